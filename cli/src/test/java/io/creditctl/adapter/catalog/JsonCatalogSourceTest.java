package io.creditctl.adapter.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.creditctl.core.catalog.Catalog;
import io.creditctl.core.catalog.Condition;
import io.creditctl.core.catalog.Evidence;
import io.creditctl.core.catalog.Field;
import io.creditctl.core.catalog.FieldType;
import io.creditctl.core.catalog.Kind;
import io.creditctl.core.catalog.Level;
import io.creditctl.core.catalog.Role;
import io.creditctl.core.catalog.RosterList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class JsonCatalogSourceTest {
  private final Catalog catalog = new Catalog(new JsonCatalogSource());

  private List<String> codes(String kind) {
    return catalog.kind(kind).fields().stream().map(Field::code).toList();
  }

  @Test
  void holdsTheLicenceFieldsInTheStandardsOrder() {
    assertThat(codes("license"))
        .containsExactly(
            "XK_XDR_MC",
            "XK_XDR_LB",
            "XK_XDR_SHXYM",
            "XK_XDR_GSZC",
            "XK_XDR_ZZJG",
            "XK_XDR_SWDJ",
            "XK_XDR_SYDW",
            "XK_XDR_SHZZ",
            "XK_FRDB",
            "XK_FR_ZJLX",
            "XK_FR_ZJHM",
            "XK_XDR_ZJLX",
            "XK_XDR_ZJHM",
            "XK_XKWS",
            "XK_WSH",
            "XK_XKLB",
            "XK_XKZS",
            "XK_XKBH",
            "XK_NR",
            "XK_JDRQ",
            "XK_YXQZ",
            "XK_YXQZI",
            "XK_XKJG",
            "XK_XKJGDM",
            "XK_ZT",
            "XK_LYDW",
            "XK_LYDWDM",
            "BZ")
        .hasSize(28);
  }

  @Test
  void holdsThePenaltyFieldsInTheStandardsOrder() {
    assertThat(codes("penalty"))
        .containsExactly(
            "CF_XDR_MC",
            "CF_XDR_LB",
            "CF_XDR_SHXYM",
            "CF_XDR_GSZC",
            "CF_XDR_ZZJG",
            "CF_XDR_SWDJ",
            "CF_XDR_SYDW",
            "CF_XDR_SHZZ",
            "CF_FRDB",
            "CF_FR_ZJLX",
            "CF_FR_ZJHM",
            "CF_XDR_ZJLX",
            "CF_XDR_ZJHM",
            "CF_WSH",
            "CF_WFXW",
            "CF_SY",
            "CF_YJ",
            "CF_CFLB",
            "CF_NR",
            "CF_NR_FK",
            "CF_NR_WFFF",
            "CF_NR_ZKDX",
            "CF_JDRQ",
            "CF_YXQ",
            "CF_GSJZQ",
            "CF_CFJG",
            "CF_CFJGDM",
            "CF_SJLY",
            "CF_SJLYDM",
            "BZ")
        .hasSize(30);
  }

  @Test
  void asksForWhatTheStandardMarksAsRequired() {
    assertThat(catalog.kind("penalty").fields().stream().filter(Field::required).map(Field::code))
        .containsExactly(
            "CF_XDR_MC",
            "CF_XDR_LB",
            "CF_WSH",
            "CF_WFXW",
            "CF_SY",
            "CF_YJ",
            "CF_CFLB",
            "CF_NR",
            "CF_JDRQ",
            "CF_YXQ",
            "CF_CFJG",
            "CF_CFJGDM",
            "CF_SJLY",
            "CF_SJLYDM");
    assertThat(catalog.kind("license").fields().stream().filter(Field::required).map(Field::code))
        .containsExactly(
            "XK_XDR_MC",
            "XK_XDR_LB",
            "XK_XKWS",
            "XK_WSH",
            "XK_XKLB",
            "XK_NR",
            "XK_JDRQ",
            "XK_YXQZ",
            "XK_YXQZI",
            "XK_XKJG",
            "XK_XKJGDM",
            "XK_ZT",
            "XK_LYDW",
            "XK_LYDWDM");
  }

  @Test
  void describesEveryFieldCompletely() {
    for (Kind kind : catalog.kinds()) {
      assertThat(kind.title()).isNotBlank();
      assertThat(kind.titleEn()).isNotBlank();
      assertThat(kind.basis()).isNotBlank();
      for (Field field : kind.fields()) {
        assertThat(field.title()).as(field.code()).isNotBlank();
        assertThat(field.titleEn()).as(field.code()).matches("\\p{ASCII}+");
        assertThat(field.code()).matches("[A-Z_]+");
      }
    }
  }

  @Test
  void keepsIdentityNumbersFromThePublicAndFromOtherUnits() {
    for (Kind kind : catalog.kinds()) {
      for (Field field : kind.fields()) {
        boolean number = field.type() == FieldType.IDENTITY_NUMBER;
        assertThat(field.pii()).as(field.code()).isEqualTo(number);
        assertThat(field.level() == Level.AUTHORISED).as(field.code()).isEqualTo(number);
      }
    }
  }

  @Test
  void givesEveryKindTheRolesThatTheProgramRestsOn() {
    for (Kind kind : catalog.kinds()) {
      assertThat(kind.roles()).containsKeys(Role.SUBJECT_NAME, Role.SUBJECT_TYPE, Role.SOURCE_UNIT);
      assertThat(kind.roles().keySet())
          .as(kind.code())
          .containsAnyOf(Role.SUBJECT_CODE, Role.SUBJECT_DOCUMENT);
      assertThat(kind.roles().values()).allSatisfy(c -> assertThat(kind.field(c)).isPresent());
      assertThat(kind.indexOf(Role.SUBJECT_NAME)).isNotNegative();
    }
  }

  @Test
  void givesNoHeaderTwoMeanings() {
    for (Kind kind : catalog.kinds()) {
      Set<String> seen = new HashSet<>();
      for (Field field : kind.fields()) {
        Stream.concat(Stream.of(field.code(), field.title()), field.aliases().stream())
            .forEach(name -> assertThat(seen.add(name)).as(name).isTrue());
      }
    }
  }

  @Test
  void namesOnlyExistingValuesInConditionsOnEnumerations() {
    for (Kind kind : catalog.kinds()) {
      for (Field field : kind.fields()) {
        for (Condition condition : field.requiredWhen()) {
          assertThat(kind.field(condition.field()).orElseThrow().enumeration().values())
              .containsAll(condition.values());
        }
      }
    }
  }

  @Test
  void tellsPushedKindsAndRosters() {
    assertThat(catalog.kinds().stream().filter(Kind::pushed).map(Kind::code))
        .containsExactly("license", "penalty");
    assertThat(catalog.kind("blacklist").list()).isEqualTo(RosterList.BLACK);
    assertThat(catalog.kind("redlist").list()).isEqualTo(RosterList.RED);
    assertThat(catalog.kind("watchlist").list()).isEqualTo(RosterList.WATCH);
    assertThat(catalog.kind("penalty").list()).isEqualTo(RosterList.NONE);
    for (Kind kind : catalog.kinds()) {
      assertThat(kind.list().kindCode())
          .isEqualTo(kind.list() == RosterList.NONE ? "" : kind.code());
    }
  }

  @Test
  void saysWhichLayoutsAreTheProgramsOwn() {
    for (Kind kind : catalog.kinds()) {
      if (kind.fields().stream().allMatch(field -> field.evidence() == Evidence.OWN)) {
        assertThat(kind.basis()).contains("自定");
      }
    }
  }

  @Test
  void startsEveryKeyWithTheDocumentNumberSoThatItIsFoundByIt() {
    for (Kind kind : catalog.kinds()) {
      kind.field(Role.DOCUMENT_NO)
          .ifPresent(number -> assertThat(kind.primaryKey().get(0)).isEqualTo(number.code()));
    }
  }

  /** A natural key is stored as it is, so that it must not hold what is stored encrypted. */
  @Test
  void keepsIdentityNumbersOutOfTheKeys() {
    for (Kind kind : catalog.kinds()) {
      for (String key : kind.primaryKey()) {
        assertThat(kind.field(key).orElseThrow().pii()).as(key).isFalse();
      }
    }
  }

  @Test
  void refusesAResourceThatIsMissing() {
    assertThatThrownBy(() -> new JsonCatalogSource().load("nowhere"))
        .hasMessageContaining("nowhere.json");
  }
}
