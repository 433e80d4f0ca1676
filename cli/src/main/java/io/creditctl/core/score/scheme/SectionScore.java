package io.creditctl.core.score.scheme;

import io.creditctl.core.model.Period;
import io.creditctl.core.score.scheme.Assessment.Part;
import io.creditctl.core.score.scheme.Formula.Sections;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** X = aT̄ + bL̄ − ΣQ over the contract sections of one subject. */
final class SectionScore {
  private static final int WHOLE = 100;
  private static final Window IN_PERIOD = new Window.OfPeriod();

  private final Scheme scheme;
  private final Sections formula;

  SectionScore(Scheme scheme, Sections formula) {
    this.scheme = scheme;
    this.formula = formula;
  }

  /** One contract section: its price and what is left of the base on each side that exists. */
  private static final class Section {
    private BigDecimal price = BigDecimal.ZERO;
    private Optional<Points> bidding = Optional.empty();
    private Optional<Points> performance = Optional.empty();
  }

  Optional<Points> of(SubjectFacts subject, Period period, List<Line> lines, List<Part> parts) {
    Map<Long, String> sectionOfRecord = new HashMap<>();
    Map<String, Section> sections = sections(subject, period, sectionOfRecord);
    Points others = take(lines, sections, sectionOfRecord);
    Optional<BigDecimal> bidding = mean(sections, false);
    Optional<BigDecimal> performance = mean(sections, true);
    if (bidding.isEmpty() && performance.isEmpty()) {
      return Optional.empty();
    }
    int weight = performance.isEmpty() ? WHOLE : bidding.isEmpty() ? 0 : formula.biddingWeight();
    BigDecimal sides =
        side(bidding, weight).add(side(performance, WHOLE - weight)).movePointLeft(2);
    bidding.ifPresent(mean -> parts.add(new Part("T", Points.rounded(mean))));
    performance.ifPresent(mean -> parts.add(new Part("L", Points.rounded(mean))));
    parts.add(new Part("a", Points.rounded(BigDecimal.valueOf(weight).movePointLeft(2))));
    parts.add(new Part("b", Points.rounded(BigDecimal.valueOf(WHOLE - weight).movePointLeft(2))));
    parts.add(new Part("Q", others.negated()));
    return Optional.of(Points.rounded(sides).plus(others).within(Points.ZERO, formula.base()));
  }

  private static BigDecimal side(Optional<BigDecimal> mean, int weight) {
    return mean.orElse(BigDecimal.ZERO).multiply(BigDecimal.valueOf(weight));
  }

  private Map<String, Section> sections(
      SubjectFacts subject, Period period, Map<Long, String> sectionOfRecord) {
    Map<String, Section> sections = new LinkedHashMap<>();
    for (RecordFacts record : subject.records()) {
      if (!record.kind().equals(formula.kind()) || !IN_PERIOD.covers(record, period)) {
        continue;
      }
      String key = key(record);
      sectionOfRecord.put(record.id(), key);
      Section section = sections.computeIfAbsent(key, any -> new Section());
      Numbers.of(record.value(formula.priceField()))
          .ifPresent(price -> section.price = section.price.max(price));
      String side = record.value(formula.sideField());
      if (side.equals(formula.biddingSide()) && section.bidding.isEmpty()) {
        section.bidding = Optional.of(formula.base());
      }
      if (side.equals(formula.performanceSide()) && section.performance.isEmpty()) {
        section.performance = Optional.of(formula.base());
      }
    }
    return sections;
  }

  private String key(RecordFacts record) {
    StringBuilder key = new StringBuilder();
    formula.sectionFields().forEach(field -> key.append(record.value(field)).append('\u001F'));
    return key.toString();
  }

  /** Takes the points of each line from its section's side; answers the points of all others. */
  private Points take(
      List<Line> lines, Map<String, Section> sections, Map<Long, String> sectionOfRecord) {
    Points others = Points.ZERO;
    for (Line line : lines) {
      Optional<Section> section =
          Optional.ofNullable(sectionOfRecord.get(line.record())).map(sections::get);
      switch (part(line)) {
        case BIDDING ->
            section.ifPresent(one -> one.bidding = one.bidding.map(left -> left(left, line)));
        case PERFORMANCE ->
            section.ifPresent(
                one -> one.performance = one.performance.map(left -> left(left, line)));
        case OTHER -> others = others.plus(line.points());
      }
    }
    return others;
  }

  private Indicator.Part part(Line line) {
    return scheme.indicators().stream()
        .filter(indicator -> indicator.id().equals(line.indicator()))
        .findFirst()
        .map(Indicator::part)
        .orElse(Indicator.Part.OTHER);
  }

  private Points left(Points before, Line line) {
    return before.plus(line.points()).within(Points.ZERO, formula.base());
  }

  /** The plain mean, or the one weighted by price; sections without any price count alike. */
  private static Optional<BigDecimal> mean(Map<String, Section> sections, boolean performance) {
    BigDecimal sum = BigDecimal.ZERO;
    BigDecimal weights = BigDecimal.ZERO;
    boolean priced =
        performance
            && sections.values().stream()
                .anyMatch(s -> s.performance.isPresent() && s.price.signum() > 0);
    for (Section section : sections.values()) {
      Optional<Points> left = performance ? section.performance : section.bidding;
      BigDecimal weight = priced ? section.price : BigDecimal.ONE;
      if (left.isPresent()) {
        sum = sum.add(left.get().number().multiply(weight));
        weights = weights.add(weight);
      }
    }
    return weights.signum() == 0
        ? Optional.empty()
        : Optional.of(sum.divide(weights, MathContext.DECIMAL64));
  }
}
