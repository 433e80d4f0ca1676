package io.creditctl.core.objection;

import io.creditctl.core.casework.CaseFile;
import io.creditctl.core.casework.CaseFile.Subject;
import io.creditctl.core.casework.CaseOpening;
import io.creditctl.core.casework.CaseQuery;
import io.creditctl.core.casework.CaseService;
import io.creditctl.core.casework.StepRequest;
import io.creditctl.core.disclosure.WithdrawalGround;
import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import io.creditctl.core.model.RecordId;
import io.creditctl.core.model.SubjectRef;
import io.creditctl.core.record.CorrectionService.Correction;
import io.creditctl.core.record.StoredRecord;
import io.creditctl.core.record.validate.RowIssue;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Leads objections; while one runs, the record that it is about is marked, 异议中. */
public final class ObjectionService {
  /** The type of case, and the noun. */
  public static final String TYPE = "objection";

  public static final String RESULT = "result";
  private static final String UPHOLD = "uphold";
  private static final String BATCH = "batch";
  private static final String TAKEN_DOWN = "takenDown";

  private final ObjectionPorts ports;
  private final CaseService cases;
  private final OwnBatch own;

  public ObjectionService(ObjectionPorts ports) {
    this.ports = ports;
    this.cases = ports.cases();
    this.own = new OwnBatch(ports.records());
  }

  /** What somebody objects to, as the law has it. */
  public enum Ground {
    /** The information is wrong, 错误. */
    WRONG,
    /** Something is missing, 遗漏. */
    MISSING,
    /** Collecting, disclosing or using it infringes a right, 侵权. */
    INFRINGED;

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * An objection.
   *
   * @param unit who handles it, empty for the unit of the record
   */
  public record Claim(
      Ground ground, String applicant, String claim, String unit, LocalDate day, String note) {}

  /**
   * What an objection is upheld with.
   *
   * @param corrections values by field code or Chinese title
   * @param takeDown whether the record is wrong altogether and counts no more
   */
  public record Remedy(Map<String, String> corrections, boolean takeDown) {}

  /**
   * What a decision came to.
   *
   * @param faults why the correction cannot be, in which case nothing was decided
   */
  public record Decided(CaseFile file, List<RowIssue> faults) {}

  /**
   * Receives an objection to a record.
   *
   * @throws CreditException RECORD_NOT_FOUND, STATE_FORBIDS for a void one, CASE_RUNNING where one
   *     runs already
   */
  public CaseFile open(String idOrDocumentNo, Claim claim, String actor, boolean rehearsal) {
    StoredRecord record = ports.records().find(idOrDocumentNo);
    if (record.voided()) {
      throw new CreditException(ErrorCode.STATE_FORBIDS, record.id(), "void");
    }
    running(record.id())
        .ifPresent(
            other -> {
              throw new CreditException(ErrorCode.CASE_RUNNING, record.id(), other.id());
            });
    String unit = claim.unit().isEmpty() ? record.unit() : claim.unit();
    return open(
        record.subject(),
        Optional.of(record.id()),
        Map.of("documentNo", record.documentNo()),
        unit,
        claim,
        actor,
        rehearsal);
  }

  /** Receives an objection that something about a subject is missing. */
  public CaseFile open(SubjectRef subject, Claim claim, String actor, boolean rehearsal) {
    return open(subject, Optional.empty(), Map.of(), claim.unit(), claim, actor, rehearsal);
  }

  private CaseFile open(
      SubjectRef subject,
      Optional<RecordId> record,
      Map<String, String> known,
      String unit,
      Claim claim,
      String actor,
      boolean rehearsal) {
    Map<String, String> facts = new LinkedHashMap<>(known);
    facts.put("applicant", claim.applicant());
    facts.put("ground", claim.ground().code());
    facts.put("claim", claim.claim());
    return cases.open(
        new CaseOpening(
            TYPE,
            new Subject(subject.key(), subject.name()),
            record,
            unit,
            claim.day(),
            "",
            claim.note(),
            facts),
        actor,
        rehearsal);
  }

  /** The objection that runs about a record. */
  public Optional<CaseFile> running(RecordId record) {
    return cases.list(CaseQuery.of(TYPE).about(record).open()).stream().findFirst();
  }

  /** The objections that run about records of a subject, by the record. */
  public Map<RecordId, CaseFile> running(String subjectKey) {
    Map<RecordId, CaseFile> running = new HashMap<>();
    cases
        .list(CaseQuery.of(TYPE).about(subjectKey).open())
        .forEach(file -> file.record().ifPresent(record -> running.put(record, file)));
    return running;
  }

