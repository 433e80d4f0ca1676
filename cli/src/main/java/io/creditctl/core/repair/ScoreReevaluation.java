package io.creditctl.core.repair;

import io.creditctl.core.model.RecordId;
import io.creditctl.core.score.ScoreService;
import io.creditctl.core.score.ScoreService.Rerun;
import io.creditctl.core.score.scheme.Assessment;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;

/** Evaluates a subject again under every scheme whose grade it holds. */
public final class ScoreReevaluation implements Reevaluation {
  private final ScoreService scores;
  private final Clock clock;

  /**
   * @param clock tells the business day, by its zone
   */
  public ScoreReevaluation(ScoreService scores, Clock clock) {
    this.scores = scores;
    this.clock = clock;
  }

  @Override
  public Optional<String> rerun(String subjectKey, RecordId because, String actor) {
    String changes =
        scores.rerun(subjectKey, LocalDate.now(clock), because.toString(), actor).stream()
            .map(ScoreReevaluation::words)
            .collect(Collectors.joining("; "));
    return Optional.of(changes).filter(text -> !text.isEmpty());
  }

  private static String words(Rerun rerun) {
    return rerun.run().scheme() + " " + words(rerun.before()) + " → " + words(rerun.after());
  }

  private static String words(Assessment assessment) {
    return (assessment.score().map(points -> points + " ").orElse("") + assessment.grade()).strip();
  }
}
