package io.creditctl.core.listing;

import io.creditctl.core.casework.CaseFile;
import io.creditctl.core.casework.CaseFile.Due;
import io.creditctl.core.casework.CaseFile.Subject;
import io.creditctl.core.casework.CaseOpening;
import io.creditctl.core.casework.CaseQuery;
import io.creditctl.core.casework.CaseService;
import io.creditctl.core.casework.CaseType;
import io.creditctl.core.casework.StepRequest;
import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import io.creditctl.core.model.IdentityNumber;
import io.creditctl.core.model.RecordId;
import io.creditctl.core.model.SubjectRef;
import io.creditctl.core.record.RecordService;
import io.creditctl.core.record.StoredRecord;
import io.creditctl.core.subject.SubjectService;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Leads a listing from the proposal to the page; nothing is on a list before it is approved. */
public final class ListingService {
  /** The type of these cases. */
  public static final String TYPE = "listing";

  private static final String NOTIFY = "notify";
  private static final String PLEAD = "plead";
  private static final String APPROVE = "approve";
  private static final String REJECT = "reject";
  private static final String PUBLISH = "publish";
  private static final String WITHDRAW = "withdraw";
  private static final String NOTIFIED = "notified";

  private final CaseService cases;
  private final SubjectService subjects;
  private final RecordService records;
  private final ListingEffects effects;
  private final Supplier<ListingRules> rules;

  public ListingService(
      CaseService cases,
      SubjectService subjects,
      RecordService records,
      ListingEffects effects,
      Supplier<ListingRules> rules) {
    this.cases = cases;
    this.subjects = subjects;
    this.records = records;
    this.effects = effects;
    this.rules = rules;
  }

  public ListingRules rules() {
    return rules.get();
  }

  /**
   * Opens a case, 拟列入.
   *
   * @param subject as for {@link SubjectService#show}
   * @throws CreditException LISTING_PENDING where a case on the same ground is open,
   *     LISTING_REASON_OF_OTHER_LIST, RECORD_NOT_FOUND, SUBJECT_NOT_FOUND, SUBJECT_AMBIGUOUS
   */
  public CaseFile propose(String subject, Proposal proposal, Act act) {
    return open(subjects.show(subject, act.day()).subject(), "", proposal, act);
  }

  /** Opens a case about what was found in the records. */
  public CaseFile propose(Candidate candidate, String unit, Act act) {
    List<String> ids = candidate.records().stream().map(record -> record.id().toString()).toList();
    Proposal proposal =
        new Proposal(
            candidate.reason().list(),
            "",
            candidate.reason().id(),
            "",
            ids,
            Optional.empty(),
            Optional.empty(),
            unit);
    return open(candidate.subject(), candidate.vehicle(), proposal, act);
  }

  private CaseFile open(SubjectRef subject, String vehicle, Proposal proposal, Act act) {
    List<StoredRecord> rests = proposal.records().stream().map(records::find).distinct().toList();
    Map<String, String> facts = facts(proposal, rests);
    facts.computeIfPresent(
        ListingFacts.REASON, (name, reason) -> vehicle.isEmpty() ? reason : reason + "：" + vehicle);
    refusePending(subject, facts);
    CaseOpening opening =
        new CaseOpening(
            TYPE,
            new Subject(subject.key(), subject.name()),
            rests.stream().map(StoredRecord::id).findFirst(),
            proposal.unit(),
            act.day(),
            facts.get(ListingFacts.BASIS),
            act.note(),
            facts);
    return cases.open(opening, act.actor(), act.rehearsal());
  }

  private void refusePending(SubjectRef subject, Map<String, String> facts) {
    cases.list(CaseQuery.of(TYPE).about(subject.key()).open()).stream()
        .filter(
            file ->
                Stream.of(ListingFacts.LIST, ListingFacts.REASON, ListingFacts.RECORDS)
                    .allMatch(name -> file.fact(name).equals(facts.getOrDefault(name, ""))))
        .findFirst()
        .ifPresent(
            file -> {
              throw new CreditException(ErrorCode.LISTING_PENDING, subject.name(), file.id());
            });
  }

  private Map<String, String> facts(Proposal proposal, List<StoredRecord> rests) {
    Optional<ListingReason> reason = rules().reason(proposal.reason());
    reason
        .filter(known -> known.list() != proposal.list())
        .ifPresent(
            known -> {
              throw new CreditException(
                  ErrorCode.LISTING_REASON_OF_OTHER_LIST,
                  known.id(),
                  ListingFacts.word(known.list()));
            });
    ListRule rule = rules().list(proposal.list());
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put(ListingFacts.LIST, ListingFacts.word(proposal.list()));
    facts.put(
        ListingFacts.LIST_NAME,
        either(proposal.listName(), reason.map(ListingReason::listName).orElse(rule.listName())));
    facts.put(
        ListingFacts.REASON,
        reason.map(known -> known.title().zh()).orElse(IdentityNumber.maskedIn(proposal.reason())));
    facts.put(
        ListingFacts.BASIS,
        either(proposal.basis(), reason.map(ListingReason::basis).orElse(rule.basis())));
    Optional<Term> term =
        proposal.term().or(() -> reason.flatMap(ListingReason::term)).or(rule::term);
    proposal
        .until()
        .map(LocalDate::toString)
        .or(() -> term.map(Term::toString))
        .ifPresent(period -> facts.put(ListingFacts.PERIOD, period));
    if (!rests.isEmpty()) {
      List<RecordId> ids = rests.stream().map(StoredRecord::id).toList();
      facts.put(ListingFacts.RECORDS, ListingFacts.records(ids));
      facts.put(ListingFacts.DOCUMENT_NO, rests.get(0).documentNo());
      facts.put(ListingFacts.GROUNDS, grounds(rests));
    }
    return facts;
  }

