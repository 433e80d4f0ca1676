package io.creditctl.core.objection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.creditctl.core.casework.CaseFile;
import io.creditctl.core.casework.CaseFile.Due;
import io.creditctl.core.casework.StepRequest;
import io.creditctl.core.disclosure.WithdrawalGround;
import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import io.creditctl.core.model.RecordId;
import io.creditctl.core.objection.ObjectionService.Claim;
import io.creditctl.core.objection.ObjectionService.Decided;
import io.creditctl.core.objection.ObjectionService.Ground;
import io.creditctl.core.objection.ObjectionService.Remedy;
import io.creditctl.core.record.StoredRecord;
import io.creditctl.testkit.CaseScene;
import io.creditctl.testkit.Rows;
import io.creditctl.testkit.Times;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An objection from its receipt to its remedy, and back. */
class ObjectionServiceTest {
  private static final LocalDate FRIDAY = LocalDate.parse("2026-11-20");
  private static final Remedy NONE = new Remedy(Map.of(), false);

  @TempDir Path folder;
  private CaseScene scene;
  private ObjectionService objections;
  private final List<RecordId> evaluated = new ArrayList<>();
  private RecordId record;

  @BeforeEach
  void open() {
    scene = new CaseScene(folder);
    objections =
        new ObjectionService(
            new ObjectionPorts(
                scene.cases(),
                scene.records(),
                scene.corrections(),
                scene.withdrawals(),
                (subject, because, actor) -> {
                  evaluated.add(because);
                  return Optional.of("B → A");
                }));
    record = scene.enter(Rows.of("penalty", 1).with("CF_CFLB", "罚款").with("CF_NR_FK", "2"));
    scene.push();
  }

  @AfterEach
  void close() {
    scene.close();
  }

  private CaseFile object(LocalDate day) {
    Claim claim = new Claim(Ground.WRONG, "李经理", "罚款为2000元", "", day, "");
    return objections.open("R-1", claim, "甲", false);
  }

  private static StepRequest result(LocalDate day) {
    return new StepRequest("", day, "威交异〔2026〕1号", "", Map.of("result", "经核对原件"));
  }

  private Decided uphold(Remedy remedy) {
    return objections.uphold("1", result(FRIDAY), remedy, "甲", false);
  }

  private StoredRecord stored() {
    return scene.records().find("R-1");
  }

  private String fine() {
    return scene.records().show("R-1").values().stream()
        .filter(value -> value.code().equals("CF_NR_FK"))
        .findFirst()
        .orElseThrow()
        .value();
  }

  private static ErrorCode refusal(ThrowingCallable call) {
    return catchThrowableOfType(CreditException.class, call).code();
  }

  /** Three working days, and seven when another unit verifies, over the national holiday. */
  @ParameterizedTest
  @CsvSource({
    "2026-09-29, 2026-10-09, 2026-10-14",
    "2026-09-30, 2026-10-10, 2026-10-15",
    "2026-10-01, 2026-10-10, 2026-10-15",
    "2026-10-08, 2026-10-12, 2026-10-16",
    "2026-11-16, 2026-11-19, 2026-11-25",
  })
  void threeWorkingDaysAndSevenWhenAnotherUnitVerifies(
      LocalDate received, LocalDate own, LocalDate other) {
    CaseFile file = object(received);
    StepRequest refer = new StepRequest("refer", received, "", "", Map.of("verifier", "执法支队"));

    assertThat(file.due()).contains(new Due(own, false));
    assertThat(scene.cases().step(ObjectionService.TYPE, "1", refer, "甲", false).due())
        .contains(new Due(other, false));
  }

  @Test
  void theRecordIsMarkedWhileTheObjectionRuns() {
    assertThat(objections.running(record)).isEmpty();
    CaseFile file = object(FRIDAY);

    assertThat(objections.running(record)).contains(file);
    assertThat(objections.running(stored().subject().key())).containsOnlyKeys(record);
    assertThat(refusal(() -> object(FRIDAY))).isEqualTo(ErrorCode.CASE_RUNNING);
    uphold(NONE);
    assertThat(objections.running(record)).isEmpty();
    assertThat(object(FRIDAY).id()).hasToString("OBJ-2");
  }

  @Test
  void aCorrectionIsARevisionThatIsPushedAndEvaluated() {
    object(FRIDAY);

    CaseFile file = uphold(new Remedy(Map.of("CF_NR_FK", "0.2"), false)).file();

    assertThat(file.state()).isEqualTo("upheld");
    assertThat(file.facts())
        .containsEntry("fields", "CF_NR_FK")
        .containsEntry("revision", "2")
        .containsEntry("evaluation", "B → A");
    assertThat(fine()).isEqualTo("0.2");
    assertThat(scene.store().outbox().ofRecord(record)).hasSize(2);
    assertThat(evaluated).containsExactly(record);
  }

