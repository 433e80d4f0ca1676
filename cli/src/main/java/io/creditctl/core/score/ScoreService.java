package io.creditctl.core.score;

import io.creditctl.core.audit.AuditEntry;
import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import io.creditctl.core.model.Period;
import io.creditctl.core.model.RecordId;
import io.creditctl.core.score.scheme.Assessment;
import io.creditctl.core.score.scheme.Evaluator;
import io.creditctl.core.score.scheme.Scheme;
import io.creditctl.core.score.scheme.SchemeReader;
import io.creditctl.core.score.scheme.SchemeText;
import io.creditctl.core.score.scheme.SubjectFacts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Evaluates, and makes results final. */
public final class ScoreService {
  private final ScoreStore store;
  private final SchemeService schemes;
  private final SchemeReader reader;
  private final Clock clock;

  public ScoreService(ScoreStore store, SchemeService schemes, SchemeReader reader, Clock clock) {
    this.store = store;
    this.schemes = schemes;
    this.reader = reader;
    this.clock = clock;
  }

  /**
   * Evaluates a period.
   *
   * @param schemeId as {@link SchemeService#find} takes it
   * @param subjectKey the only subject, empty for all
   * @throws CreditException PERIOD_FROZEN when the results of the period are final
   */
  public RunReport run(
      String schemeId,
      Period period,
      LocalDate asOf,
      Optional<String> subjectKey,
      String actor,
      boolean rehearsal) {
    SchemeText scheme = schemes.find(schemeId, period.to());
    store
        .latest(scheme.scheme().name(), period)
        .filter(run -> run.state() != RunState.DRAFT)
        .ifPresent(
            run -> {
              throw new CreditException(
                  ErrorCode.PERIOD_FROZEN, run.scheme(), period.from(), period.to(), run.id());
            });
    ScoreRun run = draft(scheme, period, asOf, subjectKey.orElse(""), actor);
    return evaluate(run, scheme, rehearsal, "score-run", "");
  }

  private ScoreRun draft(
      SchemeText scheme, Period period, LocalDate asOf, String subjectKey, String actor) {
    return new ScoreRun(
        new RunId(0),
        scheme.scheme().name(),
        scheme.scheme().version(),
        scheme.sha256(),
        scheme.scheme().domain(),
        period,
        asOf,
        subjectKey,
        0,
        0,
        RunState.DRAFT,
        Optional.empty(),
        Optional.empty(),
        actor,
        clock.instant());
  }

  private RunReport evaluate(
      ScoreRun run, SchemeText scheme, boolean rehearsal, String action, String basis) {
    RunTally tally = new RunTally(scheme.scheme());
    if (rehearsal) {
      try (Stream<Result> results = results(run, scheme.scheme(), tally)) {
        results.forEach(result -> {});
      }
      return new RunReport(run, scheme, tally.grades(), tally.subjects(), tally.unrated());
    }
    AuditEntry entry = entry(run, action, basis);
    ScoreRun kept =
        store.save(run, scheme, () -> results(run, scheme.scheme(), tally), tally::unrated, entry);
    return new RunReport(kept, scheme, tally.grades(), tally.subjects(), tally.unrated());
  }

  private Stream<Result> results(ScoreRun run, Scheme scheme, RunTally tally) {
    Optional<String> only = Optional.of(run.subjectKey()).filter(key -> !key.isEmpty());
    Period evaluated = run.evaluated();
    Map<String, String> before = store.gradesBefore(scheme.name(), run.period().from(), only);
    Evaluator evaluator = new Evaluator(scheme);
    return store
        .facts(FactsQuery.of(List.of(scheme), evaluated, run.asOf(), only))
        .flatMap(
            subject ->
                rate(evaluator, subject, evaluated, before.getOrDefault(subject.key(), ""))
                    .filter(tally::count)
                    .stream());
  }

  static Optional<Result> rate(
      Evaluator evaluator, SubjectFacts subject, Period evaluated, String before) {
    return evaluator
        .assess(subject, evaluated, before)
        .map(found -> new Result(new RunId(0), subject.key(), subject.name(), before, found));
  }

  /**
   * Makes the results of a period final; grades hold from this day on.
   *
   * @throws CreditException NO_RESULT, or RUN_PUBLISHED when they are final already
   */
  public ScoreRun freeze(
      String scheme, Period period, LocalDate day, String basis, String actor, boolean rehearsal) {
    return settle(scheme, period, RunState.FROZEN, day, basis, actor, rehearsal);
  }

  /** The same, and they may be shown to everybody; what was frozen may be published later. */
  public ScoreRun publish(
      String scheme, Period period, LocalDate day, String basis, String actor, boolean rehearsal) {
    return settle(scheme, period, RunState.PUBLISHED, day, basis, actor, rehearsal);
  }

