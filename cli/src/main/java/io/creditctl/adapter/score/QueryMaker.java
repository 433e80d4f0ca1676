package io.creditctl.adapter.score;

import io.creditctl.core.catalog.Catalog;
import io.creditctl.core.catalog.Field;
import io.creditctl.core.catalog.Kind;
import io.creditctl.core.catalog.Role;
import io.creditctl.core.disclosure.Severity;
import io.creditctl.core.score.scheme.FieldTest;
import io.creditctl.core.score.scheme.Query;
import io.creditctl.core.score.scheme.Window;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes the queries of a scheme; kinds and fields are those of the catalog. */
final class QueryMaker {
  private static final String ANY = "any";
  private static final String UNCLASSIFIED = "unclassified";

  private final Catalog catalog;
  private final Faults faults;
  private Set<String> usualDomains = Set.of();

  /** Takes what is wrong. */
  interface Faults {
    void add(YamlNode node, String reason, String detail);
  }

  QueryMaker(Catalog catalog, Faults faults) {
    this.catalog = catalog;
    this.faults = faults;
  }

  /** The fields of work of queries that name none. */
  void usually(Set<String> domains) {
    usualDomains = domains;
  }

  Query query(YamlNode node, String usualWindow) {
    String kind = kind(node.get("kind"));
    List<FieldTest> tests = new ArrayList<>();
    for (YamlNode where : node.all("where")) {
      tests.add(test(kind, where));
    }
    node.find("says").ifPresent(says -> tests.add(says(kind, says)));
    Set<String> named = Set.copyOf(new HashSet<>(node.texts("domains")));
    List<String> severityWords = node.texts("severity");
    Set<Severity> severities =
        severityWords.stream()
            .filter(word -> !word.equals(UNCLASSIFIED))
            .map(word -> SchemeMaker.constant(Severity.class, word))
            .collect(Collectors.toSet());
    return new Query(
        kind,
        named.contains(ANY) ? Set.of() : named.isEmpty() ? usualDomains : named,
        severities,
        severityWords.contains(UNCLASSIFIED),
        tests,
        window(node.text("window", usualWindow)));
  }

  private FieldTest test(String kind, YamlNode node) {
    String field = field(kind, node.get("field"));
    Optional<YamlNode> in = node.find("in");
    if (in.isPresent()) {
      if (node.asObject().size() > 2) {
        faults.add(node, "in-alone", "");
      }
      return new FieldTest.OneOf(field, Set.copyOf(new HashSet<>(node.texts("in"))));
    }
    return new FieldTest.Between(
        field,
        node.find("atLeast").map(YamlNode::asNumber),
        node.find("below").map(YamlNode::asNumber));
  }

  private FieldTest says(String kind, YamlNode node) {
    return new FieldTest.Says(
        node.all("in").stream().map(field -> field(kind, field)).toList(),
        node.texts("words"),
        node.texts("unless"));
  }

  private static Window window(String word) {
    return switch (word) {
      case "period" -> new Window.OfPeriod();
      case "always" -> new Window.Always();
      case "in-force" -> new Window.InForce();
      default -> new Window.Months(Integer.parseInt(word.substring(0, word.length() - 1)));
    };
  }

  String kind(YamlNode node) {
    String code = node.asString();
    if (!catalog.codes().contains(code)) {
      faults.add(node, "kind", code + " (" + String.join(", ", catalog.codes()) + ")");
    }
    return code;
  }

  /** The code of a field that is named by its code, its title or its role. */
  String field(String kindCode, YamlNode node) {
    String name = node.asString();
    if (name.equals(Query.TITLE) || !catalog.codes().contains(kindCode)) {
      return name;
    }
    Kind kind = catalog.kind(kindCode);
    Optional<Field> field =
        kind.fields().stream()
            .filter(known -> known.code().equals(name) || known.title().equals(name))
            .findFirst()
            .or(() -> role(name).flatMap(kind::field));
    if (field.isEmpty()) {
      String codes = kind.fields().stream().map(Field::code).collect(Collectors.joining(", "));
      faults.add(node, "field", name + " (" + codes + ")");
    }
    if (field.filter(Field::pii).isPresent()) {
      faults.add(node, "field-identifies", name);
    }
    return field.map(Field::code).orElse(name);
  }

  private static Optional<Role> role(String name) {
    String constant = name.toUpperCase(Locale.ROOT).replace('-', '_');
    return Stream.of(Role.values()).filter(role -> role.name().equals(constant)).findFirst();
  }
}
