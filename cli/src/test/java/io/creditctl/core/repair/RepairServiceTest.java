package io.creditctl.core.repair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.creditctl.core.casework.CaseFile;
import io.creditctl.core.casework.CaseStep;
import io.creditctl.core.casework.StepRequest;
import io.creditctl.core.catalog.Role;
import io.creditctl.core.disclosure.Withdrawal;
import io.creditctl.core.disclosure.WithdrawalGround;
import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import io.creditctl.core.measure.MeasureLifting;
import io.creditctl.core.model.Period;
import io.creditctl.core.model.RecordId;
import io.creditctl.core.push.Delivery.Action;
import io.creditctl.core.push.OutboxEntry;
import io.creditctl.core.record.TraceEvent;
import io.creditctl.core.repair.RepairService.Application;
import io.creditctl.testkit.CaseScene;
import io.creditctl.testkit.IdentityNumbers;
import io.creditctl.testkit.Rows;
import io.creditctl.testkit.Times;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A repair from the application to its effects, and back. */
class RepairServiceTest {
  private static final LocalDate FRIDAY = LocalDate.parse("2026-11-20");

  @TempDir Path folder;
  private CaseScene scene;
  private final List<String> done = new ArrayList<>();
  private boolean evaluationIsAway;
  private RecordId record;

  @BeforeEach
  void open() {
    scene = new CaseScene(folder);
    record = scene.enter(fine(1));
    scene.push();
  }

  @AfterEach
  void close() {
    scene.close();
  }

  private static Rows fine(int n) {
    return Rows.of("penalty", n)
        .with(Role.DECIDED_ON, "2026-04-08")
        .with("CF_CFLB", "罚款")
        .with("CF_NR_FK", "0.2");
  }

  private RepairService repairs() {
    return RepairService.on(
        new RepairPorts(
            scene.cases(),
            scene.records(),
            scene.rules(),
            scene.withdrawals(),
            scene.store().outbox(),
            scene.store().subjects(),
            this::evaluate,
            new Measures()));
  }

  private Optional<String> evaluate(String subject, RecordId because, String actor) {
    if (evaluationIsAway) {
      throw new IllegalStateException("as if the machine had stopped here");
    }
    done.add("evaluated " + because);
    return Optional.of("C → B");
  }

  /** Remembers what was lifted. */
  private final class Measures implements MeasureLifting {
    @Override
    public Optional<String> liftFor(RecordId about, String basis, String actor) {
      done.add("lifted " + about + " " + basis);
      return Optional.of("M-1");
    }

    @Override
    public Optional<String> restoreFor(RecordId about, String reason, String actor) {
      done.add("restored " + about);
      return Optional.of("M-1");
    }
  }

  private CaseFile apply(RecordId about) {
    return repairs()
        .open(
            new Application(
                about.toString(), "李经理", new RepairEvidence("缴款凭证 3391", "承诺书 1"), "", FRIDAY, ""),
            "甲",
            false);
  }

  private CaseFile step(String name, Map<String, String> facts, String actor) {
    return repairs().step("1", new StepRequest(name, FRIDAY, "", "", facts), actor, false);
  }

  private void verified() {
    apply(record);
    step("accept", Map.of(), "甲");
    step("verify", Map.of("finding", "已缴清"), "甲");
  }

  private CaseFile granted() {
    verified();
    return step("grant", Map.of("decisionNo", "威交信修〔2026〕1号"), "乙");
  }

  private Optional<Withdrawal> withdrawal() {
    return scene.withdrawals().find(record);
  }

  private List<String> outbox() {
    return scene.store().outbox().ofRecord(record).stream()
        .map(entry -> entry.action() + " " + entry.state())
        .toList();
  }

