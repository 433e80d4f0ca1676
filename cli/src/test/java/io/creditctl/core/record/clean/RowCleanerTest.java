package io.creditctl.core.record.clean;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditctl.core.catalog.HeaderMatcher;
import io.creditctl.core.catalog.Kind;
import io.creditctl.testkit.Kinds;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RowCleanerTest {
  private static final Kind PENALTY = Kinds.of("penalty");

  private static CleanedRow clean(String field, String cell, AmountUnit unit) {
    return new RowCleaner(PENALTY, HeaderMatcher.match(List.of("备考", field), PENALTY), unit)
        .clean(7, new String[] {" 原样 ", cell});
  }

  private static CleanedRow clean(String field, String cell) {
    return clean(field, cell, AmountUnit.WAN);
  }

  private static CellChange changeOf(String field, String cell) {
    CleanedRow row = clean(field, cell);
    assertThat(row.changes()).as(cell).hasSize(1);
    return row.changes().get(0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "驾驶员371002199001010015 ",
        " 编号b6371002199001010015",
        "３７１００２１９９００１０１００１５",
        "371002\u202A199001010015",
        "371002 199001 010015 "
      })
  void showsNoIdentityNumberOfAFreeTextOnEitherSide(String cell) {
    CellChange change = changeOf("CF_WFXW", cell);

    assertThat(List.of(change.before(), change.after()))
        .allSatisfy(text -> assertThat(text).contains("******").doesNotContain("1990", "１９９０"));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "CF_XDR_MC,'　威海蓝湾 物流有限公司 ',威海蓝湾 物流有限公司,E-1066",
        "CF_XDR_SHXYM,９１３７１０００ＭＡ０００００１５Ｌ,91371000MA0000015L,E-1067",
        "CF_XDR_SHXYM,91371000ma0000015l,91371000MA0000015L,E-1068",
        "CF_XDR_SHXYM,91371000 MA00000 15L,91371000MA0000015L,E-1066",
        "CF_XDR_SHXYM,9137I000MAOOOOOI5L,91371000MA0000015L,E-1069",
        "CF_XDR_ZZJG,MA000001—5,MA000001-5,E-1070",
        "CF_XDR_GSZC,３７１０００１２３４５６７８９,371000123456789,E-1067",
        "CF_WSH,鲁威交罚[2026]3号,鲁威交罚〔2026〕3号,E-1071",
        "CF_WSH,鲁威交罚【２０２６】 3－1 号,鲁威交罚〔2026〕3-1号,E-1066+E-1067+E-1070+E-1071",
        "CF_JDRQ,2026年9月4日,2026-09-04,E-1072",
        "CF_JDRQ,2026.9.4,2026-09-04,E-1072",
        "CF_JDRQ,20260904,2026-09-04,E-1072",
        "CF_JDRQ,2026年9月4号,2026-09-04,E-1072",
        "CF_JDRQ,2026 年 9 月 4 日,2026-09-04,E-1072",
        "CF_JDRQ,二〇二六年十月二十一日,2026-10-21,E-1072",
        "CF_JDRQ,２０２６年９月４日,2026-09-04,E-1067+E-1072",
        "CF_JDRQ,2026-9-4 00:00:00,2026-09-04,E-1072",
        "CF_JDRQ,2026-9-4 15:30,2026-09-04,E-1072+E-1073",
        "CF_JDRQ,2026-09-04T15:30:00Z,2026-09-04,E-1073",
        "CF_YXQ,长期,2099-12-31,E-1074",
        "CF_NR_FK,2000元,0.2,E-1076",
        "CF_NR_FK,0.2万元,0.2,E-1076",
        "CF_NR_FK,￥2000元整,0.2,E-1076",
        "CF_NR_FK,\"12,345.60\",12345.60,E-1075",
        "CF_NR_FK,\"2，000 元\",0.2,E-1066+E-1067+E-1075+E-1076",
      })
  void changesWhatIsCertainAndSaysWhy(String field, String cell, String after, String rules) {
    String found = cell.startsWith("'") ? cell.substring(1, cell.length() - 1) : cell;

    CellChange change = changeOf(field, found);

    assertThat(change.after()).isEqualTo(after);
    assertThat(change.before()).isEqualTo(found);
    assertThat(CleaningRule.codes(change.rules())).isEqualTo(rules);
    assertThat(change.line()).isEqualTo(7);
    assertThat(change.field()).isEqualTo(field);
  }

  @ParameterizedTest
  @CsvSource({
    "CF_XDR_SHXYM,91371000MA0000015L",
    "CF_XDR_SHXYM,9137I000MA0000015X", // the check digit does not confirm it
    "CF_XDR_SHXYM,9137S000MA0000015L", // only I and O are known to be mistaken so
    "CF_XDR_SHXYM,9.1371E+17", // digits are lost
    "CF_WSH,鲁威交罚〔2026〕1号",
    "CF_WSH,(2026)鲁10行审1号", // courts write their year so
    "CF_WSH,鲁威交罚字(甲)1号",
    "CF_JDRQ,2026/09/04",
    "CF_JDRQ,2026-09-04",
    "CF_JDRQ,2026-02-30",
    "CF_JDRQ,46269", // two spreadsheets read two days from it
    "CF_JDRQ,26.9.4",
    "CF_JDRQ,长期", // a decision is made on a day
    "CF_JDRQ,二〇二六年十三月一日",
    "CF_NR_FK,2000", // perhaps 元: a doubt, not a change
    "CF_NR_FK,￥2000",
    "CF_NR_FK,'1,2'",
    "CF_NR_FK,约2000元",
    "CF_XDR_MC,（威海）ＡＢＣ公司",
    "CF_CFLB,罚款；警告",
  })
  void leavesAloneWhatIsRightOrUncertain(String field, String cell) {
    CleanedRow row = clean(field, cell);

    assertThat(row.changes()).isEmpty();
    assertThat(row.cells()[1]).isEqualTo(cell);
  }

  @Test
  void convertsBareAmountsOnlyWhenToldThatTheyAreInYuan() {
    CleanedRow row = clean("CF_NR_FK", "2000.55", AmountUnit.YUAN);

    assertThat(row.cells()[1]).isEqualTo("0.200055");
    assertThat(row.changes().get(0).rules()).isEqualTo(Set.of(CleaningRule.AMOUNTS_IN_YUAN));
    assertThat(clean("CF_NR_FK", "0", AmountUnit.YUAN).changes()).isEmpty();
    assertThat(clean("CF_NR_FK", "0.2万元", AmountUnit.YUAN).cells()[1]).isEqualTo("0.2");
  }

  @Test
  void removesWhatNobodySeesButNotWhatDecodingLost() {
    assertThat(clean("CF_SY", "超\u202E限\u0007").cells()[1]).isEqualTo("超限");
    assertThat(clean("CF_SY", "超\uFFFD限").changes()).isEmpty();
    assertThat(clean("CF_SY", "第一行\n第二行").changes()).isEmpty();
  }

  @Test
  void leavesColumnsWithoutAFieldAndTheGivenArrayAlone() {
    String[] cells = {" 原样 ", "2026.9.4"};
    CleanedRow row =
        new RowCleaner(
                PENALTY, HeaderMatcher.match(List.of("备考", "CF_JDRQ"), PENALTY), AmountUnit.WAN)
            .clean(2, cells);

    assertThat(row.cells()).containsExactly(" 原样 ", "2026-09-04");
    assertThat(cells).containsExactly(" 原样 ", "2026.9.4");
  }

  @Test
  void takesARowThatIsShorterOrLongerThanTheHeader() {
    RowCleaner cleaner =
        new RowCleaner(
            PENALTY, HeaderMatcher.match(List.of("CF_WSH", "CF_JDRQ"), PENALTY), AmountUnit.WAN);

    assertThat(cleaner.clean(2, new String[] {" 1号"}).cells()).containsExactly("1号");
    assertThat(cleaner.clean(3, new String[] {"1号", "2026.9.4", " x"}).cells())
        .containsExactly("1号", "2026-09-04", " x");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        " 371002199001010015",
        "３７１００２１９９００１０１００１５",
        "371002 19900101 0015",
        "11010519491231002x"
      })
  void neverShowsAnIdentityNumberWhereverItStands(String cell) {
    for (String field : List.of("CF_FR_ZJHM", "CF_XDR_SHXYM", "CF_WSH", "CF_SY", "CF_XDR_GSZC")) {
      for (CellChange change : clean(field, cell).changes()) {
        assertThat(List.of(change.before(), change.after()))
            .as(field)
            .allMatch(text -> text.contains("****"))
            .noneMatch(text -> text.contains("19900101") || text.contains("19491231"));
      }
    }
  }

  @Test
  void cleaningTwiceChangesNothingMore() {
    for (String[] cell :
        Arrays.asList(
            new String[] {"CF_WSH", "鲁威交罚【２０２６】 3－1 号"},
            new String[] {"CF_JDRQ", "二〇二六年十月三十一日"},
            new String[] {"CF_NR_FK", "2，000 元"},
            new String[] {"CF_XDR_SHXYM", "9137I000MAOOOOOI5L"})) {
      String once = clean(cell[0], cell[1]).cells()[1];
      assertThat(clean(cell[0], once).changes()).isEmpty();
    }
  }
}
