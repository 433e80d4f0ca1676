package io.creditctl.core.repair;

import io.creditctl.core.casework.CaseFile;
import io.creditctl.core.casework.CaseOpening;
import io.creditctl.core.casework.CaseQuery;
import io.creditctl.core.casework.CaseService;
import io.creditctl.core.casework.CaseStep;
import io.creditctl.core.casework.CaseType;
import io.creditctl.core.casework.StepRequest;
import io.creditctl.core.commitment.Commitment;
import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import io.creditctl.core.model.Period;
import io.creditctl.core.model.RecordId;
import io.creditctl.core.push.OutboxEntry;
import io.creditctl.core.record.RecordService;
import io.creditctl.core.record.StoredRecord;
import io.creditctl.core.repair.RepairCheck.Aspect;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Leads applications for repair from the check to the effects, and back where it was wrong. */
public final class RepairService {
  /** The type of case, and the noun. */
  public static final String TYPE = "repair";

  public static final String FULFILLED = "fulfilled";
  public static final String COMMITMENT = "commitment";
  public static final String DECISION_NO = "decisionNo";
  static final String GRANT = "grant";

  /** What no waiting and no evidence mends. */
  private static final Set<Aspect> HOPELESS = EnumSet.of(Aspect.RULE, Aspect.STANDING, Aspect.BAR);

  private final CaseService cases;
  private final RecordService records;
  private final RepairChecker checker;
  private final RepairEffects effects;

  RepairService(
      CaseService cases, RecordService records, RepairChecker checker, RepairEffects effects) {
    this.cases = cases;
    this.records = records;
    this.checker = checker;
    this.effects = effects;
  }

  /** The service on its ports. */
  public static RepairService on(RepairPorts ports) {
    return new RepairService(
        ports.cases(),
        ports.records(),
        new RepairChecker(ports.records(), ports.rules(), ports.withdrawals()),
        new RepairEffects(ports));
  }

  /**
   * An application.
   *
   * @param record its identifier or document number
   * @param unit who handles it, empty for the unit of the record: 谁认定谁办理
   */
  public record Application(
      String record,
      String applicant,
      RepairEvidence evidence,
      String unit,
      LocalDate day,
      String note) {}

  /** One published result. */
  public record Result(CaseFile file, String decisionNo, LocalDate decidedOn, boolean granted) {}

  /**
   * Whether a record may be repaired on a day; what the last application has shown counts.
   *
   * @throws CreditException RECORD_NOT_FOUND, RECORD_AMBIGUOUS
   */
  public RepairCheck check(String idOrDocumentNo, LocalDate asOf) {
    StoredRecord record = records.find(idOrDocumentNo);
    RepairEvidence shown =
        latest(record.id())
            .map(this::evidence)
            .orElseGet(() -> new RepairEvidence("", promised(record.id())));
    return checker.check(record, shown, asOf);
  }

  /** The first day on which a repair may be asked for; empty where it never may or nobody knows. */
  public Optional<LocalDate> earliestDay(StoredRecord record) {
    return checker
        .terms(record)
        .filter(terms -> terms.rule().isPresent() && terms.bar().isEmpty())
        .map(RepairTerms::earliest);
  }

  private Optional<CaseFile> latest(RecordId record) {
    return cases.list(CaseQuery.of(TYPE).about(record)).stream()
        .filter(file -> !file.state().equals(CaseType.VOID))
        .max(Comparator.comparing(file -> file.id().number()));
  }

  private Optional<CaseFile> running(RecordId record) {
    return cases.list(CaseQuery.of(TYPE).about(record).open()).stream().findFirst();
  }

  private RepairEvidence evidence(CaseFile file) {
    String given = file.fact(COMMITMENT);
    return new RepairEvidence(
        file.fact(FULFILLED),
        given.isEmpty() ? file.record().map(this::promised).orElse("") : given);
  }

  /** The number of the commitment that was accepted here, so that nobody has to type it again. */
  private String promised(RecordId record) {
    return Commitment.toRepair(record, cases).map(Commitment::number).orElse("");
  }