  private ScoreRun settle(
      String scheme,
      Period period,
      RunState state,
      LocalDate day,
      String basis,
      String actor,
      boolean rehearsal) {
    String name = scheme.contains("@") ? scheme.substring(0, scheme.indexOf('@')) : scheme;
    ScoreRun run =
        store
            .latest(name, period)
            .orElseThrow(
                () -> new CreditException(ErrorCode.NO_RESULT, name, period.from(), period.to()));
    if (run.state().compareTo(state) >= 0) {
      throw new CreditException(ErrorCode.RUN_PUBLISHED, run.id(), run.state());
    }
    if (run.asOf().isBefore(period.to())) {
      throw new CreditException(ErrorCode.PERIOD_NOT_OVER, run.id(), run.asOf(), period.to());
    }
    ScoreRun settled = settled(run, state, run.validFrom().orElse(day));
    if (!rehearsal) {
      store.settle(
          List.of(settled),
          entry(
              settled, "score-" + (state == RunState.FROZEN ? "freeze" : "publish"), basis, actor));
    }
    return settled;
  }

  private ScoreRun settled(ScoreRun run, RunState state, LocalDate from) {
    Scheme scheme = schemeOf(run).scheme();
    LocalDate until = from.plusMonths(scheme.validMonths()).minusDays(1);
    return until(run, state, from, until);
  }

  private static ScoreRun until(ScoreRun run, RunState state, LocalDate from, LocalDate until) {
    return new ScoreRun(
        run.id(),
        run.scheme(),
        run.version(),
        run.schemeHash(),
        run.domain(),
        run.period(),
        run.asOf(),
        run.subjectKey(),
        run.subjects(),
        run.unrated(),
        state,
        Optional.of(from),
        Optional.of(until),
        run.actor(),
        run.at());
  }

  /** The scheme as it was when the evaluation was made. */
  SchemeText schemeOf(ScoreRun run) {
    return reader.read(run.scheme() + "@" + run.version(), store.schemeText(run.schemeHash()));
  }

  /**
   * Evaluates one subject anew under every scheme whose grade it holds on a day, after a record of
   * it was repaired or corrected. Where score or grade differ, the new result holds from this day
   * on as long as the old one would have; the old one stays as it was.
   *
   * @param because the record that counts otherwise than before
   * @return what changed; empty where nothing did
   */
  public List<Rerun> rerun(String subjectKey, LocalDate day, RecordId because, String actor) {
    List<Rerun> changed = new ArrayList<>();
    for (ScoreRun held : heldRuns(subjectKey, day)) {
      Result old = store.result(held.id(), subjectKey).orElseThrow();
      SchemeText scheme = schemeOf(held);
      ScoreRun fresh =
          until(
              draft(scheme, held.period(), day, subjectKey, actor),
              held.state(),
              day,
              held.validUntil().orElseThrow());
      RunTally tally = new RunTally(scheme.scheme());
      List<Result> results;
      try (Stream<Result> stream = results(fresh, scheme.scheme(), tally)) {
        results = stream.toList();
      }
      Optional<Assessment> now = results.stream().findFirst().map(Result::assessment);
      if (now.isPresent() && !same(now.get(), old.assessment())) {
        ScoreRun kept =
            store.save(
                fresh,
                scheme,
                results::stream,
                tally::unrated,
                rerunEntry(fresh, because, old.assessment(), now.get()));
        changed.add(new Rerun(kept, old.assessment(), now.get()));
      }
    }
    return changed;
  }

  private AuditEntry rerunEntry(
      ScoreRun run, RecordId because, Assessment before, Assessment after) {
    return new AuditEntry(
        clock.instant(),
        run.actor(),
        "score-rerun",
        what(run),
        Optional.of(because),
        "",
        before.summary(),
        after.summary());
  }

  private static boolean same(Assessment one, Assessment other) {
    return one.score().equals(other.score()) && one.grade().equals(other.grade());
  }

  /** Of each scheme the evaluation from which the subject holds its grade. */
  private List<ScoreRun> heldRuns(String subjectKey, LocalDate day) {
    Map<String, ScoreRun> byScheme = new TreeMap<>();
    store.runs().stream()
        .filter(run -> run.state() != RunState.DRAFT)
        .filter(run -> run.subjectKey().isEmpty() || run.subjectKey().equals(subjectKey))
        .filter(run -> !run.validFrom().orElseThrow().isAfter(day))
        .filter(run -> !run.validUntil().orElseThrow().isBefore(day))
        .filter(run -> store.result(run.id(), subjectKey).isPresent())
        .forEach(run -> byScheme.putIfAbsent(run.scheme(), run));
    return List.copyOf(byScheme.values());
  }

  /** What an evaluation of one subject anew has changed. */
  public record Rerun(ScoreRun run, Assessment before, Assessment after) {

    /** In short, such as {@code road 90.00 A → 95.00 AA}. */
    public String summary() {
      return run.scheme() + " " + before.summary() + " → " + after.summary();
    }
  }

  private AuditEntry entry(ScoreRun run, String action, String basis) {
    return entry(run, action, basis, run.actor());
  }

  private AuditEntry entry(ScoreRun run, String action, String basis, String actor) {
    return new AuditEntry(
        clock.instant(), actor, action, what(run), Optional.empty(), basis, "", run.state().name());
  }

  private static String what(ScoreRun run) {
    return run.scheme() + "@" + run.version() + " " + run.period().from() + "/" + run.period().to();
  }
}
