package io.creditctl.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DelimitedWriterTest {
  @Test
  void writesCommaSeparatedValuesForScripts() {
    assertThat(Printer.of(OutputFormat.CSV).print(Enterprise.VIEW, Enterprise.samples()))
        .isEqualTo(
            """
            subject.code,subject.name,remaining,rate,status,dueOn
            91371000MA3,威海蓝湾（甲）运输,-2,0.9750,overdue,2026-09-04
            0123,\uD842\uDFB7野 ｶﾅ cafe\u0301,12,1000,on-time,
            91371000MA3,"a|b
            c\033[31m""q"",d",3,,on-time,
            91371000MA3,=1+1,3,,on-time,
            """);
  }

  @Test
  void writesTabSeparatedValues() {
    assertThat(
            Printer.of(OutputFormat.TSV)
                .fields("subject.name", "remaining")
                .print(Enterprise.VIEW, List.of(Enterprise.named("a,b"), Enterprise.named("a\tb"))))
        .isEqualTo("subject.name\tremaining\na,b\t3\n\"a\tb\"\t3\n");
  }

  @Test
  void writesHeadingsAloneWhenThereIsNothing() {
    assertThat(Printer.of(OutputFormat.CSV).fields("remaining").print(Enterprise.VIEW, List.of()))
        .isEqualTo("remaining\n");
  }

  @Test
  void writesForASpreadsheet() {
    assertThat(Printer.of(OutputFormat.CSV).excel().print(Enterprise.VIEW, Enterprise.samples()))
        .isEqualTo(
            "\uFEFFcode,subject,remaining,rate,status,due on\r\n"
                + "91371000MA3,威海蓝湾（甲）运输,-2,0.9750,逾期,2026-09-04\r\n"
                + "\"=\"\"0123\"\"\",\uD842\uDFB7野 ｶﾅ cafe\u0301,12,1000,按期,\r\n"
                + "91371000MA3,\"a|b\nc\033[31m\"\"q\"\",d\",3,,按期,\r\n"
                + "91371000MA3,'=1+1,3,,按期,\r\n");
  }

  @Test
  void writesSpreadsheetsInUnicodeWhateverTheTerminalReads() {
    ByteArrayOutputStream stream = new ByteArrayOutputStream();
    Printer.of(OutputFormat.CSV)
        .excel()
        .charset(StandardCharsets.US_ASCII)
        .to(stream)
        .write(Enterprise.VIEW, List.of());
    assertThat(stream.toByteArray()).startsWith(0xEF, 0xBB, 0xBF);
  }

  @ParameterizedTest
  @ValueSource(strings = {"=cmd|' /C calc'!A0", "+1", "-1", "@SUM(1)", "\t=1", "\r=1", " =1", "＝1"})
  void neutralisesFormulas(String text) {
    assertThat(ExcelCell.of(text, text)).isEqualTo("'" + text);
  }

  @ParameterizedTest
  @CsvSource({
    "0123, '=\"0123\"'",
    "371000199001011234, '=\"371000199001011234\"'",
    "913710001234567E89, '=\"913710001234567E89\"'",
    "123456789012, '=\"123456789012\"'",
    "12345678901, 12345678901",
    "0, 0",
    "91371000MA3C4E5F6X, 91371000MA3C4E5F6X",
    "E12, E12",
    "12E, 12E",
    "2026-09-04, 2026-09-04",
    "鲁交罚〔2026〕001号, 鲁交罚〔2026〕001号",
  })
  void keepsCodesAsText(String text, String expected) {
    assertThat(ExcelCell.of(text, text)).isEqualTo(expected);
  }

  @Test
  void leavesNumbersBareUpToWhatASpreadsheetHolds() {
    assertThat(ExcelCell.of(-5, "逾期 5 天")).isEqualTo("-5");
    assertThat(ExcelCell.of(123456789012345L, "")).isEqualTo("123456789012345");
    assertThat(ExcelCell.of(1234567890123456L, "")).isEqualTo("=\"1234567890123456\"");
  }
}
