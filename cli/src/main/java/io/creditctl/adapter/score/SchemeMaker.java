package io.creditctl.adapter.score;

import io.creditctl.adapter.score.YamlNode.Place;
import io.creditctl.core.catalog.Catalog;
import io.creditctl.core.disclosure.RuleNote;
import io.creditctl.core.disclosure.RuleNote.Standing;
import io.creditctl.core.score.scheme.Band;
import io.creditctl.core.score.scheme.Bands;
import io.creditctl.core.score.scheme.Basis;
import io.creditctl.core.score.scheme.Decay;
import io.creditctl.core.score.scheme.Formula;
import io.creditctl.core.score.scheme.Indicator;
import io.creditctl.core.score.scheme.Indicator.Part;
import io.creditctl.core.score.scheme.Measure;
import io.creditctl.core.score.scheme.Points;
import io.creditctl.core.score.scheme.Scheme;
import io.creditctl.core.score.scheme.SchemeFault;
import io.creditctl.core.score.scheme.Scope;
import io.creditctl.core.score.scheme.TieBreak;
import io.creditctl.core.score.scheme.Veto;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Makes a scheme of a document whose form is right; what its words refer to is looked up on the
 * way, and each fault kept with its place.
 */
final class SchemeMaker {
  private final QueryMaker queries;
  private final List<SchemeFault> faults = new ArrayList<>();
  private final Set<String> ids = new HashSet<>();

  SchemeMaker(Catalog catalog) {
    this.queries = new QueryMaker(catalog, this::fault);
  }

  List<SchemeFault> faults() {
    return List.copyOf(faults);
  }

  /** The scheme; empty where there are faults. */
  Optional<Scheme> scheme(YamlNode root) {
    List<String> domains = root.get("scope").texts("domains");
    queries.usually(Set.copyOf(new HashSet<>(domains)));
    Optional<Bands> bands = bands(root.get("bands"));
    Optional<LocalDate> from = day(root.get("effectiveFrom"));
    Optional<LocalDate> until = root.find("effectiveUntil").flatMap(this::day);
    Optional<Formula> formula = formula(root.get("formula"));
    boolean gravestOnly = root.text("overlap", "all").equals("gravest");
    List<Indicator> indicators =
        root.all("indicators").stream()
            .flatMap(node -> indicator(node, gravestOnly, formula).stream())
            .toList();
    List<Veto> vetoes = root.all("vetoes").stream().map(node -> veto(node, bands)).toList();
    Scope scope = scope(root.get("scope"), domains);
    List<RuleNote> notes = new ArrayList<>();
    root.all("notes")
        .forEach(note -> notes.add(note(note, note.text("text"), note.text("source"))));
    if (!faults.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Scheme(
            root.text("name"),
            root.number("version"),
            root.text("title"),
            root.find("example").map(YamlNode::asBoolean).orElse(false),
            basis(root),
            from.orElseThrow(),
            until,
            scope,
            formula.orElseThrow(),
            gravestOnly,
            indicators,
            vetoes,
            bands.orElseThrow(),
            root.find("rise")
                .map(rise -> OptionalInt.of(root.number("rise")))
                .orElse(OptionalInt.empty()),
            root.number("validMonths"),
            root.texts("ranking").stream().map(word -> constant(TieBreak.class, word)).toList(),
            notes));
  }

  private Scope scope(YamlNode scope, List<String> domains) {
    return new Scope(
        domains,
        Set.copyOf(new HashSet<>(scope.texts("subjects"))),
        scope.all("having").stream().map(node -> queries.query(node, "always")).toList());
  }

  private static RuleNote note(YamlNode node, String text, String source) {
    return new RuleNote(text, source, constant(Standing.class, node.text("standing")));
  }

  private static Basis basis(YamlNode line) {
    return new Basis(line.text("basis"), constant(Standing.class, line.text("standing")));
  }

  private Optional<Formula> formula(YamlNode node) {
    Points base = points(node.get("base"));
    if (node.text("type").equals("sum")) {
      Points floor = points(node.get("floor"));
      Points ceiling = points(node.get("ceiling"));
      if (floor.compareTo(base) > 0 || base.compareTo(ceiling) > 0) {
        fault(node, "range", floor + " " + base + " " + ceiling);
      }
      return Optional.of(new Formula.Sum(base, floor, ceiling));
    }
    String kind = queries.kind(node.get("kind"));
    return Optional.of(
        new Formula.Sections(
            base,
            kind,
            node.all("section").stream().map(field -> queries.field(kind, field)).toList(),
            queries.field(kind, node.get("price")),
            queries.field(kind, node.get("side")),
            node.text("bidding"),
            node.text("performance"),
            node.number("biddingWeight")));
  }

