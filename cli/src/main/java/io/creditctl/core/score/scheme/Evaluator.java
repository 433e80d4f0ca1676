package io.creditctl.core.score.scheme;

import io.creditctl.core.model.Period;
import io.creditctl.core.score.scheme.Assessment.Part;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Applies a scheme. Its answer depends on nothing but the scheme, the subject, the period and the
 * grade before.
 */
public final class Evaluator {
  private final Scheme scheme;
  private final Map<String, List<Integer>> indicatorsByKind = new HashMap<>();
  private final Map<String, List<Veto>> vetoesByKind = new HashMap<>();

  public Evaluator(Scheme scheme) {
    this.scheme = scheme;
    for (int i = 0; i < scheme.indicators().size(); i++) {
      indicatorsByKind
          .computeIfAbsent(scheme.indicators().get(i).query().kind(), any -> new ArrayList<>())
          .add(i);
    }
    for (Veto veto : scheme.vetoes()) {
      vetoesByKind.computeIfAbsent(veto.query().kind(), any -> new ArrayList<>()).add(veto);
    }
  }

  public Scheme scheme() {
    return scheme;
  }

  /**
   * What the scheme says of a subject; empty where it is not for it.
   *
   * @param before the grade that it held before the period, empty for none
   */
  public Optional<Assessment> assess(SubjectFacts subject, Period period, String before) {
    if (!scheme.scope().holds(subject, period)) {
      return Optional.empty();
    }
    List<Line> lines = new ArrayList<>();
    Tally[] tallies = tallies();
    int worst = 0;
    for (RecordFacts record : subject.records()) {
      count(record, period, tallies, lines);
      for (Veto veto : vetoesByKind.getOrDefault(record.kind(), List.of())) {
        if (veto.query().finds(record, period)) {
          lines.add(new Line(veto.id(), record.id(), record.revision(), Points.ZERO));
          worst = Math.max(worst, scheme.bands().rank(veto.grade()));
        }
      }
    }
    List<Part> parts = new ArrayList<>();
    Optional<Points> score = score(subject, period, lines, parts);
    return Optional.of(graded(score, worst, before, lines, parts));
  }

  private Tally[] tallies() {
    Tally[] tallies = new Tally[scheme.indicators().size()];
    for (int i = 0; i < tallies.length; i++) {
      tallies[i] = new Tally(scheme.indicators().get(i));
    }
    return tallies;
  }

  private void count(RecordFacts record, Period period, Tally[] tallies, List<Line> lines) {
    List<Integer> found = List.of();
    for (int i : indicatorsByKind.getOrDefault(record.kind(), List.of())) {
      if (scheme.indicators().get(i).query().finds(record, period)) {
        found = found.isEmpty() ? new ArrayList<>() : found;
        found.add(i);
      }
    }
    if (scheme.gravestOnly() && found.size() > 1) {
      found = gravest(found, record, period);
    }
    for (int i : found) {
      Points points = tallies[i].add(record, period);
      lines.add(new Line(scheme.indicators().get(i).id(), record.id(), record.revision(), points));
    }
  }

  /** Of the indicators that take points the one that takes most, and all that give some. */
  private List<Integer> gravest(List<Integer> found, RecordFacts record, Period period) {
    List<Integer> left = new ArrayList<>();
    int gravest = -1;
    Points most = Points.ZERO;
    for (int i : found) {
      Points points = Tally.alone(scheme.indicators().get(i), record, period);
      if (!points.isNegative()) {
        left.add(i);
      } else if (points.compareTo(most) < 0) {
        gravest = i;
        most = points;
      }
    }
    if (gravest >= 0) {
      left.add(gravest);
    }
    return left;
  }

  private Optional<Points> score(
      SubjectFacts subject, Period period, List<Line> lines, List<Part> parts) {
    if (scheme.formula() instanceof Formula.Sections sections) {
      return new SectionScore(scheme, sections).of(subject, period, lines, parts);
    }
    Formula.Sum sum = (Formula.Sum) scheme.formula();
    Points total = sum.base();
    for (Line line : lines) {
      total = total.plus(line.points());
    }
    return Optional.of(total.within(sum.floor(), sum.ceiling()));
  }

  private Assessment graded(
      Optional<Points> score, int worst, String before, List<Line> lines, List<Part> parts) {
    Bands bands = scheme.bands();
    String byScore = score.map(points -> bands.of(points).grade()).orElse("");
    if (byScore.isEmpty() && worst == 0) {
      return new Assessment(score, byScore, "", lines, parts);
    }
    int rank = Math.max(worst, byScore.isEmpty() ? worst : bands.rank(byScore));
    if (scheme.rise().isPresent() && bands.has(before)) {
      rank = Math.max(rank, bands.rank(before) - scheme.rise().getAsInt());
    }
    return new Assessment(score, byScore, bands.grade(rank), lines, parts);
  }
}
