package io.creditctl.core.repair;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditctl.core.catalog.Role;
import io.creditctl.core.disclosure.WithdrawalGround;
import io.creditctl.core.model.RecordId;
import io.creditctl.core.repair.RepairCheck.Aspect;
import io.creditctl.core.repair.RepairCheck.Item;
import io.creditctl.testkit.CaseScene;
import io.creditctl.testkit.Rows;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether a record may be repaired, by the rules of its day of decision. */
class RepairCheckTest {
  private static final RepairEvidence ALL = new RepairEvidence("缴款凭证 3391", "承诺书 1");

  @TempDir Path folder;
  private CaseScene scene;
  private RepairChecker checker;

  @BeforeEach
  void open() {
    scene = new CaseScene(folder);
    checker = new RepairChecker(scene.records(), scene.rules(), scene.withdrawals());
  }

  @AfterEach
  void close() {
    scene.close();
  }

  private RepairCheck check(RecordId record, RepairEvidence evidence, String asOf) {
    return checker.check(scene.records().find(record.toString()), evidence, LocalDate.parse(asOf));
  }

  private RepairCheck check(Rows row, String asOf) {
    return check(scene.enter(row), ALL, asOf);
  }

  private static Rows penalty(String decidedOn, String categories) {
    return Rows.of("penalty", 1).with(Role.DECIDED_ON, decidedOn).with("CF_CFLB", categories);
  }

  private static Rows fine(String decidedOn) {
    return penalty(decidedOn, "罚款").with("CF_NR_FK", "0.2");
  }

  /** The term's last day is the day of the same number; an application may come the day after. */
  @ParameterizedTest
  @CsvSource({
    // Order 36, ordinary: three months
    "2026-04-08, 2026-07-07, false",
    "2026-04-08, 2026-07-08, false",
    "2026-04-08, 2026-07-09, true",
    // across the national holiday: months are counted by the calendar
    "2026-07-01, 2026-10-01, false",
    "2026-07-01, 2026-10-02, true",
    // no such day in the last month
    "2026-08-31, 2026-11-30, false",
    "2026-08-31, 2026-12-01, true",
  })
  void theShortestTermMustBeOver(String decidedOn, String asOf, boolean eligible) {
    assertThat(check(fine(decidedOn), asOf).eligible()).isEqualTo(eligible);
  }

  /** A fine and a suspended licence before and after Order 36, and a penalty of Order 527. */
  @ParameterizedTest
  @CsvSource({
    "2026-03-31, 罚款, repair-58/1, 2026-07-01",
    "2026-04-01, 罚款, repair-36/1, 2026-07-02",
    "2026-03-31, 吊销许可证件, repair-58/1, 2026-07-01",
    "2026-04-01, 吊销许可证件, repair-36/1, 2027-04-02",
    "2026-04-01, 警告, repair-36/1, 2026-04-01",
    "2023-05-01, 罚款, repair-58/1, 2023-08-02",
    "2023-04-30, 罚款, repair-527/1, 2023-07-31",
    "2023-04-30, 吊销许可证件, repair-527/1, 2023-10-31",
    "2019-07-01, 罚款, repair-527/1, 2019-10-02",
  })
  void theRulesOfTheDayOfDecisionCount(
      String decidedOn, String categories, String rule, LocalDate earliest) {
    RepairCheck check = check(penalty(decidedOn, categories).with("CF_NR_FK", "0.2"), "2026-11-20");

    assertThat(check.rule()).contains(rule);
    assertThat(check.earliest()).contains(earliest);
  }

  @Test
  void safetyPenaltiesOfOrder58TakeAYearWhichIsNotCertain() {
    Rows row = fine("2026-03-31").with("CF_YJ", "《中华人民共和国安全生产法》第九十七条");

    RepairCheck check = check(row, "2026-11-20");

    assertThat(check.earliest()).contains(LocalDate.parse("2027-04-01"));
    assertThat(item(check, Aspect.LEAST_TERM))
        .satisfies(
            item -> {
              assertThat(item.ok()).isFalse();
              assertThat(item.certain()).isFalse();
            });
    Rows later = fine("2026-04-01").with("CF_YJ", "《中华人民共和国安全生产法》第九十七条");
    assertThat(check(later.with(Role.DOCUMENT_NO, "后"), "2026-11-20").eligible()).isTrue();
  }

