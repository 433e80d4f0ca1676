package io.creditctl.core.score;

import io.creditctl.core.catalog.Catalog;
import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import io.creditctl.core.model.Period;
import io.creditctl.core.model.RecordId;
import io.creditctl.core.score.Explanation.NextGrade;
import io.creditctl.core.score.Explanation.Reason;
import io.creditctl.core.score.ScoreStore.GradeCount;
import io.creditctl.core.score.ScoreStore.RecordName;
import io.creditctl.core.score.scheme.Assessment;
import io.creditctl.core.score.scheme.Evaluator;
import io.creditctl.core.score.scheme.Line;
import io.creditctl.core.score.scheme.RecordFacts;
import io.creditctl.core.score.scheme.Scheme;
import io.creditctl.core.score.scheme.SchemeText;
import io.creditctl.core.score.scheme.SubjectFacts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Answers questions about results. */
public final class ResultService {
  private final ScoreStore store;
  private final ScoreService scores;
  private final Catalog catalog;
  private final RepairOutlook outlook;

  public ResultService(
      ScoreStore store, ScoreService scores, Catalog catalog, RepairOutlook outlook) {
    this.store = store;
    this.scores = scores;
    this.catalog = catalog;
    this.outlook = outlook;
  }

  /** A result and the evaluation that it belongs to. */
  public record Found(ScoreRun run, Result result) {}

  /** Every result of a subject, the latest first. */
  public List<Found> of(String subjectKey) {
    List<Found> found = new ArrayList<>();
    for (ScoreRun run : store.runs()) {
      if (run.subjectKey().isEmpty() || run.subjectKey().equals(subjectKey)) {
        store.result(run.id(), subjectKey).ifPresent(one -> found.add(new Found(run, one)));
      }
    }
    return found;
  }

  /**
   * The latest result of a subject.
   *
   * @param scheme its name, empty for any
   * @throws CreditException NO_RESULT when there is none
   */
  public Found latest(String subjectKey, Optional<String> scheme, Optional<Period> period) {
    return of(subjectKey).stream()
        .filter(found -> scheme.map(found.run().scheme()::equals).orElse(true))
        .filter(found -> period.map(found.run().period()::equals).orElse(true))
        .findFirst()
        .orElseThrow(
            () ->
                new CreditException(
                    ErrorCode.NO_RESULT,
                    scheme.orElse("*"),
                    period.map(Period::from).map(LocalDate::toString).orElse("*"),
                    period.map(Period::to).map(LocalDate::toString).orElse("*")));
  }

  /**
   * How a result came about.
   *
   * @param day the day on which ways to the next grade are looked for
   */
  public Explanation explain(Found found, LocalDate day) {
    SchemeText scheme = scores.schemeOf(found.run());
    List<Line> lines = found.result().assessment().lines();
    Map<Long, RecordName> names = store.names(lines.stream().map(Line::record).toList());
    List<Reason> reasons =
        lines.stream().map(line -> reason(scheme.scheme(), line, names)).toList();
    return new Explanation(
        found.run(), scheme, found.result(), reasons, next(found, scheme.scheme(), day));
  }

  private static Reason reason(Scheme scheme, Line line, Map<Long, RecordName> names) {
    return new Reason(
        line,
        scheme.titleOf(line.indicator()),
        scheme.indicators().stream()
            .filter(indicator -> indicator.id().equals(line.indicator()))
            .findFirst(),
        Optional.ofNullable(names.get(line.record())));
  }

  private Optional<NextGrade> next(Found found, Scheme scheme, LocalDate day) {
    Optional<SubjectFacts> subject = facts(found, scheme, day);
    if (subject.isEmpty()) {
      return Optional.empty();
    }
    Map<Long, RecordName> names =
        store.names(subject.get().records().stream().map(RecordFacts::id).toList());
    return new NextGrades(scheme, subject.get(), found.run().evaluated(), found.result().before())
        .find(
            new NextGrades.Outlook() {
              @Override
              public Optional<RecordName> name(long record) {
                return Optional.ofNullable(names.get(record));
              }

              @Override
              public Optional<LocalDate> repairFrom(RecordId record) {
                return outlook.earliest(record, day);
              }
            });
  }

  private Optional<SubjectFacts> facts(Found found, Scheme scheme, LocalDate day) {
    FactsQuery query =
        FactsQuery.of(
            List.of(scheme),
            found.run().evaluated(),
            day,
            Optional.of(found.result().subjectKey()));
    try (Stream<SubjectFacts> subjects = store.facts(query)) {
      return subjects.findFirst();
    }
  }

  /** What a subject would have if its records were others. */
  public record WhatIf(ScoreRun run, Scheme scheme, Assessment before, Assessment after) {}

  /**
   * Supposes that some records of a subject were gone and others there.
   *
   * @param supposed as {@link SupposedRecord#parse} takes them
   * @throws CreditException RECORD_NOT_COUNTED for one that is not among those that are looked at
   */
  public WhatIf whatIf(Found found, List<RecordId> without, List<String> supposed, LocalDate day) {
    Scheme scheme = scores.schemeOf(found.run()).scheme();
    SubjectFacts subject =
        facts(found, scheme, day)
            .orElseThrow(
                () -> new CreditException(ErrorCode.SUBJECT_NOT_FOUND, found.result().name(), ""));
    List<RecordFacts> records = new ArrayList<>(subject.records());
    for (RecordId gone : without) {
      if (!records.removeIf(record -> record.id() == gone.number())) {
        throw new CreditException(ErrorCode.RECORD_NOT_COUNTED, gone, found.result().name());
      }
    }
    for (String text : supposed) {
      long number = -1L - records.size();
      records.add(
          new SupposedRecord(catalog)
              .parse(text, number, found.run().evaluated().to(), scheme.domain()));
    }
    Evaluator evaluator = new Evaluator(scheme);
    Period period = found.run().evaluated();
    String before = found.result().before();
    Assessment now = evaluator.assess(subject, period, before).orElseThrow();
    Assessment then = evaluator.assess(subject.with(records), period, before).orElse(now);
    return new WhatIf(found.run(), scheme, now, then);
  }

  /**
   * The latest evaluation of all subjects for a period.
   *
   * @throws CreditException NO_RESULT when there is none
   */
  public ScoreRun run(String scheme, Period period) {
    return store
        .latest(scheme, period)
        .orElseThrow(
            () -> new CreditException(ErrorCode.NO_RESULT, scheme, period.from(), period.to()));
  }

  /** The results of an evaluation, the best first; the stream must be closed. */
  public Stream<Result> list(ScoreRun run, List<String> grades) {
    return store.results(run.id(), grades, scores.schemeOf(run).scheme().ranking());
  }

  public List<GradeCount> counts(ScoreRun run) {
    return store.counts(run.id());
  }

  /** How many subjects were evaluated anew since, each by itself. */
  public long reruns(ScoreRun run) {
    return store.runs().stream()
        .filter(other -> other.scheme().equals(run.scheme()) && other.period().equals(run.period()))
        .filter(other -> !other.subjectKey().isEmpty())
        .filter(other -> other.id().number() > run.id().number())
        .map(ScoreRun::subjectKey)
        .distinct()
        .count();
  }
}
