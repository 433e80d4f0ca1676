package io.creditctl.core.score;

import io.creditctl.core.model.Period;
import io.creditctl.core.score.scheme.Assessment;
import io.creditctl.core.score.scheme.Band;
import io.creditctl.core.score.scheme.Evaluator;
import io.creditctl.core.score.scheme.Scheme;
import io.creditctl.core.score.scheme.SchemeText;
import io.creditctl.core.score.scheme.SubjectFacts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Holds a scheme that is not in force against history: who would have another grade. */
public final class SimulationService {
  private final ScoreStore store;
  private final SchemeService schemes;

  public SimulationService(ScoreStore store, SchemeService schemes) {
    this.store = store;
    this.schemes = schemes;
  }

  /**
   * A subject under two schemes.
   *
   * @param from what the present scheme says; empty where it is not for the subject
   * @param to what the new one says
   */
  public record Move(
      String subjectKey, String name, Optional<Assessment> from, Optional<Assessment> to) {
    public String fromGrade() {
      return from.map(Assessment::grade).orElse("");
    }

    public String toGrade() {
      return to.map(Assessment::grade).orElse("");
    }
  }

  /** How many subjects would move from one grade to another; an empty grade is none. */
  public record Cell(String from, String to, long subjects) {}

  /**
   * What a simulation found.
   *
   * @param matrix the cells that anybody is in, in the order of the grades
   * @param moves the subjects whose grade would differ, in the order of their keys
   */
  public record Simulation(
      Scheme present, Scheme proposed, Period period, List<Cell> matrix, List<Move> moves) {}

  /**
   * Evaluates a period under both schemes, on the same records and with the same grades before, so
   * that only the schemes differ. Nothing is stored.
   *
   * @param against the scheme to compare with, as {@link SchemeService#find} takes it; empty for
   *     the one in force under the same name
   */
  public Simulation simulate(
      SchemeText proposed, Optional<String> against, Period period, LocalDate asOf) {
    Scheme fresh = proposed.scheme();
    Scheme present = schemes.find(against.orElse(fresh.name()), period.to()).scheme();
    Period evaluated = ScoreRun.evaluated(period, asOf);
    Map<String, String> before =
        store.gradesBefore(present.name(), period.from(), Optional.empty());
    Evaluator old = new Evaluator(present);
    Evaluator other = new Evaluator(fresh);
    Map<List<String>, Long> counts = new TreeMap<>(order(present, fresh));
    List<Move> moves = new ArrayList<>();
    FactsQuery query = FactsQuery.of(List.of(present, fresh), evaluated, asOf, Optional.empty());
    try (Stream<SubjectFacts> subjects = store.facts(query)) {
      subjects.forEach(
          subject -> {
            String held = before.getOrDefault(subject.key(), "");
            Move move =
                new Move(
                    subject.key(),
                    subject.name(),
                    old.assess(subject, evaluated, held),
                    other.assess(subject, evaluated, held));
            if (move.from().isPresent() || move.to().isPresent()) {
              counts.merge(List.of(move.fromGrade(), move.toGrade()), 1L, Long::sum);
            }
            if (!move.fromGrade().equals(move.toGrade())) {
              moves.add(move);
            }
          });
    }
    List<Cell> matrix =
        counts.entrySet().stream()
            .map(cell -> new Cell(cell.getKey().get(0), cell.getKey().get(1), cell.getValue()))
            .toList();
    return new Simulation(present, fresh, period, matrix, moves);
  }

  private static Comparator<List<String>> order(Scheme present, Scheme fresh) {
    List<String> from = grades(present);
    List<String> to = grades(fresh);
    return Comparator.<List<String>>comparingInt(cell -> from.indexOf(cell.get(0)))
        .thenComparingInt(cell -> to.indexOf(cell.get(1)));
  }

  private static List<String> grades(Scheme scheme) {
    return scheme.bands().bands().stream().map(Band::grade).toList();
  }
}
