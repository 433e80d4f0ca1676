package io.creditctl.core.commitment;

import io.creditctl.core.casework.CaseFile;
import io.creditctl.core.casework.CaseOpening;
import io.creditctl.core.casework.CaseQuery;
import io.creditctl.core.casework.CaseService;
import io.creditctl.core.casework.StepRequest;
import io.creditctl.core.disclosure.WithdrawalService;
import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import io.creditctl.core.model.CodeCheck;
import io.creditctl.core.model.CreditCode;
import io.creditctl.core.model.IdentityNumber;
import io.creditctl.core.model.Period;
import io.creditctl.core.model.RecordId;
import io.creditctl.core.model.SubjectRef;
import io.creditctl.core.record.EntryService;
import io.creditctl.core.record.RecordService;
import io.creditctl.core.record.RecordStore;
import io.creditctl.core.record.StoredRecord;
import io.creditctl.core.subject.SubjectStore;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Leads commitments from acceptance to fulfilment or breach. A commitment that was judged is a
 * record; until then the data standard has no word for it, and its case alone knows it.
 */
public final class CommitmentService {
  static final String CASE = "commitment";

  private final CaseService cases;
  private final EntryService entries;
  private final RecordService records;
  private final RecordStore store;
  private final WithdrawalService withdrawals;
  private final SubjectStore subjects;

  public CommitmentService(
      CaseService cases,
      EntryService entries,
      RecordService records,
      RecordStore store,
      WithdrawalService withdrawals,
      SubjectStore subjects) {
    this.cases = cases;
    this.entries = entries;
    this.records = records;
    this.store = store;
    this.withdrawals = withdrawals;
    this.subjects = subjects;
  }

  /**
   * Accepts a commitment that could become a record as it stands.
   *
   * @param about the record that it is about, such as a penalty to be repaired
   * @throws CreditException COMMITMENT_OF_PERSON, INVALID_ARGUMENT for a wrong code,
   *     OPERAND_MISSING, COMMITMENT_NUMBER_TAKEN, or ROW_INVALID with the faulty fields
   */
  public Commitment accept(
      Promise promise, Optional<String> about, LocalDate day, String actor, boolean rehearsal) {
    CaseFile.Subject subject = subject(promise);
    if (promise.number().isEmpty() && !promise.region().matches("\\d{6}")) {
      throw new CreditException(ErrorCode.OPERAND_MISSING, "--region");
    }
    CaseOpening opening =
        new CaseOpening(
            CASE,
            subject,
            about.map(id -> records.find(id).id()),
            promise.unit(),
            day,
            "",
            promise.matter(),
            facts(promise));
    Commitment rehearsed = new Commitment(cases.open(opening, actor, true));
    refuseTaken(rehearsed);
    enter(rehearsed, Judgement.kept(day, "-"), actor, true);
    return rehearsal ? rehearsed : new Commitment(cases.open(opening, actor, false));
  }

  private CaseFile.Subject subject(Promise promise) {
    if (IdentityNumber.check(promise.code()).ok()) {
      throw new CreditException(ErrorCode.COMMITMENT_OF_PERSON);
    }
    CodeCheck code = CreditCode.check(promise.code());
    if (!code.ok()) {
      throw new CreditException(
          ErrorCode.INVALID_ARGUMENT, "CODE", IdentityNumber.maskedIn(promise.code()));
    }
    String name =
        promise.name().isBlank()
            ? subjects
                .byKey(code.code())
                .map(SubjectRef::name)
                .orElseThrow(() -> new CreditException(ErrorCode.OPERAND_MISSING, "--name"))
            : promise.name().strip();
    return new CaseFile.Subject(code.code(), name);
  }

  private static Map<String, String> facts(Promise promise) {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put(Commitment.TYPE, promise.type());
    facts.put(Commitment.MATTER, IdentityNumber.maskedIn(promise.matter()));
    facts.put(Commitment.CONTENT, IdentityNumber.maskedIn(promise.content()));
    facts.put(Commitment.LIABILITY, IdentityNumber.maskedIn(promise.liability()));
    facts.put(Commitment.MADE_ON, promise.madeOn().toString());
    promise.validUntil().ifPresent(day -> facts.put(Commitment.VALID_UNTIL, day.toString()));
    promise.dueOn().ifPresent(day -> facts.put(Commitment.DUE_ON, day.toString()));
    facts.put(Commitment.UNIT_CODE, promise.unitCode());
    facts.put(Commitment.AUDIENCE, promise.audience().text());
    facts.put(Commitment.NUMBER, promise.number());
    facts.put(Commitment.REGION, promise.region());
    return facts;
  }

  /** A number that was given may be another commitment's already. */
  private void refuseTaken(Commitment commitment) {
    if (commitment.file().fact(Commitment.NUMBER).isEmpty()) {
      return; // its own is made of its case's, which is not there yet
    }
    String number = commitment.number();
    boolean promised =
        list(Optional.empty()).stream()
            .anyMatch(
                other -> other.state() != CommitmentState.VOID && other.number().equals(number));
    if (promised || !recorded(number).isEmpty()) {
      throw new CreditException(ErrorCode.COMMITMENT_NUMBER_TAKEN, number);
    }
  }

  /** The records that stand under a number. */
  private List<StoredRecord> recorded(String number) {
    return store.findByDocumentNo(number).stream()
        .filter(record -> record.kind().equals(CommitmentRow.KIND) && !record.voided())
        .toList();
  }

  private EntryService.Entered enter(
      Commitment commitment, Judgement judgement, String actor, boolean rehearsal) {
    return entries.enter(
        new EntryService.Entry(
            CommitmentRow.KIND,
            CommitmentRow.of(commitment, commitment.number(), judgement),
            commitment.file().unit(),
            commitment.id()),
        actor,
        rehearsal);
  }