  @Test
  void aCorrectionThatCannotBeDecidesNothing() {
    object(FRIDAY);

    Decided decided = uphold(new Remedy(Map.of("CF_NR_FK", "两千"), false));

    assertThat(decided.faults()).isNotEmpty();
    assertThat(scene.cases().get(ObjectionService.TYPE, "1").state()).isEqualTo("received");
    assertThat(stored().revision()).isEqualTo(1);
    assertThat(evaluated).isEmpty();
  }

  @Test
  void aDecisionThatWasCutShortIsTakenAgain() {
    object(FRIDAY);
    scene.corrections().correct(record, Map.of("CF_NR_FK", "0.2"), "OBJ-1", "甲", false);

    CaseFile file = uphold(new Remedy(Map.of("CF_NR_FK", "0.2"), false)).file();

    assertThat(file.facts()).containsEntry("revision", "2");
    objections.undo("1", "认定有误", Times.TODAY, "甲", false);
    assertThat(fine()).isEqualTo("2");
  }

  @Test
  void valuesThatWereThereBeforeAreNoCorrection() {
    object(FRIDAY);

    assertThat(refusal(() -> uphold(new Remedy(Map.of("CF_NR_FK", "2"), false))))
        .isEqualTo(ErrorCode.VALUE_UNCHANGED);
  }

  @Test
  void aCorrectionThatWasWrongIsTakenBackWithTheDecision() {
    object(FRIDAY);
    uphold(new Remedy(Map.of("CF_NR_FK", "0.2"), false));

    CaseFile back = objections.undo("1", "认定有误", Times.TODAY, "乙", false);

    assertThat(back.state()).isEqualTo("received");
    assertThat(back.open()).isTrue();
    assertThat(fine()).isEqualTo("2");
    assertThat(stored().revision()).isEqualTo(3);
    assertThat(evaluated).hasSize(2);
  }

  @Test
  void aRecordThatIsWrongAltogetherIsTakenDownAndComesBackWithTheUndo() {
    object(FRIDAY);
    uphold(new Remedy(Map.of(), true));

    assertThat(scene.withdrawals().find(record))
        .hasValueSatisfying(
            down -> {
              assertThat(down.ground()).isEqualTo(WithdrawalGround.OBJECTION);
              assertThat(down.basis()).isEqualTo("威交异〔2026〕1号 (OBJ-1)");
            });
    assertThat(scene.store().outbox().ofRecord(record)).hasSize(2);
    objections.undo("1", "认定有误", Times.TODAY, "乙", false);

    assertThat(scene.withdrawals().find(record)).isEmpty();
  }

  @Test
  void anObjectionThatShouldNotBeIsVoidedWithItsRemedy() {
    object(FRIDAY);
    uphold(new Remedy(Map.of("CF_NR_FK", "0.2"), false));

    assertThat(objections.voidCase("1", "记录选错", Times.TODAY, "乙", false).state()).isEqualTo("void");
    assertThat(fine()).isEqualTo("2");
  }

  @Test
  void whatIsMissingIsAboutASubjectAndHasNoRecordToMend() {
    Claim claim = new Claim(Ground.MISSING, "李经理", "许可未列", "港航局", FRIDAY, "");
    CaseFile file = objections.open(stored().subject(), claim, "甲", false);

    assertThat(file.record()).isEmpty();
    assertThat(refusal(() -> uphold(new Remedy(Map.of("CF_NR_FK", "0.2"), false))))
        .isEqualTo(ErrorCode.REMEDY_WITHOUT_RECORD);
    assertThat(uphold(NONE).file().state()).isEqualTo("upheld");
  }

  @Test
  void aVoidRecordIsNotObjectedTo() {
    scene.records().voidRecord("R-1", "误录", "甲", false);

    assertThat(refusal(() -> object(FRIDAY))).isEqualTo(ErrorCode.STATE_FORBIDS);
  }

  @Test
  void aRehearsalChangesNothing() {
    object(FRIDAY);

    Decided rehearsed =
        objections.uphold(
            "1", result(FRIDAY), new Remedy(Map.of("CF_NR_FK", "0.2"), false), "甲", true);

    assertThat(rehearsed.file().state()).isEqualTo("upheld");
    assertThat(scene.cases().get(ObjectionService.TYPE, "1").open()).isTrue();
    assertThat(fine()).isEqualTo("2");
    assertThat(evaluated).isEmpty();
  }
}