  @Test
  void aGrantedRepairHasFourEffectsEachWithItsReceipt() {
    CaseFile file = granted();

    assertThat(file.state()).isEqualTo("done");
    assertThat(file.open()).isFalse();
    assertThat(withdrawal())
        .hasValueSatisfying(
            down -> {
              assertThat(down.ground()).isEqualTo(WithdrawalGround.REPAIRED);
              assertThat(down.since()).isEqualTo(FRIDAY);
              assertThat(down.basis()).isEqualTo("威交信修〔2026〕1号 (RPR-1)");
            });
    assertThat(outbox()).containsExactly("UPSERT ACKNOWLEDGED", "WITHDRAW PENDING");
    assertThat(done).containsExactly("evaluated R-1", "lifted R-1 威交信修〔2026〕1号 (RPR-1)");
    assertThat(file.facts())
        .containsEntry("publication", "2026-11-20")
        .containsEntry("sharing", entry().name() + " province")
        .containsEntry("evaluation", "C → B")
        .containsEntry("measures", "M-1");
    assertThat(repairs().takenBack(file)).containsExactly(entry());
  }

  private OutboxEntry entry() {
    return scene.store().outbox().ofRecord(record).stream()
        .filter(entry -> entry.action() == Action.WITHDRAW)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void everyStepIsInTheRecordsHistory() {
    granted();

    assertThat(scene.records().trace("R-1"))
        .extracting(TraceEvent::action)
        .containsSubsequence(
            "repair-open",
            "repair-accept",
            "repair-verify",
            "repair-grant",
            "withdrawn",
            "repair-end-publication",
            "repair-stop-sharing",
            "repair-update-evaluation",
            "repair-lift-measures");
  }

  @Test
  void whatACrashLeftUndoneIsDoneBySyncAndNothingTwice() {
    evaluationIsAway = true;
    assertThatThrownBy(this::granted).isInstanceOf(IllegalStateException.class);
    CaseFile stuck = scene.cases().get(RepairService.TYPE, "1");
    assertThat(stuck.state()).isEqualTo("granted");
    assertThat(stuck.facts())
        .containsKeys("publication", "sharing")
        .doesNotContainKey("evaluation");
    evaluationIsAway = false;

    CaseFile synced = repairs().sync("1", "丙", false);
    CaseFile again = repairs().sync("1", "丙", false);

    assertThat(synced.state()).isEqualTo("done");
    assertThat(again).isEqualTo(synced);
    assertThat(outbox()).containsExactly("UPSERT ACKNOWLEDGED", "WITHDRAW PENDING");
    assertThat(done).hasSize(2);
  }

  @Test
  void aRepairThatWasWrongIsTakenBackWithAllItsEffects() {
    granted();
    scene.push();
    done.clear();

    CaseFile back = repairs().undo("1", "决定有误", Times.TODAY, "丙", false);

    assertThat(back.state()).isEqualTo("verified");
    assertThat(withdrawal()).isEmpty();
    assertThat(outbox())
        .containsExactly("UPSERT ACKNOWLEDGED", "WITHDRAW ACKNOWLEDGED", "UPSERT PENDING");
    assertThat(done).containsExactly("restored R-1", "evaluated R-1");
    assertThat(back.steps()).extracting(CaseStep::step).endsWith("lift-measures", "undo");
    assertThat(step("deny", Map.of("decisionNo", "2号", "result", "未整改"), "丙").state())
        .isEqualTo("denied");
  }

  @Test
  void whatIsLeftOfARepairThatWasTakenBackGoesWithTheNextSync() {
    granted();
    scene.cases().undo(RepairService.TYPE, "1", "决定有误", Times.TODAY, "丙", false);
    assertThat(withdrawal()).as("as if the machine had stopped here").isPresent();

    repairs().sync("1", "丙", false);

    assertThat(withdrawal()).isEmpty();
  }

  @Test
  void aCaseAboutTheWrongSubjectIsVoidedWithAllItsEffects() {
    granted();

    CaseFile ended = repairs().voidCase("1", "主体录错", Times.TODAY, "丙", false);

    assertThat(ended.state()).isEqualTo("void");
    assertThat(withdrawal()).isEmpty();
    assertThat(apply(record).id()).hasToString("RPR-2");
  }

  @Test
  void onlyWhatMayBeRepairedIsAcceptedOrGranted() {
    RepairEvidence none = new RepairEvidence("", "");
    repairs().open(new Application("R-1", "李经理", none, "", FRIDAY, ""), "甲", false);

    CreditException refusal =
        catchThrowableOfType(CreditException.class, () -> step("accept", Map.of(), "甲"));
    assertThat(refusal.code()).isEqualTo(ErrorCode.REPAIR_NOT_ELIGIBLE);
    step("ask", Map.of("missing", "缴款凭证"), "甲");
    step("supplement", Map.of("fulfilled", "凭证", "commitment", "承诺书"), "甲");
    step("accept", Map.of(), "甲");
    step("verify", Map.of("finding", "已缴清"), "甲");
    scene
        .withdrawals()
        .withdraw(
            List.of("R-1"), WithdrawalGround.REVOKED, FRIDAY, "撤销", Optional.empty(), "甲", false);

    assertThat(
            catchThrowableOfType(
                    CreditException.class, () -> step("grant", Map.of("decisionNo", "1号"), "乙"))
                .code())
        .isEqualTo(ErrorCode.REPAIR_NOT_ELIGIBLE);
  }

  @Test
  void nobodyWhoHandledTheCaseDecidesIt() {
    verified();

    assertThat(
            catchThrowableOfType(
                    CreditException.class, () -> step("grant", Map.of("decisionNo", "1号"), "甲"))
                .code())
        .isEqualTo(ErrorCode.CASE_SAME_ACTOR);
    assertThat(withdrawal()).isEmpty();
  }

  @Test
  void oneApplicationRunsAtATimeAndNoneWhereNothingCanBeRepaired() {
    apply(record);
    RecordId license = scene.enter(Rows.of("license", 2));

    assertThat(catchThrowableOfType(CreditException.class, () -> apply(record)).code())
        .isEqualTo(ErrorCode.CASE_RUNNING);
    assertThat(catchThrowableOfType(CreditException.class, () -> apply(license)).code())
        .isEqualTo(ErrorCode.REPAIR_IMPOSSIBLE);
  }

  @Test
  void theCheckKnowsWhatTheApplicationHasShown() {
    assertThat(repairs().check("R-1", FRIDAY).eligible()).isFalse();
    apply(record);

    assertThat(repairs().check("R-1", FRIDAY).eligible()).isTrue();
    assertThat(repairs().earliestDay(scene.records().find("R-1")))
        .contains(LocalDate.parse("2026-07-09"));
  }

  @Test
  void resultsNameNoNaturalPersonAndNotTheDecisionThatWasRepaired() {
    granted();
    RecordId person =
        scene.enter(
            fine(2)
                .with(Role.SUBJECT_NAME, "张某某")
                .with(Role.SUBJECT_TYPE, "自然人")
                .with(Role.SUBJECT_CODE, "")
                .with(Role.LEGAL_REPRESENTATIVE, "")
                .with("CF_XDR_ZJLX", "身份证")
                .with("CF_XDR_ZJHM", IdentityNumbers.of(1)));
    apply(person);
    for (String name : List.of("accept", "verify")) {
      repairs()
          .step("2", new StepRequest(name, FRIDAY, "", "", Map.of("finding", "已缴清")), "甲", false);
    }
    repairs()
        .step(
            "2", new StepRequest("grant", FRIDAY, "", "", Map.of("decisionNo", "2号")), "乙", false);

    assertThat(repairs().results(Optional.of(Period.parse("2026-11"))))
        .singleElement()
        .satisfies(
            result -> {
              assertThat(result.decisionNo()).isEqualTo("威交信修〔2026〕1号");
              assertThat(result.decidedOn()).isEqualTo(FRIDAY);
              assertThat(result.granted()).isTrue();
            });
    assertThat(repairs().results(Optional.of(Period.parse("2026-10")))).isEmpty();
  }

  @Test
  void aRehearsalDecidesNothing() {
    verified();

    CaseFile rehearsed =
        repairs()
            .step(
                "1",
                new StepRequest("grant", FRIDAY, "", "", Map.of("decisionNo", "1号")),
                "乙",
                true);

    assertThat(rehearsed.state()).isEqualTo("granted");
    assertThat(scene.cases().get(RepairService.TYPE, "1").state()).isEqualTo("verified");
    assertThat(withdrawal()).isEmpty();
    assertThat(done).isEmpty();
  }
}
