package io.creditctl.core.record.validate;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditctl.adapter.catalog.JsonCatalogSource;
import io.creditctl.core.catalog.Catalog;
import io.creditctl.core.catalog.Field;
import io.creditctl.core.catalog.HeaderMatcher;
import io.creditctl.core.catalog.Kind;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RowValidatorTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final String IDENTITY = "371002199001010015";

  private final Kind penalty = new Catalog(new JsonCatalogSource()).kind("penalty");
  private final Map<String, String> row = new LinkedHashMap<>();

  @BeforeEach
  void startFromASoundRow() {
    for (Field field : penalty.fields()) {
      row.put(field.code(), "");
    }
    row.put("CF_XDR_MC", "威海蓝湾物流有限公司");
    row.put("CF_XDR_LB", "法人及非法人组织");
    row.put("CF_XDR_SHXYM", "91371000MA0000015L");
    row.put("CF_FRDB", "张某某");
    row.put("CF_WSH", "威交罚〔2026〕1号");
    row.put("CF_WFXW", "超限运输");
    row.put("CF_SY", "车辆超限");
    row.put("CF_YJ", "《公路安全保护条例》第六十六条");
    row.put("CF_CFLB", "警告;罚款");
    row.put("CF_NR", "罚款二千元");
    row.put("CF_NR_FK", "0.2");
    row.put("CF_JDRQ", "2026-09-04");
    row.put("CF_YXQ", "2099-12-31");
    row.put("CF_CFJG", "威海市交通运输局");
    row.put("CF_CFJGDM", "113710000000000196");
    row.put("CF_SJLY", "威海市交通运输局");
    row.put("CF_SJLYDM", "113710000000000196");
  }

  private RowValidator validator() {
    List<String> header = List.copyOf(row.keySet());
    return new RowValidator(penalty, HeaderMatcher.match(header, penalty), TODAY, KnownCodes.NONE);
  }

  private CheckedRow check() {
    return validator().check(7, row.values().toArray(String[]::new));
  }

  private RowIssue issueAfter(String field, String cell) {
    row.put(field, cell);
    List<RowIssue> issues = check().issues();
    assertThat(issues).hasSize(1);
    assertThat(issues.get(0).line()).isEqualTo(7);
    return issues.get(0);
  }

  private String valueAfter(String field, String cell) {
    row.put(field, cell);
    CheckedRow checked = check();
    assertThat(checked.issues()).isEmpty();
    return checked.values()[penalty.indexOf(field)];
  }

  @Test
  void passesASoundRowUnchanged() {
    CheckedRow checked = check();
    assertThat(checked.issues()).isEmpty();
    assertThat(checked.valid()).isTrue();
    assertThat(checked.values()).containsExactly(row.values().toArray(String[]::new));
  }

  @ParameterizedTest
  @CsvSource({
    "CF_XDR_MC,'',REQUIRED",
    "CF_XDR_MC,'\u3000 ',REQUIRED",
    "CF_XDR_SHXYM,'',REQUIRED_WHEN",
    "CF_FRDB,'',REQUIRED_WHEN",
    "CF_NR_FK,'',EXPECTED_WHEN",
    "CF_XDR_SWDJ,1234567890123456,MAX_LENGTH",
    "CF_CFLB,警告;罚金,ENUMERATION",
    "CF_CFLB,罚款;其他,ENUMERATION_UNSPECIFIED",
    "CF_XDR_LB,企业,ENUMERATION",
    "CF_JDRQ,09/04/26,DATE_FORM",
    "CF_JDRQ,46269,DATE_FORM",
    "CF_JDRQ,#REF!,SPREADSHEET_VALUE",
    "CF_SY,#N/A,SPREADSHEET_VALUE",
    "CF_SY,TRUE,SPREADSHEET_VALUE",
    "CF_JDRQ,2026-02-30,DATE_IMPOSSIBLE",
    "CF_JDRQ,2026-11-24,DATE_IN_FUTURE",
    "CF_JDRQ,2026-11-31,DATE_IMPOSSIBLE",
    "CF_YXQ,2026-09-03,DATE_ORDER",
    "CF_NR_FK,'1,200',AMOUNT_FORM",
    "CF_NR_FK,-0.2,AMOUNT_NEGATIVE",
    "CF_NR_FK,0.1234567,AMOUNT_PRECISION",
    "CF_XDR_SHXYM,91371000MA0000015,CREDIT_CODE_LENGTH",
    "CF_XDR_SHXYM,9137I000MA0000015L,CREDIT_CODE_CHARACTER",
    "CF_XDR_SHXYM,91371000MA0000015X,CREDIT_CODE_CHECK_DIGIT",
    "CF_XDR_SHXYM,9.1371E+17,DAMAGED_NUMBER",
    "CF_CFJGDM,113710000000001000,DAMAGED_NUMBER",
    "CF_XDR_GSZC,3.71E+14,DAMAGED_NUMBER",
    "CF_XDR_ZZJG,6.0E+8,DAMAGED_NUMBER",
    "CF_XDR_ZZJG,60003734-2,ORGANISATION_CODE",
    "CF_XDR_SHXYM,92371002MA0000015E,SUBJECT_TYPE_MISMATCH",
    "CF_FR_ZJHM,371002199001010016,IDENTITY_NUMBER",
    "CF_FR_ZJHM,371002199001011000,DAMAGED_NUMBER",
    "CF_NR,a\u001Bb,CONTROL_CHARACTER"
  })
  void findsEachFault(String field, String cell, Rule rule) {
    RowIssue issue = issueAfter(field, cell);
    assertThat(issue.rule()).isEqualTo(rule);
    assertThat(check().valid()).isEqualTo(rule.severity() == Severity.WARNING);
  }

  @Test
  void pointsAtTheCell() {
    RowIssue issue = issueAfter("CF_XDR_SHXYM", "9137I000MA0000015L");
    assertThat(issue.column()).isEqualTo(3);
    assertThat(issue.header()).isEqualTo("CF_XDR_SHXYM");
    assertThat(issue.field()).isEqualTo("CF_XDR_SHXYM");
    assertThat(issue.value()).isEqualTo("9137I000MA0000015L");
    assertThat(issue.suggestion()).contains("91371000MA0000015L");
    assertThat(issue.arguments()).containsExactly(5, "I");
  }

  @Test
  void reportsEveryFaultOfARow() {
    row.replaceAll((field, cell) -> field.equals("CF_JDRQ") ? "x" : "");
    List<RowIssue> issues = check().issues();
    assertThat(issues).filteredOn(issue -> issue.rule() == Rule.REQUIRED).hasSize(13);
    assertThat(issues).filteredOn(issue -> issue.rule() == Rule.DATE_FORM).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "CF_XDR_SHXYM,' 91371000ma0000015l',91371000MA0000015L",
    "CF_JDRQ,2026年9月4日,2026-09-04",
    "CF_YXQ,2099/12/31,2099-12-31",
    "CF_NR_FK,0.200000,0.2",
    "CF_XDR_LB,法人及其他组织,法人及非法人组织",
    "CF_CFLB,警告、罚款；没收违法所得,警告;罚款;没收违法所得",
    "CF_CFLB,暂扣或吊销许可证;,暂扣或者吊销许可证",
    "CF_CFLB,' 罚款 ； 其他-没收工具、设备 ',罚款;其他-没收工具、设备",
    "CF_CFLB,其他（责令改正）,其他（责令改正）",
    "CF_XDR_ZZJG,60003734-1,600037341",
    "CF_XDR_MC,'\u3000威海 蓝湾\uFEFF',威海 蓝湾",
    "CF_NR,'第一行\n第二行','第一行\n第二行'"
  })
  void writesTheCanonicalForm(String field, String cell, String canonical) {
    if (field.equals("CF_CFLB")) {
      row.put("CF_NR_FK", "0.2");
      row.put("CF_NR_WFFF", "0.1");
      row.put("CF_NR_ZKDX", "许可证 1 号");
    }
    assertThat(valueAfter(field, cell)).isEqualTo(canonical);
  }

  @Test
  void offersLongTermForWords() {
    assertThat(issueAfter("CF_YXQ", "长期").suggestion()).contains("2099-12-31");
  }

  @Test
  void letsNaturalPersonsLeaveTheCodesBlank() {
    makeNaturalPerson();
    assertThat(check().issues()).isEmpty();
    row.put("CF_XDR_ZJHM", "");
    assertThat(check().issues())
        .singleElement()
        .satisfies(
            issue -> {
              assertThat(issue.rule()).isEqualTo(Rule.REQUIRED_WHEN);
              assertThat(issue.arguments()).containsExactly("CF_XDR_LB", "自然人");
            });
  }

  private void makeNaturalPerson() {
    row.put("CF_XDR_LB", "自然人");
    row.put("CF_XDR_SHXYM", "");
    row.put("CF_FRDB", "");
    row.put("CF_XDR_ZJLX", "身份证");
    row.put("CF_XDR_ZJHM", IDENTITY);
  }

  @Test
  void checksOnlyNumbersOfIdentityCards() {
    makeNaturalPerson();
    row.put("CF_XDR_ZJLX", "护照号");
    assertThat(valueAfter("CF_XDR_ZJHM", "E12345678")).isEqualTo("E12345678");
    row.put("CF_XDR_ZJLX", "身份证");
    assertThat(issueAfter("CF_XDR_ZJHM", "E12345678").rule()).isEqualTo(Rule.IDENTITY_NUMBER);
  }

  @Test
  void neverShowsAnIdentityNumber() {
    makeNaturalPerson();
    assertThat(issueAfter("CF_XDR_ZJHM", "371002199001010016").value())
        .isEqualTo("3710**********0016");
    makeNaturalPerson();
    row.put("CF_XDR_SHXYM", IDENTITY);
    row.put("CF_CFLB", IDENTITY);
    assertThat(check().issues().toString()).doesNotContain(IDENTITY).contains("3710****");
  }

  @Test
  void derivesTheSubjectTypeWhereTheFileHasNoColumnForIt() {
    row.remove("CF_XDR_LB");
    row.put("CF_XDR_SHXYM", "92371002MA0000015E");
    int type = penalty.indexOf("CF_XDR_LB");
    assertThat(check().values()[type]).isEqualTo("个体工商户");
    row.put("CF_XDR_SHXYM", "91371002MA0000015H");
    assertThat(check().values()[type]).isEqualTo("法人及非法人组织");
    makeNaturalPerson();
    row.remove("CF_XDR_LB");
    assertThat(check().values()[type]).isEqualTo("自然人");
  }

  @Test
  void reportsARequiredFieldThatHasNoColumn() {
    row.remove("CF_SY");
    RowIssue issue = check().issues().get(0);
    assertThat(issue.rule()).isEqualTo(Rule.REQUIRED);
    assertThat(issue.column()).isZero();
    assertThat(issue.header()).isEqualTo("违法事实");
  }

  @Test
  void reportsRowsOfAnotherWidth() {
    String[] cells = row.values().toArray(String[]::new);
    RowValidator validator = validator();
    String[] longer = Arrays.copyOf(cells, 31);
    longer[30] = "x";
    assertThat(validator.check(2, longer).issues())
        .singleElement()
        .satisfies(
            issue -> {
              assertThat(issue.rule()).isEqualTo(Rule.ROW_WIDTH);
              assertThat(issue.arguments()).containsExactly(30, 31);
            });
    longer[30] = " ";
    assertThat(validator.check(2, longer).issues()).isEmpty();
    assertThat(validator.check(2, Arrays.copyOf(cells, 29)).issues()).hasSize(1);
    assertThat(validator.check(2, new String[0]).issues()).isNotEmpty();
  }

  @Test
  void namesTheFirstRowOfADuplicate() {
    RowIssue issue = validator().duplicate(check(), 3);
    assertThat(issue.rule()).isEqualTo(Rule.DUPLICATE_IN_FILE);
    assertThat(issue.field()).isEqualTo("CF_WSH");
    assertThat(issue.line()).isEqualTo(7);
    assertThat(issue.arguments()).containsExactly(3L);
  }

  @Test
  void givesTwoSpellingsOfADocumentOneKey() {
    String key = penalty.naturalKey(check().values());
    row.put("CF_WSH", "威交罚[2026] 1号");
    assertThat(penalty.naturalKey(check().values())).isEqualTo(key);
    row.put("CF_WSH", "威交罚〔2026〕2号");
    assertThat(penalty.naturalKey(check().values())).isNotEqualTo(key);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a\0b",
        "a\u0007b",
        "a\u007Fb",
        "a\u0085b",
        "a\uD800b",
        "a\uDC00",
        "a\u202Eb",
        "a\uFFFDb"
      })
  void findsCharactersThatNoCellShouldHold(String cell) {
    RowIssue issue = issueAfter("CF_NR", cell);
    assertThat(issue.rule()).isEqualTo(Rule.CONTROL_CHARACTER);
    assertThat(issue.arguments()).containsExactly(1, "U+%04X".formatted((int) cell.charAt(1)));
  }

  @Test
  void acceptsCharactersBeyondTheBasicPlane() {
    assertThat(valueAfter("CF_XDR_MC", "威海𠮷运输")).isEqualTo("威海𠮷运输");
  }

  @Test
  void countsLengthInCharactersNotInHalvesOfPairs() {
    assertThat(valueAfter("CF_XDR_MC", "𠮷".repeat(200))).hasSize(400);
    assertThat(issueAfter("CF_XDR_MC", "𠮷".repeat(201)).arguments()).containsExactly(200, 201);
  }

  @Test
  void survivesAMegabyteInEveryCell() {
    for (String unit : List.of("a", ";", "其他;", "\0", "9", "、", "\uD83D", "（")) {
      row.replaceAll((field, cell) -> unit.repeat((1 << 20) / unit.length()));
      List<RowIssue> issues = check().issues();
      assertThat(issues).hasSizeBetween(30, 200);
      assertThat(issues).allMatch(issue -> issue.value().length() <= 101);
    }
  }

  @Test
  void givesEveryRuleItsOwnCode() {
    assertThat(Arrays.stream(Rule.values()).map(Rule::code))
        .doesNotHaveDuplicates()
        .allMatch(code -> code.matches("E-10\\d\\d"));
  }

  @Test
  void proposesTheDayBehindASpreadsheetsNumber() {
    assertThat(issueAfter("CF_JDRQ", "46269").suggestion()).contains("2026-09-04");
  }
}