  /**
   * Receives an application.
   *
   * @throws CreditException CASE_RUNNING where the record has one, REPAIR_IMPOSSIBLE where no rule
   *     knows of a repair or nothing is left to repair
   */
  public CaseFile open(Application wanted, String actor, boolean rehearsal) {
    StoredRecord record = records.find(wanted.record());
    running(record.id())
        .ifPresent(
            other -> {
              throw new CreditException(ErrorCode.CASE_RUNNING, record.id(), other.id());
            });
    RepairCheck check = checker.check(record, wanted.evidence(), wanted.day());
    if (check.missing().stream().anyMatch(item -> HOPELESS.contains(item.aspect()))) {
      throw new CreditException(ErrorCode.REPAIR_IMPOSSIBLE, record.id());
    }
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("documentNo", record.documentNo());
    facts.put("applicant", wanted.applicant());
    facts.put(FULFILLED, wanted.evidence().fulfilled());
    facts.put(COMMITMENT, wanted.evidence().commitment());
    facts.values().removeIf(String::isBlank);
    String unit = record.unit().isEmpty() ? record.authority() : record.unit();
    return cases.open(
        new CaseOpening(
            TYPE,
            new CaseFile.Subject(record.subject().key(), record.subject().name()),
            Optional.of(record.id()),
            wanted.unit().isEmpty() ? unit : wanted.unit(),
            wanted.day(),
            "",
            wanted.note(),
            facts),
        actor,
        rehearsal);
  }

  /**
   * Takes a step whose only condition is the case's own, or else that the record may be repaired by
   * then: an application is accepted, and a repair granted, only where nothing is missing.
   *
   * @throws CreditException REPAIR_NOT_ELIGIBLE with what is missing, and as {@link
   *     CaseService#step}
   */
  public CaseFile step(String number, StepRequest request, String actor, boolean rehearsal) {
    CaseFile file = cases.get(TYPE, number);
    cases.checkStep(file, request, actor);
    boolean granting = request.step().equals(GRANT);
    if (granting || request.step().equals("accept")) {
      refuseIneligible(file, request.day());
    }
    CaseFile after = cases.step(TYPE, number, request, actor, rehearsal);
    return granting && !rehearsal ? effects.carryOut(after, actor) : after;
  }

  private void refuseIneligible(CaseFile file, LocalDate day) {
    RepairCheck check = checker.check(record(file), evidence(file), day);
    if (!check.eligible()) {
      throw new CreditException(ErrorCode.REPAIR_NOT_ELIGIBLE, file.id(), check.record().id());
    }
  }

  private StoredRecord record(CaseFile file) {
    return records.find(file.record().orElseThrow().toString());
  }

  /**
   * Brings what lies outside of the case in line with it: does what is missing of a granted repair,
   * and takes back what is left of one that was not. To do it twice changes nothing more.
   */
  public CaseFile sync(String number, String actor, boolean rehearsal) {
    CaseFile file = cases.get(TYPE, number);
    if (rehearsal) {
      return file;
    }
    if (file.last(GRANT).isPresent()) {
      return effects.carryOut(file, actor);
    }
    effects.takeBack(file, TYPE + "-sync", actor);
    return file;
  }

  /**
   * Takes the last step back; if it granted the repair, what that brought about too.
   *
   * @throws CreditException as {@link CaseService#undo}
   */
  public CaseFile undo(
      String number, String reason, LocalDate day, String actor, boolean rehearsal) {
    CaseFile before = cases.get(TYPE, number);
    CaseStep wrong = cases.undoable(before);
    CaseFile after = cases.undo(TYPE, number, reason, day, actor, rehearsal);
    if (wrong.step().equals(GRANT) && !rehearsal) {
      effects.takeBack(before, reason, actor);
    }
    return after;
  }

  /** Ends a case that should never have been; a grant is taken back first, with its effects. */
  public CaseFile voidCase(
      String number, String reason, LocalDate day, String actor, boolean rehearsal) {
    if (cases.get(TYPE, number).last(GRANT).isPresent() && !rehearsal) {
      undo(number, reason, day, actor, false);
    }
    return cases.voidCase(TYPE, number, reason, day, actor, rehearsal);
  }

  /** The entries by which the platforms take back what a case repaired, as they stand now. */
  public List<OutboxEntry> takenBack(CaseFile file) {
    return file.last(GRANT).isPresent()
        ? effects.withdrawals(file.record().orElseThrow())
        : List.of();
  }

  /**
   * What may be made public about the results of a period: those about natural persons are left
   * out, and the number is that of the repair's own decision, for the other one must be forgotten.
   */
  public List<Result> results(Optional<Period> period) {
    return cases.list(CaseQuery.of(TYPE)).stream()
        .flatMap(file -> result(file).stream())
        .filter(
            result ->
                period
                    .filter(
                        days ->
                            result.decidedOn().isBefore(days.from())
                                || result.decidedOn().isAfter(days.to()))
                    .isEmpty())
        .filter(result -> effects.mayBeNamed(record(result.file())))
        .sorted((a, b) -> b.decidedOn().compareTo(a.decidedOn()))
        .toList();
  }

  private static Optional<Result> result(CaseFile file) {
    if (file.state().equals(CaseType.VOID)) {
      return Optional.empty();
    }
    Optional<CaseStep> grant = file.last(GRANT);
    return grant
        .or(() -> file.last("deny"))
        .map(step -> new Result(file, file.fact(DECISION_NO), step.day(), grant.isPresent()));
  }
}