  /**
   * Says what a commitment came to, which makes it a record.
   *
   * @throws CreditException CASE_NOT_FOUND, CASE_STEP_FORBIDDEN, CASE_FACT_MISSING,
   *     COMMITMENT_NUMBER_TAKEN, or ROW_INVALID
   */
  public Commitment judge(String id, Judgement judgement, String actor, boolean rehearsal) {
    CaseFile file = cases.get(CASE, id);
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put(Commitment.EVIDENCE, judgement.evidence());
    facts.put(Commitment.DEGREE, judgement.degree().text());
    facts.put(Commitment.UNFULFILLED, judgement.unfulfilled());
    facts.put(Commitment.ENFORCEMENT, judgement.enforcement());
    facts.replaceAll((fact, text) -> IdentityNumber.maskedIn(text));
    String step = judgement.breach() ? "breach" : "fulfil";
    StepRequest request = new StepRequest(step, judgement.day(), judgement.evidence(), "", facts);
    cases.checkStep(file, request, actor);
    Commitment commitment = new Commitment(file);
    for (StoredRecord other : recorded(commitment.number())) {
      if (!other.subject().key().equals(commitment.code())) {
        throw new CreditException(ErrorCode.COMMITMENT_NUMBER_TAKEN, commitment.number());
      }
    }
    EntryService.Entered entered = enter(commitment, judgement, actor, rehearsal);
    if (!rehearsal) {
      facts.put(Commitment.RECORD, entered.record().toString());
    }
    return new Commitment(cases.step(CASE, id, request, actor, rehearsal));
  }

  /**
   * Takes the last step back; the record that it made becomes void.
   *
   * @throws CreditException CASE_NOT_FOUND, CASE_NOTHING_TO_UNDO
   */
  public Commitment undo(String id, String reason, LocalDate day, String actor, boolean rehearsal) {
    CaseFile file = cases.get(CASE, id);
    cases.undoable(file);
    voidRecord(new Commitment(file), reason, actor, rehearsal);
    return new Commitment(cases.undo(CASE, id, reason, day, actor, rehearsal));
  }

  /**
   * Ends a commitment that should never have been accepted, with its record.
   *
   * @throws CreditException CASE_NOT_FOUND, CASE_STEP_FORBIDDEN
   */
  public Commitment voidCommitment(
      String id, String reason, LocalDate day, String actor, boolean rehearsal) {
    CaseFile file = cases.get(CASE, id);
    Commitment ended = new Commitment(cases.voidCase(CASE, id, reason, day, actor, true));
    voidRecord(new Commitment(file), reason, actor, rehearsal);
    return rehearsal ? ended : new Commitment(cases.voidCase(CASE, id, reason, day, actor, false));
  }

  /** First the record, so that a step which broke off can be taken again. */
  private void voidRecord(Commitment commitment, String reason, String actor, boolean rehearsal) {
    Optional<RecordId> record = commitment.record();
    if (record.isPresent() && !records.find(record.get().toString()).voided()) {
      records.voidRecord(record.get().toString(), reason, actor, rehearsal);
    }
  }

  /** The commitment with this number, or its case's. */
  public Commitment show(String id) {
    return new Commitment(cases.get(CASE, id));
  }

  /** All commitments, or those in a state, the earliest due first. */
  public List<Commitment> list(Optional<CommitmentState> state) {
    return cases.list(CaseQuery.of(CASE)).stream()
        .map(Commitment::new)
        .filter(each -> state.map(wanted -> each.state() == wanted).orElse(true))
        .sorted(
            Comparator.comparing((Commitment each) -> each.dueOn().orElse(LocalDate.MAX))
                .thenComparing(each -> each.file().id().number()))
        .toList();
  }

  /** The open ones that must be kept by a day. */
  public List<Commitment> dueBy(LocalDate day) {
    return list(Optional.of(CommitmentState.OPEN)).stream()
        .filter(each -> each.dueOn().filter(due -> !due.isAfter(day)).isPresent())
        .toList();
  }

  /** What everybody may see: commitments for the public that nothing has taken back. */
  public List<Commitment> publishable() {
    return list(Optional.empty()).stream()
        .filter(each -> each.state() != CommitmentState.VOID)
        .filter(each -> each.audience() == Audience.PUBLIC)
        .filter(each -> each.record().map(this::stands).orElse(true))
        .toList();
  }

  private boolean stands(RecordId record) {
    return !records.find(record.toString()).voided() && withdrawals.find(record).isEmpty();
  }

  /** How the commitments of each type stand that were made in a period. */
  public List<CommitmentTally> tally(Optional<Period> period, LocalDate asOf) {
    Map<String, CommitmentTally> byType = new TreeMap<>();
    for (Commitment each : list(Optional.empty())) {
      boolean asked = period.map(wanted -> wanted.contains(each.madeOn())).orElse(true);
      if (asked && each.state() != CommitmentState.VOID) {
        byType.merge(each.type(), one(each, asOf), CommitmentTally::plus);
      }
    }
    return List.copyOf(byType.values());
  }

  private static CommitmentTally one(Commitment each, LocalDate asOf) {
    CommitmentState state = each.state();
    return new CommitmentTally(
        each.type(),
        1,
        state == CommitmentState.OPEN ? 1 : 0,
        each.overdue(asOf) ? 1 : 0,
        state == CommitmentState.FULFILLED ? 1 : 0,
        state == CommitmentState.BREACHED ? 1 : 0);
  }
}
