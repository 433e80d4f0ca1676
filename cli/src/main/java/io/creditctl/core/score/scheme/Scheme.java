package io.creditctl.core.score.scheme;

import io.creditctl.core.disclosure.RuleNote;
import io.creditctl.core.model.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * An evaluation scheme.
 *
 * @param example whether its figures are only an example of ours, not law
 * @param gravestOnly whether a record that several indicators find counts only where it takes most
 * @param rise by how many grades a subject can rise from one publication to the next
 * @param validMonths how long a published grade holds
 */
public record Scheme(
    String name,
    int version,
    String title,
    boolean example,
    Basis basis,
    LocalDate effectiveFrom,
    Optional<LocalDate> effectiveUntil,
    Scope scope,
    Formula formula,
    boolean gravestOnly,
    List<Indicator> indicators,
    List<Veto> vetoes,
    Bands bands,
    OptionalInt rise,
    int validMonths,
    List<TieBreak> ranking,
    List<RuleNote> notes) {
  public Scheme {
    indicators = List.copyOf(indicators);
    vetoes = List.copyOf(vetoes);
    ranking = List.copyOf(ranking);
    notes = List.copyOf(notes);
  }

  /** {@code name@version}. */
  public String id() {
    return name + "@" + version;
  }

  /** The field of work that its grades are held in. */
  public String domain() {
    return scope.domains().get(0);
  }

  public boolean inForceOn(LocalDate day) {
    return !day.isBefore(effectiveFrom)
        && effectiveUntil.map(last -> !day.isAfter(last)).orElse(true);
  }

  /** The codes of the fields that it needs, by kind; kinds of which it needs none have no entry. */
  public Map<String, Set<String>> fields() {
    Map<String, Set<String>> fields = new TreeMap<>();
    queries().forEach(query -> query.fields().forEach(field -> put(fields, query.kind(), field)));
    for (Indicator indicator : indicators) {
      if (indicator.measure() instanceof Measure.FromField from) {
        put(fields, indicator.query().kind(), from.field());
      }
      if (indicator.measure() instanceof Measure.Tiered tiered && !tiered.amountField().isEmpty()) {
        put(fields, indicator.query().kind(), tiered.amountField());
      }
    }
    if (formula instanceof Formula.Sections sections) {
      Stream.concat(
              sections.sectionFields().stream(),
              Stream.of(sections.priceField(), sections.sideField()))
          .forEach(field -> put(fields, sections.kind(), field));
    }
    return fields;
  }

  /**
   * From which day on records of a kind can count in a period; empty where there is no such day.
   * Kinds that it does not look at have no entry.
   */
  public Map<String, Optional<LocalDate>> earliest(Period period) {
    Map<String, Optional<LocalDate>> earliest = new TreeMap<>();
    queries()
        .forEach(
            query ->
                earliest.merge(query.kind(), query.window().earliest(period), Scheme::earlier));
    if (formula instanceof Formula.Sections sections) {
      earliest.merge(sections.kind(), Optional.of(period.from()), Scheme::earlier);
    }
    return earliest;
  }

  /** The earlier of two days, where none is earlier than any. */
  public static Optional<LocalDate> earlier(Optional<LocalDate> one, Optional<LocalDate> other) {
    return one.flatMap(day -> other.map(otherDay -> day.isBefore(otherDay) ? day : otherDay));
  }

  /** Whether it reads titles. */
  public boolean asksTitle() {
    return queries().anyMatch(Query::asksTitle);
  }

  private Stream<Query> queries() {
    return Stream.of(
            scope.having().stream(),
            indicators.stream().map(Indicator::query),
            vetoes.stream().map(Veto::query))
        .flatMap(stream -> stream);
  }

  private static void put(Map<String, Set<String>> fields, String kind, String field) {
    fields.computeIfAbsent(kind, any -> new TreeSet<>()).add(field);
  }

  /** The line of an indicator or a veto: its title. */
  public String titleOf(String id) {
    return Stream.concat(
            indicators.stream().filter(line -> line.id().equals(id)).map(Indicator::title),
            vetoes.stream().filter(line -> line.id().equals(id)).map(Veto::title))
        .findFirst()
        .orElse(id);
  }
}
