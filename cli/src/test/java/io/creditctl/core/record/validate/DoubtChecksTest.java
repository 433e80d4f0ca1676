package io.creditctl.core.record.validate;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditctl.core.catalog.Field;
import io.creditctl.core.catalog.HeaderMatcher;
import io.creditctl.core.catalog.Kind;
import io.creditctl.testkit.Kinds;
import io.creditctl.testkit.Rows;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DoubtChecksTest {
  private static final Kind PENALTY = Kinds.of("penalty");

  private static CheckedRow check(Rows row) {
    List<String> header = PENALTY.fields().stream().map(Field::code).toList();
    return new RowValidator(
            PENALTY,
            HeaderMatcher.match(header, PENALTY),
            LocalDate.parse("2026-10-20"),
            KnownCodes.NONE)
        .check(2, row.values());
  }

  private static Rows fine(String amount, String content) {
    return Rows.of("penalty", 1)
        .with("CF_CFLB", "罚款")
        .with("CF_NR_FK", amount)
        .with("CF_NR", content);
  }

  @ParameterizedTest
  @CsvSource({
    "2000,罚款2000元,AMOUNT_UNIT,0.2",
    "2000,罚款2，000元,AMOUNT_UNIT,0.2",
    "0.2,罚款0.2元,AMOUNT_UNIT,0.00002",
    "0.002,罚款20万元,AMOUNT_UNIT,20",
    "100,罚款,AMOUNT_LARGE,0.01",
    "100,没收5元并处罚款,AMOUNT_LARGE,0.01",
  })
  void doubtsAnAmountAndSaysWhatItMayMean(String amount, String content, Rule rule, String likely) {
    CheckedRow row = check(fine(amount, content));

    assertThat(row.issues()).hasSize(1);
    RowIssue issue = row.issues().get(0);
    assertThat(issue.rule()).isEqualTo(rule);
    assertThat(issue.field()).isEqualTo("CF_NR_FK");
    assertThat(issue.arguments().get(0)).isEqualTo(likely);
    assertThat(row.valid()).isTrue();
    assertThat(row.values()[PENALTY.indexOf("CF_NR_FK")]).isEqualTo(amount);
  }

  @Test
  void findsTheSameInValuesThatStandInNoFile() {
    Rows row = fine("2000", "罚款2000元");

    assertThat(new DoubtChecks(PENALTY).find(row.values(), 0))
        .extracting(issue -> issue.field() + " " + issue.rule() + " " + issue.column())
        .containsExactly("CF_NR_FK AMOUNT_UNIT 0");
  }

  @ParameterizedTest
  @CsvSource({
    "0.2,罚款2000元",
    "0.2,罚款0.2万元",
    "2000,罚款2000万元",
    "250,罚款250万元 (另有2元工本费)",
    "99.999999,罚款",
    "0,罚款0元",
    "0.2,罚款二千元",
  })
  void believesAnAmountThatTheTextConfirmsOrThatIsUsual(String amount, String content) {
    assertThat(check(fine(amount, content)).issues()).isEmpty();
  }

  @Test
  void warnsOfAnIdentityNumberInAPublicTextAndDoesNotRepeatIt() {
    CheckedRow row = check(Rows.of("penalty", 1).with("CF_SY", "当事人王某(371002199001010015)超限"));

    assertThat(row.valid()).isTrue();
    assertThat(row.issues())
        .extracting(RowIssue::rule)
        .containsExactly(Rule.IDENTITY_NUMBER_PUBLIC);
    assertThat(row.issues().get(0).value()).contains("3710**********0015");
  }

  @Test
  void takesNoCreditCodeAndNoLongNumberForAPerson() {
    assertThat(check(Rows.of("penalty", 1).with("CF_SY", "代码121200004013590816")).issues())
        .isEmpty();
    assertThat(check(Rows.of("penalty", 1).with("CF_SY", "单号3710021990010100161234")).issues())
        .isEmpty();
  }
}
