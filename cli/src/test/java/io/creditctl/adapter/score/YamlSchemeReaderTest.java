package io.creditctl.adapter.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import io.creditctl.core.score.scheme.SchemeFault;
import io.creditctl.core.score.scheme.SchemeReader;
import io.creditctl.testkit.Kinds;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A faulty scheme is told by line and column; a hostile one does no harm. */
class YamlSchemeReaderTest {
  private static final SchemeReader READER = new YamlSchemeReader(() -> Kinds.CATALOG);

  private static final String SOUND =
      """
      name: local
      version: 1
      title: 本地方案
      effectiveFrom: 2026-01-01
      basis: 示例
      standing: own
      scope:
        domains: [road]
        subjects: [法人及非法人组织]
      formula: {type: sum, base: 100, floor: 0, ceiling: 100}
      indicators:
        - id: B01
          title: 行政处罚
          of: {kind: penalty, window: 12m}
          each: -5
          basis: 示例
          standing: own
      bands:
        - {grade: A, from: 80, basis: 示例, standing: own}
        - {grade: B, basis: 示例, standing: own}
      validMonths: 12
      """;

  private static List<SchemeFault> faults(String what, String instead) {
    assertThat(SOUND).contains(what);
    return READER.check(SOUND.replace(what, instead));
  }

  @Test
  void aSoundSchemeHasNoFault() {
    assertThat(READER.check(SOUND)).isEmpty();
    assertThat(READER.read("local.yaml", SOUND).scheme().id()).isEqualTo("local@1");
  }

  @Test
  void theBundledSchemesAreSound() {
    assertThat(new SchemeFiles(Optional.empty()).all())
        .hasSize(10)
        .allSatisfy(entry -> assertThat(READER.check(entry.text())).as(entry.origin()).isEmpty());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "version: 1|version: 甲|2|10|scheme-type",
        "effectiveFrom: 2026-01-01|effectiveFrom: 2026-13-01|4|16|scheme-day",
        "effectiveFrom: 2026-01-01|effectiveFrom: 1月|4|16|scheme-pattern",
        "standing: own|standing: maybe|6|11|scheme-choice",
        "domains: [road]|domains: [rail]|8|13|scheme-choice",
        "ceiling: 100|ceiling: 90|10|10|scheme-range",
        "kind: penalty|kind: penalties|14|16|scheme-kind",
        "window: 12m|window: 12d|14|33|scheme-pattern",
        "each: -5|eech: -5|12|5|scheme-measure",
        "each: -5|each: -5.00001|15|11|scheme-decimals",
        "each: -5|each: 1e999999999|15|11|scheme-type",
        "from: 80, basis|basis|18|1|scheme-band-without-from",
        "grade: B, basis|grade: B, from: 5, basis|18|1|scheme-band-open-end",
        "grade: B,|grade: A,|18|1|scheme-band-twice",
        "validMonths: 12|validMonths: 0|21|14|scheme-least",
        "title: 本地方案|titel: 本地方案|1|1|scheme-required",
      })
  void saysWhereTheFaultIs(String what, String instead, int line, int column, String reason) {
    assertThat(faults(what, instead))
        .anySatisfy(
            fault -> {
              assertThat(fault.reason()).isEqualTo(reason);
              assertThat(fault.line()).isEqualTo(line);
              assertThat(fault.column()).isEqualTo(column);
            });
  }

  @Test
  void aNameThatNobodyKnowsIsPointedAt() {
    assertThat(faults("validMonths: 12", "validMonths: 12\nvalidDays: 3"))
        .singleElement()
        .satisfies(
            fault -> {
              assertThat(fault.reason()).isEqualTo("scheme-unknown");
              assertThat(fault.line()).isEqualTo(22);
              assertThat(fault.detail()).isEqualTo("validDays");
            });
  }

  @Test
  void allFaultsAreTold() {
    String twice = SOUND.replace("version: 1", "version: 0").replace("floor: 0", "floor: 零");

    assertThat(READER.check(twice)).extracting(SchemeFault::line).containsExactly(2, 10);
  }

  @Test
  void bandsMustFall() {
    assertThat(
            faults(
                "  - {grade: B, basis",
                "  - {grade: C, from: 90, basis: 示例, standing: own}\n  - {grade: B, basis"))
        .extracting(SchemeFault::reason)
        .containsExactly("scheme-band-order");
  }

  @Test
  void tiersMustNotTurnBack() {
    assertThat(faults("each: -5", "tiers: [{from: 1, points: -5}, {from: 3, points: -2}]"))
        .extracting(SchemeFault::reason)
        .containsExactly("scheme-tiers-direction");
    assertThat(faults("each: -5", "tiers: [{from: 3, points: -5}, {from: 1, points: -9}]"))
        .extracting(SchemeFault::reason)
        .containsExactly("scheme-tiers-order");
  }

  @Test
  void aFieldMustBeOneOfTheKindAndIdentifyNobody() {
    String where = "window: 12m, where: [{field: %s, in: [甲]}]";

    assertThat(faults("window: 12m", where.formatted("颜色")))
        .extracting(SchemeFault::reason)
        .containsExactly("scheme-field");
    assertThat(faults("window: 12m", where.formatted("CF_XDR_ZJHM")))
        .extracting(SchemeFault::reason)
        .containsExactly("scheme-field-identifies");
    assertThat(faults("window: 12m", where.formatted("处罚类别"))).isEmpty();
    assertThat(faults("window: 12m", where.formatted("category"))).isEmpty();
  }

  @Test
  void hostileFilesAreRefusedBeforeTheyGrow() {
    String bomb = "a: &a [x,x]\nb: &b [*a,*a]\nc: &c [*b,*b]\n";
    assertThat(READER.check(bomb)).extracting(SchemeFault::reason).containsExactly("scheme-alias");
    assertThat(READER.check("a: " + "[".repeat(100_000)))
        .extracting(SchemeFault::reason)
        .containsExactly("scheme-too-deep");
    assertThat(READER.check("a: " + "x".repeat(600_000)))
        .extracting(SchemeFault::reason)
        .containsExactly("scheme-too-large");
    assertThat(READER.check("- x\n".repeat(60_000)))
        .extracting(SchemeFault::reason)
        .containsExactly("scheme-too-large");
    assertThat(READER.check("a: !!java.net.URL [http://localhost]")).isNotEmpty();
    assertThat(READER.check("name: a\nname: b"))
        .extracting(SchemeFault::reason, SchemeFault::line)
        .containsExactly(tuple("scheme-twice", 2));
    assertThat(READER.check("")).extracting(SchemeFault::reason).containsExactly("scheme-empty");
    assertThat(READER.check("甲")).extracting(SchemeFault::reason).contains("scheme-type");
    assertThat(READER.check("a: [1, 2\nb: {"))
        .extracting(SchemeFault::reason)
        .containsExactly("scheme-yaml");
  }

  @Test
  void readingNamesFileLineAndColumn() {
    CreditException refused =
        catchThrowableOfType(
            CreditException.class,
            () -> READER.read("local.yaml", SOUND.replace("version: 1", "version: 0")));

    assertThat(refused.code()).isEqualTo(ErrorCode.SCHEME_MALFORMED);
    assertThat(refused.arguments()).startsWith("local.yaml:2:10", "/version");
  }
}