  /**
   * Upholds an objection. The remedy comes first and the step after it: should the program be cut
   * short between, the same decision is simply taken again.
   *
   * @throws CreditException REMEDY_WITHOUT_RECORD, as {@link CaseService#step}, and as the
   *     correction of a record
   */
  public Decided uphold(
      String number, StepRequest wanted, Remedy remedy, String actor, boolean rehearsal) {
    CaseFile file = cases.get(TYPE, number);
    StepRequest request = named(UPHOLD, wanted, wanted.facts());
    cases.checkStep(file, request, actor);
    Map<String, String> facts = new LinkedHashMap<>(request.facts());
    if (!remedy.corrections().isEmpty()) {
      Optional<Correction> corrected = correct(file, remedy.corrections(), actor, rehearsal);
      List<RowIssue> faults = corrected.map(Correction::faults).orElse(List.of());
      if (!faults.isEmpty()) {
        return new Decided(file, faults);
      }
      StoredRecord now = record(file);
      facts.put("fields", String.join(", ", remedy.corrections().keySet()));
      facts.put("revision", Integer.toString(now.revision()));
      facts.put(BATCH, now.batch().toString());
    }
    if (remedy.takeDown()) {
      takeDown(file, request, actor, rehearsal);
      facts.put(TAKEN_DOWN, request.day().toString());
    }
    if (!rehearsal) {
      reevaluate(file, actor).ifPresent(outcome -> facts.put("evaluation", outcome));
    }
    CaseFile after = cases.step(TYPE, number, named(UPHOLD, request, facts), actor, rehearsal);
    return new Decided(after, List.of());
  }

  private static StepRequest named(String step, StepRequest request, Map<String, String> facts) {
    return new StepRequest(step, request.day(), request.basis(), request.note(), facts);
  }

  /** Empty where the values are there already, as after a decision that was cut short. */
  private Optional<Correction> correct(
      CaseFile file, Map<String, String> values, String actor, boolean rehearsal) {
    try {
      return Optional.of(
          ports
              .corrections()
              .correct(record(file).id(), values, file.id().toString(), actor, rehearsal));
    } catch (CreditException e) {
      if (e.code() == ErrorCode.VALUE_UNCHANGED && own.of(file.id(), record(file)).isPresent()) {
        return Optional.empty();
      }
      throw e;
    }
  }

  private void takeDown(CaseFile file, StepRequest request, String actor, boolean rehearsal) {
    StoredRecord record = record(file);
    if (!isTakenDown(file)) {
      ports
          .withdrawals()
          .withdraw(
              List.of(record.id().toString()),
              WithdrawalGround.OBJECTION,
              request.day(),
              (request.basis() + " " + mark(file)).strip(),
              Optional.empty(),
              actor,
              rehearsal);
    }
  }

  private boolean isTakenDown(CaseFile file) {
    return ports
        .withdrawals()
        .find(record(file).id())
        .filter(withdrawal -> withdrawal.ground() == WithdrawalGround.OBJECTION)
        .filter(withdrawal -> withdrawal.basis().endsWith(mark(file)))
        .isPresent();
  }

  /** Names the case, so that what it brought about is told from what others did. */
  private static String mark(CaseFile file) {
    return "(" + file.id() + ")";
  }

  private StoredRecord record(CaseFile file) {
    RecordId id =
        file.record()
            .orElseThrow(() -> new CreditException(ErrorCode.REMEDY_WITHOUT_RECORD, file.id()));
    return ports.records().find(id.toString());
  }

  private Optional<String> reevaluate(CaseFile file, String actor) {
    return file.record()
        .flatMap(record -> ports.reevaluation().rerun(file.subject().key(), record, actor));
  }

  /**
   * Takes the last step back; if it upheld the objection, its remedy too.
   *
   * @throws CreditException as {@link CaseService#undo}
   */
  public CaseFile undo(
      String number, String reason, LocalDate day, String actor, boolean rehearsal) {
    CaseFile file = cases.get(TYPE, number);
    if (cases.undoable(file).step().equals(UPHOLD) && !rehearsal) {
      takeBack(file, reason, actor);
    }
    return cases.undo(TYPE, number, reason, day, actor, rehearsal);
  }

  /** Ends a case that should never have been; a remedy is taken back first. */
  public CaseFile voidCase(
      String number, String reason, LocalDate day, String actor, boolean rehearsal) {
    if (cases.get(TYPE, number).last(UPHOLD).isPresent() && !rehearsal) {
      undo(number, reason, day, actor, false);
    }
    return cases.voidCase(TYPE, number, reason, day, actor, rehearsal);
  }

  private void takeBack(CaseFile file, String reason, String actor) {
    own.undo(file.fact(BATCH), actor);
    if (!file.fact(TAKEN_DOWN).isEmpty() && isTakenDown(file)) {
      String record = record(file).id().toString();
      ports.withdrawals().lift(List.of(record), reason + " " + mark(file), actor, false);
    }
    reevaluate(file, actor);
  }
}
