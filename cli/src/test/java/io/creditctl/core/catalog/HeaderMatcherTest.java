package io.creditctl.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditctl.adapter.catalog.JsonCatalogSource;
import io.creditctl.core.catalog.HeaderMatch.Column;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeaderMatcherTest {
  private final Catalog catalog = new Catalog(new JsonCatalogSource());
  private final Kind license = catalog.kind("license");
  private final Kind penalty = catalog.kind("penalty");

  private static List<String> titles(Kind kind) {
    return kind.fields().stream().map(Field::title).toList();
  }

  private static String fieldOf(HeaderMatch match, int column, Kind kind) {
    int field = match.fields().get(column);
    return field < 0 ? "" : kind.fields().get(field).code();
  }

  @Test
  void matchesTheTemplatesInAnyOrder() {
    for (Kind kind : catalog.kinds()) {
      List<String> shuffled = new ArrayList<>(titles(kind));
      Collections.shuffle(shuffled, new Random(7));
      HeaderMatch match = HeaderMatcher.match(shuffled, kind);
      assertThat(match.matched()).isEqualTo(kind.fields().size());
      assertThat(match.unknown()).isEmpty();
      assertThat(match.missing()).isEmpty();
      assertThat(match.duplicates()).isEmpty();
      for (int i = 0; i < shuffled.size(); i++) {
        assertThat(kind.fields().get(match.fields().get(i)).title()).isEqualTo(shuffled.get(i));
      }
    }
  }

  @Test
  void matchesCodesInAnyCase() {
    List<String> codes =
        penalty.fields().stream().map(field -> field.code().toLowerCase()).toList();
    assertThat(HeaderMatcher.match(codes, penalty).matched()).isEqualTo(30);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\uFEFF行政处罚决定书文号",
        " 行政处罚决定书文号 ",
        "行政处罚 决定书文号",
        "*行政处罚决定书文号",
        "行政处罚决定书文号（必填）",
        "行政处罚决定书文号 (必填) *",
        "行政处罚决定书文号：",
        "行政处罚决定书\n文号",
        "cf_wsh",
        "ＣＦ＿ＷＳＨ",
        "文号"
      })
  void looksThroughDecorations(String cell) {
    assertThat(fieldOf(HeaderMatcher.match(List.of(cell), penalty), 0, penalty))
        .isEqualTo("CF_WSH");
  }

  @ParameterizedTest
  @CsvSource({
    "行政相对人代码_1（统一社会信用代码）,CF_XDR_SHXYM",
    "行政相对人代码-1(统一社会信用代码)：,CF_XDR_SHXYM",
    "行政相对人代码_1 (统一社会信用代码),CF_XDR_SHXYM",
    "行政相对人代码＿2（组织机构代码）,CF_XDR_ZZJG",
    "行政相对人代码_3(组织机构代码),CF_XDR_ZZJG",
    "CF_FDDB,CF_FRDB",
    "CF_FR_SFZH,CF_FR_ZJHM",
    "法定代表人身份证号,CF_FR_ZJHM",
    "罚款金额(万元),CF_NR_FK",
    "处罚决定日期（YYYY/MM/DD）,CF_JDRQ",
    "处罚决定日期(yyyy-mm-dd),CF_JDRQ"
  })
  void knowsTheSpellingsMetInFiles(String cell, String code) {
    assertThat(fieldOf(HeaderMatcher.match(List.of(cell), penalty), 0, penalty)).isEqualTo(code);
  }

  @Test
  void doesNotTakeAnAmountWithoutItsUnit() {
    HeaderMatch match = HeaderMatcher.match(List.of("罚款金额", "罚款金额（元）"), penalty);
    assertThat(match.unknown()).hasSize(2);
  }

  @Test
  void reportsUnknownMissingAndRepeatedColumns() {
    HeaderMatch match =
        HeaderMatcher.match(Arrays.asList("文号", "\uFEFF心情", "处罚决定书文号", ""), penalty);
    assertThat(match.header()).containsExactly("文号", "心情", "处罚决定书文号", "");
    assertThat(match.unknown()).containsExactly(new Column(2, "心情"), new Column(4, ""));
    assertThat(match.duplicates()).hasSize(1);
    assertThat(match.duplicates().get(0).column().position()).isEqualTo(3);
    assertThat(match.duplicates().get(0).first().position()).isEqualTo(1);
    assertThat(match.missing()).extracting(Field::code).contains("CF_XDR_MC", "CF_JDRQ");
    assertThat(match.missing()).extracting(Field::code).doesNotContain("CF_WSH", "BZ");
  }

  @Test
  void prefersAColumnsOwnNameOverAnAlias() {
    HeaderMatch match = HeaderMatcher.match(List.of("处罚结果", "处罚内容"), penalty);
    assertThat(fieldOf(match, 1, penalty)).isEqualTo("CF_NR");
    assertThat(match.unknown()).containsExactly(new Column(1, "处罚结果"));
    assertThat(match.duplicates()).isEmpty();
  }

  @Test
  void doesNotMissTheSubjectTypeOfASplitLayout() {
    List<String> split = new ArrayList<>(titles(license));
    split.remove("行政相对人类别");
    assertThat(HeaderMatcher.match(split, license).missing()).isEmpty();
    split.remove("行政相对人代码_1(统一社会信用代码)");
    assertThat(HeaderMatcher.match(split, license).missing()).isEmpty();
    Kind vehicle = catalog.kind("vehicle");
    List<String> nobody = new ArrayList<>(titles(vehicle));
    nobody.removeAll(List.of("车辆业户类别", "统一社会信用代码", "证件号码"));
    assertThat(HeaderMatcher.match(nobody, vehicle).missing())
        .extracting(Field::code)
        .containsExactly("CL_ZTLB");
  }

  @Test
  void guessesTheKind() {
    for (Kind kind : catalog.kinds()) {
      assertThat(HeaderMatcher.bestKind(titles(kind), catalog.kinds(), Mapping.NONE))
          .hasValueSatisfying(
              guess -> {
                assertThat(guess.kind().code()).isEqualTo(kind.code());
                assertThat(guess.score()).isEqualTo(1);
              });
    }
  }

  @Test
  void guessesNothingBetweenTwoThatAreAlike() {
    Kind blacklist = catalog.kind("blacklist");
    List<String> header = titles(blacklist);
    assertThat(
            HeaderMatcher.bestKind(
                header, List.of(twin(blacklist, "a"), twin(blacklist, "b")), Mapping.NONE))
        .as("the first that understands everything")
        .hasValueSatisfying(guess -> assertThat(guess.kind().code()).isEqualTo("a"));
    List<String> odd = new ArrayList<>(header);
    odd.add("心情");
    assertThat(
            HeaderMatcher.bestKind(
                odd, List.of(twin(blacklist, "a"), twin(blacklist, "b")), Mapping.NONE))
        .isEmpty();
  }

  private static Kind twin(Kind kind, String code) {
    return new Kind(
        code,
        kind.title(),
        kind.titleEn(),
        kind.basis(),
        kind.effectiveFrom(),
        false,
        kind.list(),
        kind.fields(),
        kind.roles(),
        kind.primaryKey(),
        kind.layouts());
  }

  @Test
  void guessesNothingForAForeignFile() {
    List<String> foreign = List.of("id", "amount", "\0", "心情");
    assertThat(HeaderMatcher.bestKind(foreign, catalog.kinds(), Mapping.NONE)).isEmpty();
    assertThat(HeaderMatcher.bestKind(List.of(), catalog.kinds(), Mapping.NONE)).isEmpty();
  }

  /** A list of licences as offices keep it, with a few columns of base data beside its own. */
  private static final List<String> OFFICE_LIST =
      List.of("企业名称", "统一社会信用代码", "登记状态", "注册号", "证书文件甲", "证书文件乙", "有效期自", "有效期至", "发证窗口", "归档盒号");

  @Test
  void aFewColumnsOfBaseDataDoNotMakeAListOfSomethingElseBaseData() {
    Kind subject = catalog.kind("subject");
    assertThat(HeaderMatcher.match(OFFICE_LIST, subject).missing()).isEmpty();

    assertThat(HeaderMatcher.bestKind(OFFICE_LIST, catalog.kinds(), Mapping.NONE)).isEmpty();
    assertThat(HeaderMatcher.guess(OFFICE_LIST, subject, Mapping.NONE))
        .as("a header all the same, for who says the kind")
        .isPresent();
  }

  @Test
  void aListOfNamesToCompareIsNoBaseData() {
    List<String> names = List.of("企业名称", "注册号", "统一社会信用代码");
    assertThat(HeaderMatcher.bestKind(names, List.of(catalog.kind("subject")), Mapping.NONE))
        .isEmpty();
    assertThat(HeaderMatcher.bestKind(names, catalog.kinds(), Mapping.NONE))
        .as("too little for what else it may be")
        .hasValueSatisfying(guess -> assertThat(guess.match().missing()).isNotEmpty());
  }

  @Test
  void columnsThatAPersonIgnoresNeedNotBeUnderstood() {
    Map<String, String> ignored = new HashMap<>();
    List.of("证书文件甲", "证书文件乙", "有效期自", "有效期至", "发证窗口", "归档盒号")
        .forEach(column -> ignored.put(column, ""));

    assertThat(HeaderMatcher.bestKind(OFFICE_LIST, catalog.kinds(), new Mapping(ignored, Map.of())))
        .hasValueSatisfying(guess -> assertThat(guess.kind().code()).isEqualTo("subject"));
  }

  @Test
  void theClosestKindIsTheOneThatUnderstandsMost() {
    assertThat(
            HeaderMatcher.closest(
                List.of("行政许可决定文书号", "许可编号", "心情", "天气"), catalog.kinds(), Mapping.NONE))
        .hasValueSatisfying(kind -> assertThat(kind.code()).isEqualTo("license"));
    for (List<String> faint :
        List.of(List.of("心情"), List.of("许可编号", "心情", "天气"), List.of("统一社会信用代码"))) {
      assertThat(HeaderMatcher.closest(faint, catalog.kinds(), Mapping.NONE)).isEmpty();
    }
  }
}
