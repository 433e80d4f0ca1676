package io.creditctl.core.record;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditctl.core.catalog.Mapping;
import io.creditctl.core.error.ErrorCode;
import io.creditctl.core.record.ImportReport.FileReport;
import io.creditctl.core.record.validate.Rule;
import io.creditctl.testkit.CreditCodes;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Files in the layouts before and beside the standard's, and files of nobody's layout. */
class LayoutImportTest extends RecordScene {
  private static final String OLD_HEADER =
      "行政处罚决定书文号,处罚名称,处罚类别1,处罚类别2,处罚事由,处罚依据,行政相对人名称,"
          + "行政相对人代码_1(统一社会信用代码),行政相对人代码_5(居民身份证号),法定代表人姓名,"
          + "处罚结果,处罚时间,处罚截止期,处罚机关,当前状态,地方编码,数据更新时间戳\n";

  private static String old(String categories, String code, String identity, String status) {
    return "鲁威交罚字〔2016〕1号,超限运输案,"
        + categories
        + ",车辆超限,《公路安全保护条例》第六十六条,威海蓝湾物流有限公司,"
        + code
        + ","
        + identity
        + ",张某某,罚款二千元,2016/03/04,,威海市交通运输局,"
        + status
        + ",371000,2016/03/05\n";
  }

  private String field(String code) {
    return service().show("R-1").values().stream()
        .filter(value -> value.code().equals(code))
        .map(RecordDetail.Value::value)
        .findFirst()
        .orElse("");
  }

  @Test
  void readsTheNumbersOfThe2015LayoutAsWords() {
    FileReport report = importText(OLD_HEADER + old("1,2", CreditCodes.of(1), "", "0"));

    assertThat(report.layout()).isEqualTo("2015");
    assertThat(report.lifted()).containsExactly("处罚机关统一社会信用代码", "数据来源单位", "数据来源单位统一社会信用代码");
    assertThat(report.counts().created()).isEqualTo(1);
    assertThat(field("CF_CFLB")).isEqualTo("罚款;没收违法所得;没收非法财物");
    assertThat(field("CF_WFXW")).isEqualTo("超限运输案");
    assertThat(field("CF_XDR_LB")).isEqualTo("法人及非法人组织");
    assertThat(field("CF_NR")).isEqualTo("罚款二千元");
    assertThat(field("CF_CFJG")).isEqualTo("威海市交通运输局");
  }

  @Test
  void takesAnIdentityNumberOfThe2015LayoutForAnIdentityCard() {
    importText(OLD_HEADER + old("0,", "", "371002199001010015", ""));

    assertThat(field("CF_XDR_LB")).isEqualTo("自然人");
    assertThat(field("CF_XDR_ZJLX")).isEqualTo("身份证");
    assertThat(field("CF_XDR_ZJHM")).isEqualTo("3710**********0015");
  }

  @Test
  void refusesARevokedDecisionOfThe2015Layout() {
    FileReport report = importText(OLD_HEADER + old("1,", CreditCodes.of(1), "", "1"));

    assertThat(report.counts().rejected()).isEqualTo(1);
    assertThat(report.issues())
        .singleElement()
        .satisfies(
            issue -> {
              assertThat(issue.rule()).isEqualTo(Rule.LAYOUT_STATUS);
              assertThat(issue.column()).isEqualTo(15);
              assertThat(issue.arguments()).containsExactly("当前状态", "1 撤销");
            });
  }

  @Test
  void takesTheSplitLayoutsIdentityNumberOfTheRepresentative() {
    String header =
        "行政相对人名称,行政相对人代码_1,法定代表人,法定代表人身份证号,行政许可决定文书名称,"
            + "行政许可决定文书号,许可类别,许可内容,许可决定日期,有效期自,有效期至,许可机关,"
            + "许可机关统一社会信用代码,当前状态,数据来源单位,数据来源单位统一社会信用代码\n";
    String row =
        "威海蓝湾物流有限公司,"
            + CreditCodes.of(1)
            + ",张某某,371002199001010015,许可决定书,威交许〔2026〕1号,普通,货运,2026/09/04,"
            + "2026/09/04,2099/12/31,威海市交通运输局,113710000000000196,1,"
            + "威海市交通运输局,113710000000000196\n";

    assertThat(importText(header + row).layout()).isEqualTo("split");

    assertThat(field("XK_FR_ZJLX")).isEqualTo("身份证");
    assertThat(field("XK_XDR_LB")).isEqualTo("法人及非法人组织");
  }

  @Test
  void readsAnOddFileAsTheMappingSays() {
    kind = Optional.of("subject");
    mapping =
        new Mapping(
            Map.of("公司", "ZT_MC", "代号", "ZT_TYSHXYDM", "主体名称", ""), Map.of("ZT_LB", "法人及其他组织"));

    FileReport report = importText("公司,代号,主体名称,心情\n威海蓝湾物流有限公司," + CreditCodes.of(1) + ",别的,好\n");

    assertThat(report.counts().created()).isEqualTo(1);
    assertThat(report.unknownColumns()).containsExactly("心情");
    assertThat(field("ZT_MC")).isEqualTo("威海蓝湾物流有限公司");
    assertThat(field("ZT_LB")).isEqualTo("法人及非法人组织");
  }

  @Test
  void refusesAMappingOfAnotherKind() {
    kind = Optional.of("subject");
    mapping = new Mapping(Map.of("公司", "CF_XDR_MC"), Map.of());

    assertThat(refusal("公司\nx\n")).isEqualTo(ErrorCode.MAPPING_FIELD_UNKNOWN);
  }

  @Test
  void guessesTheKindOfAMappedFileByItsFields() {
    mapping = new Mapping(Map.of("公司", "ZT_MC", "代号", "ZT_TYSHXYDM"), Map.of("ZT_LB", "法人及非法人组织"));

    assertThat(importText("公司,代号\n威海蓝湾物流有限公司," + CreditCodes.of(1) + "\n").kind())
        .isEqualTo("subject");
  }
}