  private static String grounds(List<StoredRecord> rests) {
    return rests.stream()
        .map(
            record ->
                record.documentNo()
                    + record.decidedOn().map(day -> "（" + day + "）").orElse("")
                    + IdentityNumber.maskedIn(record.title()))
        .collect(Collectors.joining("；"));
  }

  private static String either(String said, String otherwise) {
    return said.isBlank() ? otherwise : IdentityNumber.maskedIn(said);
  }

  /** 告知: the subject was told that it is to be listed. */
  public CaseFile notify(String id, String noticeNo, Act act) {
    return take(id, NOTIFY, Map.of(ListingFacts.NOTICE_NO, noticeNo), act);
  }

  /** 陈述申辩: what the subject says to it. */
  public CaseFile plead(String id, String plea, Act act) {
    return take(id, PLEAD, Map.of(ListingFacts.PLEA, IdentityNumber.maskedIn(plea)), act);
  }

  /**
   * 批准列入: the subject is on the list from this day on, and not on the page yet.
   *
   * @param until the last day; empty for what the case or the term says
   * @throws CreditException as {@link CaseService#step}; LISTING_TIME_TO_PLEAD while the subject
   *     may still plead, LISTING_UNTIL for a last day before the first, ROW_INVALID
   */
  public CaseFile approve(String id, String decisionNo, Optional<LocalDate> until, Act act) {
    CaseFile file = cases.get(TYPE, id);
    file.due()
        .map(Due::on)
        .filter(last -> file.state().equals(NOTIFIED) && !act.day().isAfter(last))
        .ifPresent(
            last -> {
              throw new CreditException(ErrorCode.LISTING_TIME_TO_PLEAD, file.id(), last);
            });
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put(ListingFacts.DECISION_NO, decisionNo);
    lastDay(file, until, act.day())
        .ifPresent(
            last -> {
              if (last.isBefore(act.day())) {
                throw new CreditException(ErrorCode.LISTING_UNTIL, last, act.day());
              }
              facts.put(ListingFacts.UNTIL, last.toString());
            });
    return take(id, APPROVE, facts, act);
  }

  private static Optional<LocalDate> lastDay(
      CaseFile file, Optional<LocalDate> until, LocalDate decision) {
    String meant = file.fact(ListingFacts.PERIOD);
    Optional<Term> term = Term.parse(meant);
    return until
        .or(() -> term.map(length -> length.lastDay(decision)))
        .or(() -> meant.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(meant)));
  }

  /** 不予列入. */
  public CaseFile reject(String id, Act act) {
    return take(id, REJECT, Map.of(), act);
  }

  /** 公布: the entry may stand on the page from now on. */
  public CaseFile publish(String id, Act act) {
    return take(id, PUBLISH, Map.of(), act);
  }

  /** Takes the entry off the page; the subject stays on the list. */
  public CaseFile withdraw(String id, Act act) {
    return take(id, WITHDRAW, Map.of(), act);
  }

  /** Takes a step with what it brings about; again after a crash, it does what is missing. */
  CaseFile take(String id, String step, Map<String, String> facts, Act act) {
    CaseFile file = cases.get(TYPE, id);
    String basis = act.basis().isBlank() ? file.fact(ListingFacts.BASIS) : act.basis();
    Map<String, String> known = new LinkedHashMap<>(facts);
    StepRequest request = new StepRequest(step, act.day(), basis, act.note(), known);
    cases.checkStep(file, request, act.actor());
    String to = cases.type(TYPE).step(step, file.state()).orElseThrow().to();
    effects
        .bringAbout(file, known, to, act.withBasis(basis))
        .ifPresent(entry -> known.put(ListingFacts.ENTRY, entry.toString()));
    return cases.step(TYPE, id, request, act.actor(), act.rehearsal());
  }

  /** Takes the last step back, with what it brought about. */
  public CaseFile undo(String id, Act act) {
    CaseFile file = cases.get(TYPE, id);
    // Asked without storing first, so that nothing is changed for a step that cannot be undone.
    cases.undo(TYPE, id, act.note(), act.day(), act.actor(), true);
    effects.bringAbout(file, Map.of(), cases.undoable(file).before(), act);
    return cases.undo(TYPE, id, act.note(), act.day(), act.actor(), act.rehearsal());
  }

  /** Ends a case that was wrong from the start; its entry, if there is one, becomes void. */
  public CaseFile voidCase(String id, Act act) {
    CaseFile file = cases.get(TYPE, id);
    cases.voidCase(TYPE, id, act.note(), act.day(), act.actor(), true);
    effects.bringAbout(file, Map.of(), CaseType.VOID, act);
    return cases.voidCase(TYPE, id, act.note(), act.day(), act.actor(), act.rehearsal());
  }
}
