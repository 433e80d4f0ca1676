package io.creditctl.core.measure;

import io.creditctl.core.audit.AuditEntry;
import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import io.creditctl.core.measure.Application.Ending;
import io.creditctl.core.measure.Application.EndingKind;
import io.creditctl.core.measure.Application.State;
import io.creditctl.core.model.CreditCode;
import io.creditctl.core.model.RecordId;
import io.creditctl.core.model.SubjectRef;
import io.creditctl.core.record.RecordStore;
import io.creditctl.core.roster.RosterService;
import io.creditctl.core.score.GradeBook;
import io.creditctl.core.subject.SubjectService;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Says which measures concern whom, and keeps which were applied, lifted and told about. */
public final class MeasureService implements MeasureLifting {
  private final MeasureStore store;
  private final Supplier<MeasureCatalog> catalog;
  private final SubjectService subjects;
  private final MeasureMatcher matcher;
  private final MeasureRules rules;
  private final Clock clock;

  public MeasureService(
      MeasureStore store,
      RecordStore records,
      Supplier<MeasureCatalog> catalog,
      SubjectService subjects,
      RosterService rosters,
      GradeBook grades,
      Clock clock) {
    this.store = store;
    this.catalog = catalog;
    this.subjects = subjects;
    this.matcher = new MeasureMatcher(rosters, grades, store);
    this.rules = new MeasureRules(store, records, rosters);
    this.clock = clock;
  }

  public MeasureCatalog catalog() {
    return catalog.get();
  }

  /**
   * What a subject is entitled to and restricted in on a day. A valid credit code that nothing is
   * known of is a subject too, so that lists can be asked about it.
   *
   * @throws CreditException SUBJECT_NOT_FOUND, SUBJECT_AMBIGUOUS, RECORD_NOT_FOUND
   */
  public MatchReport match(
      String term, Optional<Scene> scene, LocalDate day, Optional<Duration> maxAge) {
    return matcher.match(subject(term), catalog().inForce(day, scene), day, maxAge);
  }

  private SubjectRef subject(String term) {
    try {
      return subjects.find(term);
    } catch (CreditException e) {
      String code = CreditCode.check(term).code();
      if (e.code() == ErrorCode.SUBJECT_NOT_FOUND && CreditCode.check(code).ok()) {
        return SubjectRef.of(code, "", "", "", "");
      }
      throw e;
    }
  }

  /** What was applied to a subject, or all, in the order in which it was. */
  public List<Application> applied(Optional<String> term) {
    return term.map(one -> store.ofSubject(subject(one).key())).orElseGet(store::all);
  }

  /**
   * One that was applied.
   *
   * @throws CreditException APPLICATION_NOT_FOUND
   */
  public Application application(String id) {
    return ApplicationId.parse(id)
        .flatMap(store::find)
        .orElseThrow(() -> new CreditException(ErrorCode.APPLICATION_NOT_FOUND, id));
  }

  /**
   * Applies a measure of the catalogue.
   *
   * @throws CreditException MEASURE_UNKNOWN for one that is not in it, SUBJECT_NOT_FOUND,
   *     SUBJECT_AMBIGUOUS, or as {@link MeasureRules}
   */
  public Application apply(ApplyRequest request, String actor, boolean rehearsal) {
    JointMeasure measure = catalog().get(request.measure());
    SubjectRef subject = subjects.find(request.subject());
    LocalDate until = rules.until(measure, request);
    rules.check(measure, subject, request);
    Application application =
        new Application(
            new ApplicationId(0),
            measure.id(),
            measure.title(),
            measure.effect(),
            subject.key(),
            subject.name(),
            request.record(),
            request.basis(),
            request.unit().isBlank() ? measure.unit() : request.unit(),
            request.from(),
            until,
            actor,
            clock.instant(),
            Optional.empty());
    return rehearsal
        ? application
        : store.add(
            application,
            entry(application, "measure-applied", request.basis(), actor, "", words(application)));
  }

  /**
   * Lifts a measure whose reason is gone, or takes a wrong one back.
   *
   * @throws CreditException APPLICATION_NOT_FOUND, or MEASURE_NOT_ACTIVE when it has ended already
   */
  public Application end(
      String id, EndingKind kind, LocalDate on, String basis, String actor, boolean rehearsal) {
    Application application = application(id);
    if (!application.canEnd(on)) {
      throw new CreditException(ErrorCode.MEASURE_NOT_ACTIVE, application.id());
    }
    return changed(
            List.of(application),
            Optional.of(new Ending(kind, on, basis, actor)),
            kind == EndingKind.REVOKED ? "measure-revoked" : "measure-lifted",
            basis,
            actor,
            rehearsal)
        .get(0);
  }