  private Optional<Bands> bands(YamlNode node) {
    return checked(
        node,
        () ->
            new Bands(
                node.asArray().stream()
                    .map(YamlNode.class::cast)
                    .map(
                        band ->
                            new Band(
                                band.text("grade"),
                                band.find("from").map(this::points),
                                basis(band)))
                    .toList()));
  }

  private Optional<Indicator> indicator(
      YamlNode node, boolean gravestOnly, Optional<Formula> formula) {
    id(node);
    Part part = constant(Part.class, node.text("part", "other"));
    if (part != Part.OTHER && !(formula.orElse(null) instanceof Formula.Sections)) {
      fault(node.get("part"), "part", node.text("part"));
    }
    var query = queries.query(node.get("of"), "period");
    Optional<Measure> measure = measure(node, query.kind());
    boolean tiered = node.find("tiers").isPresent();
    if (tiered && (gravestOnly || node.find("decay").isPresent())) {
      fault(node.get("tiers"), "tiers-alone", "");
    }
    if (!tiered && node.find("amount").isPresent()) {
      fault(node.get("amount"), "amount-without-tiers", "");
    }
    Optional<Decay> decay =
        checked(
            node.find("decay").orElse(node),
            () ->
                new Decay(
                    node.all("decay").stream()
                        .map(
                            step ->
                                new Decay.Step(step.number("afterMonths"), step.number("percent")))
                        .toList()));
    return measure.flatMap(
        gives ->
            decay.map(
                fades ->
                    new Indicator(
                        node.text("id"),
                        node.text("group", ""),
                        node.text("title"),
                        part,
                        query,
                        gives,
                        node.find("most").map(this::points),
                        fades,
                        basis(node))));
  }

  private Optional<Measure> measure(YamlNode node, String kind) {
    if (node.find("each").isPresent()) {
      return Optional.of(new Measure.Each(points(node.get("each"))));
    }
    if (node.find("pointsFrom").isPresent()) {
      YamlNode from = node.get("pointsFrom");
      String field = queries.field(kind, from.get("field"));
      return Optional.of(new Measure.FromField(field, from.text("sign").equals("minus")));
    }
    String amount = node.find("amount").map(field -> queries.field(kind, field)).orElse("");
    return checked(
        node.get("tiers"),
        () ->
            new Measure.Tiered(
                amount,
                node.all("tiers").stream()
                    .map(
                        tier ->
                            new Measure.Tier(
                                tier.get("from").asNumber(), points(tier.get("points"))))
                    .toList()));
  }

  private Veto veto(YamlNode node, Optional<Bands> bands) {
    id(node);
    String grade = node.text("grade");
    if (bands.filter(known -> !known.has(grade)).isPresent()) {
      fault(node.get("grade"), "grade", grade);
    }
    return new Veto(
        node.text("id"),
        node.text("title"),
        queries.query(node.get("of"), "in-force"),
        grade,
        basis(node));
  }

  private void id(YamlNode node) {
    if (!ids.add(node.text("id"))) {
      fault(node.get("id"), "twice", node.text("id"));
    }
  }

  private Optional<LocalDate> day(YamlNode node) {
    try {
      return Optional.of(LocalDate.parse(node.asString()));
    } catch (DateTimeParseException e) {
      fault(node, "day", node.asString());
      return Optional.empty();
    }
  }

  private Points points(YamlNode node) {
    try {
      return Points.of(node.asNumber());
    } catch (ArithmeticException e) {
      fault(node, "decimals", node.toString());
      return Points.ZERO;
    }
  }

  /** What a part of the scheme itself refuses is a fault of the lines that describe it. */
  private <T> Optional<T> checked(YamlNode node, Supplier<T> made) {
    try {
      return Optional.of(made.get());
    } catch (IllegalArgumentException e) {
      fault(node, e.getMessage(), "");
      return Optional.empty();
    }
  }

  private void fault(YamlNode node, String reason, String detail) {
    Place place = node.place();
    faults.add(
        new SchemeFault(place.line(), place.column(), place.pointer(), "scheme-" + reason, detail));
  }

  static <E extends Enum<E>> E constant(Class<E> type, String word) {
    return Enum.valueOf(type, word.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
