package io.creditctl.core.score;

import io.creditctl.core.audit.AuditEntry;
import io.creditctl.core.model.Period;
import io.creditctl.core.model.RecordId;
import io.creditctl.core.score.scheme.SchemeText;
import io.creditctl.core.score.scheme.SubjectFacts;
import io.creditctl.core.score.scheme.TieBreak;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Where evaluations find what they judge, and where their results are kept. */
public interface ScoreStore {

  /**
   * Subjects with the records that stand: not void, and not withdrawn for a ground that ends
   * sharing. In the order of subject keys; the stream must be closed.
   */
  Stream<SubjectFacts> facts(FactsQuery query);

  /**
   * Keeps an evaluation and its results, in place of an earlier draft for the same scheme, period
   * and subject.
   *
   * @param run its number is not looked at
   * @param results asked for within the change, so that it may read what stands then
   * @param unrated asked for after the last result
   * @return the run with its number and counts
   */
  ScoreRun save(
      ScoreRun run,
      SchemeText scheme,
      Supplier<Stream<Result>> results,
      LongSupplier unrated,
      AuditEntry entry);

  /** Makes drafts final, or frozen ones public. */
  void settle(List<ScoreRun> runs, AuditEntry entry);

  /** All evaluations, the latest first. */
  List<ScoreRun> runs();

  /** The text of a scheme that results were kept with. */
  String schemeText(String hash);

  Optional<Result> result(RunId run, String subjectKey);

  /** The results of an evaluation, the best first; the stream must be closed. */
  Stream<Result> results(RunId run, List<String> grades, List<TieBreak> ranking);

  /** How many results have which grade, and the sum of their scores. */
  List<GradeCount> counts(RunId run);

  /**
   * The grades that subjects held from evaluations of earlier periods.
   *
   * @param day the first day of the period
   * @param subjectKey the only subject, empty for all
   */
  Map<String, String> gradesBefore(String scheme, LocalDate day, Optional<String> subjectKey);

  /** What records are, by their numbers. */
  Map<Long, RecordName> names(Collection<Long> records);

  /** How many results of an evaluation have a grade. */
  record GradeCount(String grade, long subjects, long scored, long sumTenThousandths) {}

  /** What a record is called. */
  record RecordName(
      RecordId id, String kind, String documentNo, String title, Optional<LocalDate> decidedOn) {}

  /** The latest evaluation of a scheme and period, of all subjects. */
  default Optional<ScoreRun> latest(String scheme, Period period) {
    return runs().stream()
        .filter(run -> run.scheme().equals(scheme))
        .filter(run -> run.period().equals(period) && run.subjectKey().isEmpty())
        .findFirst();
  }
}