  @Override
  public Optional<String> liftFor(RecordId record, String basis, String actor) {
    LocalDate today = LocalDate.now(clock);
    List<Application> open =
        store.ofRecord(record).stream().filter(each -> each.canEnd(today)).toList();
    Ending by = new Ending(EndingKind.WITH_RECORD, today, basis, actor);
    return names(changed(open, Optional.of(by), "measure-lifted", basis, actor, false));
  }

  @Override
  public Optional<String> restoreFor(RecordId record, String reason, String actor) {
    List<Application> lifted =
        store.ofRecord(record).stream()
            .filter(
                each -> each.ending().filter(by -> by.kind() == EndingKind.WITH_RECORD).isPresent())
            .toList();
    return names(changed(lifted, Optional.empty(), "measure-restored", reason, actor, false));
  }

  private static Optional<String> names(List<Application> applications) {
    return applications.stream()
        .map(each -> each.id().toString())
        .reduce((one, other) -> one + ", " + other);
  }

  private List<Application> changed(
      List<Application> applications,
      Optional<Ending> ending,
      String action,
      String basis,
      String actor,
      boolean rehearsal) {
    List<Application> changed = new ArrayList<>();
    List<AuditEntry> entries = new ArrayList<>();
    for (Application application : applications) {
      Application after = application.ended(ending);
      changed.add(after);
      entries.add(entry(after, action, basis, actor, words(application), words(after)));
    }
    if (!rehearsal && !changed.isEmpty()) {
      store.end(changed, entries);
    }
    return changed;
  }

  /**
   * Keeps what became of a measure.
   *
   * @throws CreditException APPLICATION_NOT_FOUND, or MEASURE_NOT_ACTIVE for one that was a mistake
   */
  public Feedback tell(
      String id,
      LocalDate day,
      Feedback.Result result,
      String note,
      String actor,
      boolean rehearsal) {
    Application application = application(id);
    if (application.stateOn(day) == State.REVOKED) {
      throw new CreditException(ErrorCode.MEASURE_NOT_ACTIVE, application.id());
    }
    Feedback feedback = new Feedback(application.id(), day, result, note, actor, clock.instant());
    if (!rehearsal) {
      store.add(feedback, entry(application, "measure-feedback", note, actor, "", result.name()));
    }
    return feedback;
  }

  /** How often each measure was applied and what came of it, by the catalogue, then by name. */
  public List<MeasureStats> stats(LocalDate day) {
    Map<ApplicationId, Feedback.Result> last = new HashMap<>();
    store.feedback().forEach(told -> last.put(told.application(), told.result()));
    Map<String, List<Application>> byMeasure = new LinkedHashMap<>();
    catalog().measures().forEach(measure -> byMeasure.put(measure.id(), new ArrayList<>()));
    for (Application application : store.all()) {
      byMeasure.computeIfAbsent(application.measure(), id -> new ArrayList<>()).add(application);
    }
    return byMeasure.values().stream()
        .filter(applied -> !applied.isEmpty())
        .map(applied -> stats(applied, last, day))
        .toList();
  }

  private static MeasureStats stats(
      List<Application> applied, Map<ApplicationId, Feedback.Result> last, LocalDate day) {
    Map<Feedback.Result, Long> results = new EnumMap<>(Feedback.Result.class);
    Map<State, Long> states = new EnumMap<>(State.class);
    for (Application application : applied) {
      states.merge(application.stateOn(day), 1L, Long::sum);
      Optional.ofNullable(last.get(application.id()))
          .ifPresent(result -> results.merge(result, 1L, Long::sum));
    }
    Application any = applied.get(applied.size() - 1);
    return new MeasureStats(
        any.measure(),
        any.title(),
        any.effect(),
        applied.size(),
        states.getOrDefault(State.ACTIVE, 0L),
        states.getOrDefault(State.LIFTED, 0L),
        states.getOrDefault(State.REVOKED, 0L),
        results);
  }

  private AuditEntry entry(
      Application application,
      String action,
      String basis,
      String actor,
      String before,
      String after) {
    return new AuditEntry(
        clock.instant(),
        actor,
        action,
        application.id().toString(),
        application.record(),
        basis,
        before,
        after);
  }

  private static String words(Application application) {
    return String.join(
            " ",
            application.measure(),
            application.subjectName(),
            application.from() + "/" + application.until(),
            application.ending().map(by -> by.kind() + " " + by.on()).orElse(""))
        .strip();
  }
}
