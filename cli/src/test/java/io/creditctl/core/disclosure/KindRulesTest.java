package io.creditctl.core.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditctl.adapter.catalog.RuleFile;
import io.creditctl.core.catalog.Role;
import io.creditctl.testkit.Kinds;
import io.creditctl.testkit.Rows;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the bundled rules say of rows. */
class KindRulesTest {
  private final KindRules penalties = new KindRules(Kinds.of("penalty"), Kinds.calculator());
  private final KindRules licenses = new KindRules(Kinds.of("license"), Kinds.calculator());

  private static Rows fine(String decidedOn) {
    return Rows.of("penalty", 1).with(Role.DECIDED_ON, decidedOn).with("CF_CFLB", "罚款");
  }

  private Ruling ruling(Rows row) {
    return penalties.ruling(row.values());
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-31, '',       2029-03-31, term-58",
    "2026-04-01, ORDINARY, 2027-04-01, term-36-ordinary",
    "2026-04-02, ORDINARY, 2027-04-02, term-36-ordinary",
    "2023-04-30, ORDINARY, 2024-04-30, term-527-ordinary",
    "2023-05-01, '',       2026-05-01, term-58",
    "2023-05-02, '',       2026-05-02, term-58",
    "2019-06-30, '',       2024-06-30, term-cap-5y",
    "2019-07-01, ORDINARY, 2020-07-01, term-527-ordinary",
    "2024-02-29, '',       2027-02-28, term-58"
  })
  void theDayOfDecisionPicksTheLawAndItsTerm(
      String decidedOn, String severity, String until, String rule) {
    Ruling ruling = ruling(fine(decidedOn));

    assertThat(ruling.severity()).isEqualTo(severity);
    assertThat(ruling.publicUntil()).isEqualTo(until);
    assertThat(penalties.grounds(fine(decidedOn).values()).end().orElseThrow().id())
        .isEqualTo(rule);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-30, 2027-02-28",
    "2027-11-30, 2028-02-29",
    "2026-05-31, 2026-08-31",
    "2026-08-31, 2026-11-30"
  })
  void aTermEndsOnTheSameDayOfItsMonthOrOnTheLast(String decidedOn, String until) {
    assertThat(ruling(fine(decidedOn).with("CF_CFLB", "警告")).publicUntil()).isEqualTo(until);
  }

  @ParameterizedTest
  @CsvSource({
    "警告,                     MINOR",
    "警告;通报批评,            MINOR",
    "警告;罚款,                ORDINARY",
    "罚款,                     ORDINARY",
    "没收违法所得,             ORDINARY",
    "暂扣许可证件,             ORDINARY",
    "罚款;吊销许可证件,        SERIOUS",
    "限制从业,                 SERIOUS"
  })
  void theCategoryTellsTheSeverity(String categories, String severity) {
    assertThat(ruling(fine("2026-05-06").with("CF_CFLB", categories)).severity())
        .isEqualTo(severity);
  }

  @ParameterizedTest
  @CsvSource({
    "吊销道路运输经营许可证,     SERIOUS",
    "暂扣道路运输证十日,         ORDINARY",
    "暂扣或者吊销许可证,         ORDINARY",
    "暂扣三个月，不予吊销,       ORDINARY"
  })
  void whatIsOneCategoryInTheOldTablesIsToldByTheText(String content, String severity) {
    Rows row = fine("2026-05-06").with("CF_CFLB", "暂扣或者吊销许可证").with("CF_NR", content);

    assertThat(ruling(row).severity()).isEqualTo(severity);
  }

  @ParameterizedTest
  @CsvSource({
    "适用简易程序当场处罚,                 SIMPLE_PROCEDURE",
    "当场处罚决定书送达,                   SIMPLE_PROCEDURE",
    "不适用简易程序,                       ''",
    "经审查不符合简易程序，按普通程序办理, ''",
    "由简易程序转为普通程序,               ''",
    "不适用简易程序；另案适用简易程序,     SIMPLE_PROCEDURE",
    "违法行为轻微，已主动改正,             MINOR",
    "违法行为轻微，但未主动改正,           ''",
    "情节轻微,                             ''",
    "主动改正,                             ''",
    "涉及国家秘密,                         SECRET",
    "不涉及国家秘密,                       ''",
    "《保守国家秘密法》,                   ''"
  })
  void theTextTellsWhatIsNotMadePublicButNotWhereItDeniesIt(String text, String exemption) {
    assertThat(ruling(fine("2026-05-06").with("CF_SY", text)).exemption()).isEqualTo(exemption);
  }

  @Test
  void minorActsStayOffThePageFromTheNewLawOn() {
    Rows warning = fine("2026-04-01").with("CF_CFLB", "警告");

    assertThat(ruling(warning).exemption()).isEqualTo("MINOR");
    assertThat(ruling(warning).exemptionRule()).isEqualTo("exempt-minor-36/1");
    assertThat(ruling(warning.with(Role.DECIDED_ON, "2026-03-31")).exemption()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"自然人,           NATURAL_PERSON", "个体工商户,       ''", "法人及非法人组织, ''"})
  void naturalPersonsAreNotMadePublicAndSoleTradersAre(String type, String exemption) {
    assertThat(ruling(fine("2026-05-06").with(Role.SUBJECT_TYPE, type)).exemption())
        .isEqualTo(exemption);
    assertThat(
            licenses
                .ruling(Rows.of("license", 1).with(Role.SUBJECT_TYPE, type).values())
                .exemption())
        .isEqualTo(exemption);
  }

  @ParameterizedTest
  @CsvSource({"2026-05-05, UNDER_AGE", "2026-05-06, UNDER_AGE", "2026-05-07, NATURAL_PERSON"})
  void ageIsToldByTheIdentityNumberAtTheDecision(String decidedOn, String exemption) {
    String bornOn20080506 = "37100220080506001" + checkOf("37100220080506001");
    Rows row =
        fine(decidedOn).with(Role.SUBJECT_TYPE, "自然人").with(Role.SUBJECT_DOCUMENT, bornOn20080506);

    assertThat(ruling(row).exemption()).isEqualTo(exemption);
  }

  private static char checkOf(String digits) {
    int[] weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    int sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += (digits.charAt(i) - '0') * weights[i];
    }
    return "10X98765432".charAt(sum % 11);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-09-30, 2026-09-30",
    "2027-05-06, 2027-05-06",
    "2027-05-07, 2027-05-06",
    "2099-12-31, 2027-05-06",
    "'',         2027-05-06"
  })
  void theRecordsOwnLastDayShortensButNeverLengthens(String own, String until) {
    assertThat(ruling(fine("2026-05-06").with(Role.DISCLOSED_UNTIL, own)).publicUntil())
        .isEqualTo(until);
  }

  @Test
  void aLicenceStandsUntilItsValidityEnds() {
    Rows licence = Rows.of("license", 1);

    assertThat(licenses.ruling(licence.with(Role.VALID_UNTIL, "2031-05-05").values()).publicUntil())
        .isEqualTo("2031-05-05");
    assertThat(licenses.ruling(licence.with(Role.VALID_UNTIL, "2099-12-31").values()).publicUntil())
        .isEmpty();
  }

  @Test
  void aFineIsWeighedOnlyWhenTheBureauHasSaidWhatIsLargeAndHuge() {
    Rows fine = fine("2026-05-06").with("CF_NR_FK", "60");
    DisclosureRules set =
        RuleFile.bundled(
            Map.of(
                Threshold.HUGE_FINE, new BigDecimal("50"), Threshold.LARGE_FINE, BigDecimal.ONE));
    KindRules weighed =
        new KindRules(Kinds.of("penalty"), new DeadlineCalculator(set, Kinds.CALENDAR));

    assertThat(ruling(fine).severity()).isEqualTo("ORDINARY");
    assertThat(weighed.ruling(fine.values()).severity()).isEqualTo("SERIOUS");
    assertThat(weighed.ruling(fine.with("CF_NR_FK", "0.2").values()).severity()).isEqualTo("MINOR");
    assertThat(weighed.ruling(fine.with("CF_NR_FK", "1").values()).severity())
        .isEqualTo("ORDINARY");
  }

  @Test
  void bothClocksAreTimed() {
    Ruling ruling = ruling(fine("2026-09-30"));

    assertThat(ruling.dueOn()).isEqualTo("2026-10-15");
    assertThat(ruling.reportDueOn()).isEqualTo("2026-10-15");
    assertThat(ruling.limitRule()).isEqualTo("disclosure-7wd/1");
  }

  @Test
  void whatAPersonDecidedStays() {
    Ruling byRule = ruling(fine("2026-05-06").with(Role.SUBJECT_TYPE, "自然人"));
    Ruling secret = new Ruling("", false, "", "", "", "", "SECRET", "");
    Ruling lifted = new Ruling("", false, "", "", "", "", "", Ruling.LIFTED);
    Ruling earlierRule = new Ruling("", false, "", "", "", "", "MINOR", "exempt-minor-36/1");

    assertThat(byRule.respecting(secret).exemption()).isEqualTo("SECRET");
    assertThat(byRule.respecting(lifted).exemption()).isEmpty();
    assertThat(byRule.respecting(earlierRule).exemption()).isEqualTo("NATURAL_PERSON");
    assertThat(byRule.respecting(Ruling.NONE).dueOn()).isEqualTo(byRule.dueOn());
  }
}
