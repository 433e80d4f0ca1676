package io.creditctl.core.score;

import io.creditctl.core.model.Period;
import io.creditctl.core.model.RecordId;
import io.creditctl.core.score.Explanation.NextGrade;
import io.creditctl.core.score.Explanation.Way;
import io.creditctl.core.score.ScoreStore.RecordName;
import io.creditctl.core.score.scheme.Assessment;
import io.creditctl.core.score.scheme.Bands;
import io.creditctl.core.score.scheme.Evaluator;
import io.creditctl.core.score.scheme.Indicator;
import io.creditctl.core.score.scheme.Line;
import io.creditctl.core.score.scheme.Points;
import io.creditctl.core.score.scheme.RecordFacts;
import io.creditctl.core.score.scheme.Scheme;
import io.creditctl.core.score.scheme.SubjectFacts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the fewest records whose repair lifts a subject to the grade above its own. */
final class NextGrades {
  private final Scheme scheme;
  private final SubjectFacts subject;
  private final Period period;
  private final String before;
  private final Evaluator evaluator;

  NextGrades(Scheme scheme, SubjectFacts subject, Period period, String before) {
    this.scheme = scheme;
    this.subject = subject;
    this.period = period;
    this.before = before;
    this.evaluator = new Evaluator(scheme);
  }

  /** What is known of records beside the facts. */
  interface Outlook {
    Optional<RecordName> name(long record);

    Optional<LocalDate> repairFrom(RecordId record);
  }

  Optional<NextGrade> find(Outlook outlook) {
    Bands bands = scheme.bands();
    Optional<Assessment> present = without(Set.of());
    if (present.isEmpty()
        || bands.rank(present.get().grade()) == 0
        || !bands.has(present.get().grade())) {
      return Optional.empty();
    }
    Assessment now = present.get();
    int target = bands.rank(now.grade()) - 1;
    List<Gain> gains = gains(now);
    Set<Long> gone = new HashSet<>();
    Assessment reached = now;
    for (Gain gain : gains) {
      if (bands.rank(reached.grade()) <= target) {
        break;
      }
      gone.add(gain.line().record());
      reached = without(gone).orElse(reached);
    }
    List<Way> ways = new ArrayList<>();
    for (Gain gain : gains) {
      ways.add(way(gain, gone.contains(gain.line().record()), outlook));
    }
    Optional<Points> missing =
        now.score()
            .flatMap(score -> bands.bands().get(target).from().map(from -> from.minus(score)))
            .filter(points -> points.compareTo(Points.ZERO) > 0);
    return Optional.of(
        new NextGrade(bands.grade(target), missing, ways, bands.rank(reached.grade()) <= target));
  }

  private record Gain(Line line, Points points, boolean veto) {}

  /** Vetoes first: no score helps against them. */
  private List<Gain> gains(Assessment now) {
    Map<Long, Gain> byRecord = new LinkedHashMap<>();
    for (Line line : now.lines()) {
      boolean veto = scheme.vetoes().stream().anyMatch(one -> one.id().equals(line.indicator()));
      if (veto || line.points().isNegative()) {
        Gain gain = new Gain(line, regained(now, line), veto);
        byRecord.merge(line.record(), gain, (one, other) -> one.veto() ? one : other);
      }
    }
    List<Gain> gains = new ArrayList<>(byRecord.values());
    gains.sort(
        Comparator.comparing(Gain::veto)
            .thenComparing(Gain::points)
            .reversed()
            .thenComparing(gain -> gain.line().record()));
    return gains;
  }

  private Points regained(Assessment now, Line line) {
    Optional<Points> alone = without(Set.of(line.record())).flatMap(Assessment::score);
    return alone.isPresent() && now.score().isPresent()
        ? alone.get().minus(now.score().get())
        : Points.ZERO;
  }

  private Optional<Assessment> without(Set<Long> gone) {
    List<RecordFacts> left =
        subject.records().stream().filter(record -> !gone.contains(record.id())).toList();
    return evaluator.assess(subject.with(left), period, before);
  }

  private Way way(Gain gain, boolean chosen, Outlook outlook) {
    Line line = gain.line();
    return new Way(
        line,
        outlook.name(line.record()),
        gain.points(),
        outlook.repairFrom(new RecordId(line.record())),
        fadesOn(line),
        chosen);
  }

  private Optional<LocalDate> fadesOn(Line line) {
    Optional<RecordFacts> record =
        subject.records().stream().filter(one -> one.id() == line.record()).findFirst();
    Optional<Indicator> indicator =
        scheme.indicators().stream().filter(one -> one.id().equals(line.indicator())).findFirst();
    return record.flatMap(one -> indicator.flatMap(asked -> asked.query().window().leavesOn(one)));
  }
}
