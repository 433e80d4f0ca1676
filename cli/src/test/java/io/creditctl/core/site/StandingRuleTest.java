package io.creditctl.core.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditctl.core.catalog.Role;
import io.creditctl.core.model.RecordId;
import io.creditctl.core.model.SubjectRef;
import io.creditctl.testkit.CreditCodes;
import io.creditctl.testkit.IdentityNumbers;
import io.creditctl.testkit.Kinds;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What may stand on the page, case by case. */
class StandingRuleTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 10, 20);

  private String kind = "penalty";
  private String key = CreditCodes.of(1);
  private boolean voided;
  private String exemption = "";
  private LocalDate decidedOn = TODAY.minusDays(30);
  private Optional<LocalDate> validUntil = Optional.empty();
  private Optional<LocalDate> publicUntil = Optional.empty();
  private Optional<LocalDate> withdrawnOn = Optional.empty();

  private SiteRecord record() {
    return new SiteRecord(
        new RecordId(1),
        kind,
        SubjectRef.ofKey(key, "威海第1物流有限公司", "威海第1物流有限公司", ""),
        "威交罚〔2026〕1号",
        "超限运输",
        "威海市交通运输局",
        Optional.of(decidedOn),
        validUntil,
        1,
        "ab",
        voided,
        exemption,
        Optional.empty(),
        publicUntil,
        withdrawnOn,
        withdrawnOn.isPresent() ? "REPAIRED" : "",
        false);
  }

  private Standing state() {
    return StandingRule.ofState(record(), TODAY);
  }

  private Standing row(Role role, String value) {
    Map<String, String> values = new HashMap<>();
    Kinds.of(kind).field(role).ifPresent(field -> values.put(field.code(), value));
    return StandingRule.ofRow(Kinds.of(kind), record(), values);
  }

  @Test
  void aDecisionStands() {
    assertThat(state()).isEqualTo(Standing.STANDS);
  }

  @Test
  void aVoidRecordDoesNot() {
    voided = true;

    assertThat(state()).isEqualTo(Standing.VOIDED);
  }

  @Test
  void anExemptRecordDoesNot() {
    exemption = "SECRET";

    assertThat(state()).isEqualTo(Standing.EXEMPT);
  }

  @Test
  void aDecisionOfTomorrowDoesNot() {
    decidedOn = TODAY.plusDays(1);

    assertThat(state()).isEqualTo(Standing.NOT_DECIDED);
  }

  @Test
  void theLastDayOfPublicationIsStillOne() {
    publicUntil = Optional.of(TODAY);

    assertThat(state()).isEqualTo(Standing.STANDS);
  }

  @Test
  void afterTheLastDayItIsGone() {
    publicUntil = Optional.of(TODAY.minusDays(1));

    assertThat(state()).isEqualTo(Standing.EXPIRED);
  }

  @Test
  void aWithdrawnRecordIsGoneOnTheDayItself() {
    withdrawnOn = Optional.of(TODAY);

    assertThat(state()).isEqualTo(Standing.WITHDRAWN);
    assertThat(record().repairedBy(TODAY)).isTrue();
  }

  @Test
  void aRecordToBeWithdrawnTomorrowStandsToday() {
    withdrawnOn = Optional.of(TODAY.plusDays(1));

    assertThat(state()).isEqualTo(Standing.STANDS);
    assertThat(record().repairedBy(TODAY)).isFalse();
  }

  @Test
  void aPenaltyStandsWhenItsValidityHasEnded() {
    validUntil = Optional.of(TODAY.minusDays(1));

    assertThat(state()).isEqualTo(Standing.STANDS);
  }

  @Test
  void aListShowsWhoIsOnItNow() {
    kind = "blacklist";
    validUntil = Optional.of(TODAY.minusDays(1));

    assertThat(state()).isEqualTo(Standing.EXPIRED);
  }

  @Test
  void aPersonKnownByNumberIsLeftOutUnasked() {
    key = SubjectRef.keyOfNumber("ab12");

    assertThat(state()).isEqualTo(Standing.PERSON);
  }

  @Test
  void aPersonIsLeftOut() {
    assertThat(row(Role.SUBJECT_TYPE, "自然人")).isEqualTo(Standing.PERSON);
  }

  @Test
  void whoGivesAnIdentityNumberIsAPersonWhateverTheTypeSays() {
    assertThat(row(Role.SUBJECT_DOCUMENT, "sealed")).isEqualTo(Standing.PERSON);
  }

  @Test
  void anIdentityNumberInThePlaceOfTheCodeIsAPerson() {
    key = IdentityNumbers.of(1);

    assertThat(row(Role.SUBJECT_TYPE, "法人及非法人组织")).isEqualTo(Standing.PERSON);
  }

  @Test
  void whoIsOnlyANameIsLeftOut() {
    key = "N:张三";

    assertThat(row(Role.TITLE, "超限运输")).isEqualTo(Standing.PERSON);
  }

  @Test
  void aSoleTraderStands() {
    assertThat(row(Role.SUBJECT_TYPE, "个体工商户")).isEqualTo(Standing.STANDS);
  }

  @Test
  void aCommitmentStandsOnlyWhenItSaysSo() {
    kind = "commitment";

    assertThat(row(Role.SUBJECT_TYPE, "法人及非法人组织")).isEqualTo(Standing.NOT_PUBLIC);
    assertThat(audience("特定范围内公开")).isEqualTo(Standing.NOT_PUBLIC);
    assertThat(audience("可向社会公开")).isEqualTo(Standing.STANDS);
  }

  private Standing audience(String said) {
    return StandingRule.ofRow(
        Kinds.of(kind), record(), Map.of("CN_GKLX", said, "CN_CNRLB", "法人及非法人组织"));
  }
}
