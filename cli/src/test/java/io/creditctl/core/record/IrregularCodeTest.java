package io.creditctl.core.record;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditctl.core.catalog.Role;
import io.creditctl.core.record.ImportReport.FileReport;
import io.creditctl.core.record.validate.Rule;
import io.creditctl.testkit.Rows;
import org.junit.jupiter.api.Test;

/** Credit codes that the register issued with a wrong check digit. */
class IrregularCodeTest extends RecordScene {
  private static final String IRREGULAR = "91371000MA0000015X";
  private static final String NAME = "威海蓝湾（物流）有限公司";

  private static Rows row(String kindCode, String name) {
    return Rows.of(kindCode, 1).with(Role.SUBJECT_CODE, IRREGULAR).with(Role.SUBJECT_NAME, name);
  }

  @Test
  void areRefusedWhileNobodyKnowsThem() {
    FileReport report = importRows(row("penalty", NAME));

    assertThat(report.counts().rejected()).isEqualTo(1);
    assertThat(report.issues())
        .extracting(issue -> issue.rule())
        .containsExactly(Rule.CREDIT_CODE_CHECK_DIGIT);
  }

  @Test
  void comeIntoTheSubjectBaseWithAWarning() {
    FileReport report = importRows(row("subject", NAME));

    assertThat(report.counts().created()).isEqualTo(1);
    assertThat(report.issues())
        .extracting(issue -> issue.rule())
        .containsExactly(Rule.CREDIT_CODE_UNCONFIRMED);
  }

  @Test
  void areTakenOnceTheSubjectBaseHasThemUnderThatName() {
    importRows(row("subject", NAME));

    FileReport known = importRows(row("penalty", "威海蓝湾(物流)有限公司"));
    FileReport other = importRows(row("license", "荣成别家有限公司"));

    assertThat(known.counts().created()).isEqualTo(1);
    assertThat(service().find("R-2").subject().code()).isEqualTo(IRREGULAR);
    assertThat(other.counts().rejected()).isEqualTo(1);
  }

  @Test
  void ofAnAuthorityAreKnownByTheAuthoritysName() {
    importRows(row("subject", "荣成市交通运输局"));

    FileReport report =
        importRows(
            Rows.of("penalty", 2)
                .with(Role.AUTHORITY, "荣成市交通运输局")
                .with(Role.AUTHORITY_CODE, IRREGULAR));

    assertThat(report.counts().created()).isEqualTo(1);
  }

  @Test
  void ofSourceUnitsInTheSubjectBaseAreNoExceptionThere() {
    FileReport report = importRows(Rows.of("subject", 3).with(Role.SOURCE_UNIT_CODE, IRREGULAR));

    assertThat(report.counts().rejected()).isEqualTo(1);
  }
}
