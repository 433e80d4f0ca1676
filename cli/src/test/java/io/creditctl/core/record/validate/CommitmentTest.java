package io.creditctl.core.record.validate;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditctl.core.catalog.HeaderMatcher;
import io.creditctl.core.catalog.Kind;
import io.creditctl.testkit.Kinds;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The rules of the commitment standard, all of them data. */
class CommitmentTest {
  private static final String IDENTITY = "371002199001010015";

  private final Kind commitment = Kinds.of("commitment");
  private final Map<String, String> row = new LinkedHashMap<>();

  @BeforeEach
  void startFromASoundRow() {
    row.put("承诺编码", "37100020260904000001");
    row.put("承诺人名称", "威海蓝湾物流有限公司");
    row.put("承诺人类别", "法人及非法人组织");
    row.put("承诺人代码", "91371000MA0000015L");
    row.put("承诺类型", "审批替代型");
    row.put("承诺事由", "申请办理道路运输经营许可证");
    row.put("承诺内容", "符合开业条件");
    row.put("违诺责任", "撤销许可");
    row.put("承诺作出日期", "2026-09-04");
    row.put("承诺履行状态", "全部履行");
    row.put("未履行的承诺内容", "");
    row.put("违诺责任追究内容", "");
    row.put("承诺受理单位", "威海市交通运输局");
    row.put("承诺受理单位代码", "113710000000000196");
    row.put("公开类型", "可向社会公开");
  }

  private CheckedRow check() {
    RowValidator validator =
        new RowValidator(
            commitment,
            HeaderMatcher.match(List.copyOf(row.keySet()), commitment),
            LocalDate.of(2026, 11, 23),
            KnownCodes.NONE);
    return validator.check(2, row.values().toArray(String[]::new));
  }

  private List<Rule> rules() {
    return check().issues().stream().map(RowIssue::rule).toList();
  }

  private String value(String field) {
    return check().values()[commitment.indexOf(field)];
  }

  @Test
  void aFulfilledCommitmentHasNothingUnfulfilled() {
    assertThat(rules()).isEmpty();
    row.put("未履行的承诺内容", "消防设施");
    assertThat(check().issues())
        .singleElement()
        .satisfies(
            issue -> {
              assertThat(issue.rule()).isEqualTo(Rule.EMPTY_WHEN);
              assertThat(issue.arguments()).containsExactly("CN_LXZT", "全部履行");
            });
  }

  @Test
  void aBrokenCommitmentSaysWhatWasBrokenAndWhatFollowed() {
    row.put("承诺履行状态", "部分履行");
    assertThat(rules()).containsExactly(Rule.REQUIRED_WHEN, Rule.REQUIRED_WHEN);
    row.put("未履行的承诺内容", "消防设施");
    row.put("违诺责任追究内容", "限期整改");
    assertThat(rules()).isEmpty();
  }

  @Test
  void anotherTypeIsNamed() {
    row.put("承诺类型", "其他-安全生产承诺");
    assertThat(rules()).isEmpty();
    row.put("承诺类型", "自愿型");
    assertThat(rules()).containsExactly(Rule.ENUMERATION);
  }

  @Test
  void aNumberHasTwentyDigits() {
    row.put("承诺编码", "威承诺2026-1");
    assertThat(check().issues())
        .singleElement()
        .satisfies(
            issue -> {
              assertThat(issue.rule()).isEqualTo(Rule.PATTERN);
              assertThat(issue.arguments().get(0).toString()).startsWith("20 位数字");
            });
  }

  @Test
  void aPersonsIdentityNumberIsKeptAsOneAndNotAsACode() {
    row.put("承诺人类别", "自然人");
    row.put("承诺人代码", IDENTITY);
    assertThat(rules()).isEmpty();
    assertThat(value("CN_CNRZJHM")).isEqualTo(IDENTITY);
    assertThat(value("CN_CNRDM")).isEmpty();
  }

  @Test
  void blanksDoNotMakeAnIdentityNumberTooLong() {
    row.put("承诺人类别", "自然人");
    row.put("承诺人代码", "371002 19900101 0015");
    assertThat(rules()).isEmpty();
    assertThat(value("CN_CNRZJHM")).isEqualTo(IDENTITY);
  }

  @Test
  void aWrongIdentityNumberIsNotShown() {
    row.put("承诺人类别", "自然人");
    row.put("承诺人代码", "371002199001010016");
    assertThat(check().issues())
        .singleElement()
        .satisfies(
            issue -> {
              assertThat(issue.rule()).isEqualTo(Rule.IDENTITY_NUMBER);
              assertThat(issue.value()).isEqualTo("3710**********0016");
            });
  }
}
