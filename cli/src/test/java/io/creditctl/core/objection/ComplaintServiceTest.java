package io.creditctl.core.objection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.creditctl.core.casework.CaseFile;
import io.creditctl.core.casework.StepRequest;
import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import io.creditctl.core.model.SubjectRef;
import io.creditctl.core.objection.ComplaintService.Complaint;
import io.creditctl.core.objection.ComplaintService.Outcome;
import io.creditctl.core.record.RecordDetail;
import io.creditctl.testkit.CaseScene;
import io.creditctl.testkit.Rows;
import io.creditctl.testkit.Times;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A complaint from its receipt to the record that comes of it, and back. */
class ComplaintServiceTest {
  private static final LocalDate FRIDAY = LocalDate.parse("2026-11-20");

  @TempDir Path folder;
  private CaseScene scene;
  private ComplaintService complaints;
  private SubjectRef subject;

  @BeforeEach
  void open() {
    scene = new CaseScene(folder);
    complaints = new ComplaintService(scene.cases(), scene.entries(), scene.records());
    subject = scene.records().find(scene.enter(Rows.of("license", 1)).toString()).subject();
  }

  @AfterEach
  void close() {
    scene.close();
  }

  private CaseFile complain(String number) {
    return complaints.open(
        new Complaint(subject, number, "12328", "服务态度", "绕道", "港航局", FRIDAY, ""), "甲", false);
  }

  private CaseFile decide(Outcome outcome, String result) {
    Map<String, String> facts = result.isEmpty() ? Map.of() : Map.of("result", result);
    return complaints.decide("1", outcome, new StepRequest("", FRIDAY, "", "", facts), "甲", false);
  }

  private String value(String record, String code) {
    RecordDetail detail = scene.records().show(record);
    return detail.values().stream()
        .filter(value -> value.code().equals(code))
        .map(RecordDetail.Value::value)
        .findFirst()
        .orElse("");
  }

  @Test
  void whatCameOfItIsARecordAboutTheSubject() {
    complain("");

    CaseFile file = decide(Outcome.SUBSTANTIATED, "责令退还");

    String record = file.fact("record");
    assertThat(file.state()).isEqualTo("substantiated");
    assertThat(scene.records().find(record).subject().code()).isEqualTo(subject.code());
    assertThat(value(record, "TS_BH")).isEqualTo("COM-1");
    assertThat(value(record, "TS_QD")).isEqualTo("12328热线");
    assertThat(value(record, "TS_JG")).isEqualTo("属实");
    assertThat(value(record, "TS_CL")).isEqualTo("责令退还");
  }

  @Test
  void aComplaintThatIsARecordAlreadyIsBroughtUpToDate() {
    String known =
        scene
            .enter(
                Rows.of("complaint", 1)
                    .with("TS_BH", "示例投〔2026〕1号")
                    .with("TS_QD", "12328热线")
                    .with("TS_LX", "服务态度")
                    .with("TS_NR", "绕道")
                    .with("TS_DW", "港航局")
                    .with("TS_SJLY", "港航局")
                    .with("TS_JG", ""))
            .toString();
    complain("示例投〔2026〕1号");

    CaseFile file = decide(Outcome.UNSUBSTANTIATED, "");

    assertThat(file.fact("record")).isEqualTo(known);
    assertThat(value(known, "TS_JG")).isEqualTo("不属实");
    complaints.undo("1", "录错", Times.TODAY, "甲", false);
    assertThat(value(known, "TS_JG")).isEmpty();
  }

  @Test
  void aWrongOutcomeIsTakenBackWithItsRecord() {
    complain("");
    String record = decide(Outcome.SUBSTANTIATED, "责令退还").fact("record");

    CaseFile back = complaints.undo("1", "结果录错", Times.TODAY, "乙", false);

    assertThat(back.state()).isEqualTo("received");
    assertThat(scene.records().find(record).voided()).isTrue();
    CaseFile again = decide(Outcome.PARTLY, "责令道歉");
    assertThat(again.fact("record")).isEqualTo(record);
    assertThat(scene.records().find(record).voided()).isFalse();
    assertThat(value(record, "TS_JG")).isEqualTo("部分属实");
  }

  @Test
  void aDecisionThatWasCutShortIsTakenAgainAndCanStillBeTakenBack() {
    complain("");
    String record = decide(Outcome.UNVERIFIABLE, "").fact("record");
    scene.cases().undo(ComplaintService.TYPE, "1", "如同中断", Times.TODAY, "甲", false);

    decide(Outcome.UNVERIFIABLE, "");
    complaints.voidCase("1", "重复", Times.TODAY, "甲", false);

    assertThat(scene.records().find(record).voided()).isTrue();
  }

  @Test
  void whatCannotBecomeARecordIsRefusedAtOnce() {
    Complaint nowhere = new Complaint(subject, "", "烽火", "服务态度", "绕道", "港航局", FRIDAY, "");

    assertThat(
            catchThrowableOfType(CreditException.class, () -> complaints.open(nowhere, "甲", false))
                .code())
        .isEqualTo(ErrorCode.ROW_INVALID);
    complain("");
    assertThat(
            catchThrowableOfType(CreditException.class, () -> decide(Outcome.SUBSTANTIATED, ""))
                .code())
        .isEqualTo(ErrorCode.CASE_FACT_MISSING);
  }
}