  @Test
  void aListingTakesAYear() {
    Rows row = Rows.of("blacklist", 1).with(Role.DECIDED_ON, "2026-04-08");

    assertThat(check(row, "2026-11-20").earliest()).contains(LocalDate.parse("2027-04-09"));
  }

  @Test
  void whatNoRuleKnowsCannotBeJudged() {
    RepairCheck before = check(fine("2019-06-30"), "2026-11-20");
    RepairCheck license = check(Rows.of("license", 2), "2026-11-20");

    for (RepairCheck check : List.of(before, license)) {
      assertThat(check.ruled()).isFalse();
      assertThat(check.eligible()).isFalse();
      assertThat(check.earliest()).isEmpty();
    }
  }

  @Test
  void dutiesAndACommitmentAreNeeded() {
    RecordId record = scene.enter(fine("2026-04-08"));

    assertThat(missing(check(record, new RepairEvidence("", ""), "2026-11-20")))
        .containsExactly(Aspect.FULFILMENT, Aspect.COMMITMENT);
    assertThat(missing(check(record, new RepairEvidence("缴清", " "), "2026-11-20")))
        .containsExactly(Aspect.COMMITMENT);
    assertThat(missing(check(record, ALL, "2026-11-20"))).isEmpty();
  }

  private static List<Aspect> missing(RepairCheck check) {
    return check.missing().stream().map(Item::aspect).toList();
  }

  private static Item item(RepairCheck check, Aspect aspect) {
    return check.items().stream().filter(one -> one.aspect() == aspect).findFirst().orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "信用修复型, 可向社会公开, 2026-10-09, true",
    "信用修复型, 可向社会公开, 2026-04-08, true",
    "信用修复型, 可向社会公开, 2026-04-07, false",
    "信用修复型, 可向社会公开, 2026-11-21, false",
    "信用修复型, 不可公开, 2026-10-09, false",
    "主动型, 可向社会公开, 2026-10-09, false",
  })
  void aPublicCommitmentForRepairSinceTheDecisionCounts(
      String type, String audience, String madeOn, boolean counts) {
    RecordId record = scene.enter(fine("2026-04-08"));
    Rows commitment =
        Rows.of("commitment", 1)
            .with(Role.DOCUMENT_NO, "37100020261009000001")
            .with("CN_LX", type)
            .with("CN_GKLX", audience)
            .with("CN_NR", "遵守规定")
            .with("CN_WNZR", "按最长公示期公示")
            .with("CN_LXZT", "全部履行")
            .with(Role.DECIDED_ON, madeOn);
    if (LocalDate.parse(madeOn).isAfter(LocalDate.parse("2026-11-20"))) {
      commitment.with(Role.DOCUMENT_NO, "37100020261121000001");
    }
    scene.enter(commitment);

    RepairCheck check = check(record, new RepairEvidence("缴清", ""), "2026-11-20");

    assertThat(check.eligible()).isEqualTo(counts);
    assertThat(item(check, Aspect.COMMITMENT).detail().isEmpty()).isNotEqualTo(counts);
  }

  @Test
  void whatCountsNoMoreHasNothingToRepair() {
    RecordId revoked = scene.enter(fine("2026-04-08"));
    RecordId expired = scene.enter(fine("2026-04-08").with(Role.DOCUMENT_NO, "二"));
    withdraw(revoked, WithdrawalGround.REVOKED);
    withdraw(expired, WithdrawalGround.OTHER);

    assertThat(missing(check(revoked, ALL, "2026-11-20"))).containsExactly(Aspect.STANDING);
    assertThat(check(expired, ALL, "2026-11-20").eligible()).isTrue();
    scene.records().voidRecord(expired.toString(), "误录", "甲", false);
    assertThat(missing(check(expired, ALL, "2026-11-20"))).contains(Aspect.STANDING);
  }

  private void withdraw(RecordId record, WithdrawalGround ground) {
    scene
        .withdrawals()
        .withdraw(
            List.of(record.toString()),
            ground,
            LocalDate.parse("2026-10-09"),
            "决定书",
            Optional.empty(),
            "甲",
            false);
  }
}
