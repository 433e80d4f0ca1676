package io.creditctl.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CatalogTest {
  private static final class CountingSource implements CatalogSource {
    private final List<String> loaded = new ArrayList<>();

    @Override
    public List<String> codes() {
      return List.of("one", "two");
    }

    @Override
    public Kind load(String code) {
      loaded.add(code);
      return kind(code, Map.of(), List.of("A"));
    }

    @Override
    public DomainRules domains() {
      loaded.add("domains");
      return new DomainRules("自定规则", List.of());
    }
  }

  private static Kind kind(String code, Map<Role, String> roles, List<String> primaryKey) {
    Field field =
        new Field(
            "A",
            "甲",
            "A",
            FieldType.STRING,
            false,
            10,
            List.of(),
            List.of(),
            List.of(),
            "",
            Optional.empty(),
            Enumeration.NONE,
            "",
            Level.PUBLIC,
            false,
            List.of(),
            Evidence.OWN,
            "",
            "");
    LocalDate from = LocalDate.of(2026, 1, 1);
    return new Kind(
        code,
        "种类",
        "Kind",
        "",
        from,
        false,
        RosterList.NONE,
        List.of(field),
        roles,
        primaryKey,
        List.of());
  }

  private final CountingSource source = new CountingSource();
  private final Catalog catalog = new Catalog(source);

  @Test
  void listsCodesWithoutReadingAKind() {
    assertThat(catalog.codes()).containsExactly("one", "two");
    assertThat(source.loaded).isEmpty();
  }

  @Test
  void readsOnlyTheKindAskedForAndOnlyOnce() {
    assertThat(catalog.kind("two")).isSameAs(catalog.kind("two"));
    assertThat(source.loaded).containsExactly("two");
  }

  @Test
  void readsTheRulesForDomainsOnlyWhenAskedForAndOnlyOnce() {
    assertThat(catalog.domains()).isSameAs(catalog.domains());
    assertThat(source.loaded).containsExactly("domains");
  }

  @Test
  void namesTheKnownKindsWhenOneIsUnknown() {
    assertThatThrownBy(() -> catalog.kind("three"))
        .isInstanceOfSatisfying(
            CreditException.class,
            e -> {
              assertThat(e.code()).isEqualTo(ErrorCode.UNKNOWN_KIND);
              assertThat(e.arguments()).containsExactly("three", "one, two");
            });
  }

  @Test
  void refusesARoleOrKeyThatNamesNoField() {
    Map<Role, String> dangling = Map.of(Role.TITLE, "B");
    List<String> key = List.of("A");
    assertThatThrownBy(() -> kind("k", dangling, key)).isInstanceOf(IllegalArgumentException.class);
    List<String> danglingKey = List.of("B");
    assertThatThrownBy(() -> kind("k", Map.of(), danglingKey))
        .isInstanceOf(IllegalArgumentException.class);
    List<String> none = List.of();
    assertThatThrownBy(() -> kind("k", Map.of(), none))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void answersEmptyForARoleThatAKindLacks() {
    Kind kind = kind("k", Map.of(Role.TITLE, "A"), List.of("A"));
    String[] values = {"标题"};
    assertThat(kind.value(values, Role.TITLE)).isEqualTo("标题");
    assertThat(kind.value(values, Role.REGION)).isEmpty();
    assertThat(kind.field(Role.REGION)).isEmpty();
    assertThat(kind.field("A")).isPresent();
    assertThat(kind.field("B")).isEmpty();
  }
}
