package io.creditctl.core.objection;

import io.creditctl.core.casework.CaseFile;
import io.creditctl.core.casework.CaseFile.Subject;
import io.creditctl.core.casework.CaseOpening;
import io.creditctl.core.casework.CaseService;
import io.creditctl.core.casework.StepRequest;
import io.creditctl.core.error.CreditException;
import io.creditctl.core.model.SubjectRef;
import io.creditctl.core.model.SubjectType;
import io.creditctl.core.record.EntryService;
import io.creditctl.core.record.EntryService.Entered;
import io.creditctl.core.record.EntryService.Entry;
import io.creditctl.core.record.RecordService;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Leads complaints about a subject; what came of one is a record about the subject. */
public final class ComplaintService {
  /** The type of case, the noun, and the kind of the record. */
  public static final String TYPE = "complaint";

  public static final String RESULT = "result";
  private static final String NUMBER = "number";
  private static final String BATCH = "batch";
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu/MM/dd");

  private final CaseService cases;
  private final EntryService entries;
  private final RecordService records;
  private final OwnBatch own;

  public ComplaintService(CaseService cases, EntryService entries, RecordService records) {
    this.cases = cases;
    this.entries = entries;
    this.records = records;
    this.own = new OwnBatch(records);
  }

  /** What a complaint turned out to be; its step and its state have the same name. */
  public enum Outcome {
    SUBSTANTIATED("属实"),
    PARTLY("部分属实"),
    UNSUBSTANTIATED("不属实"),
    UNVERIFIABLE("无法核实");

    private final String text;

    Outcome(String text) {
      this.text = text;
    }

    /** The step, and the state that it leads to. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Outcome> of(String state) {
      for (Outcome outcome : values()) {
        if (outcome.code().equals(state)) {
          return Optional.of(outcome);
        }
      }
      return Optional.empty();
    }
  }

  /**
   * A complaint. Nothing about who complains is kept.
   *
   * @param number the work order's number, empty for the case's own
   * @param unit who received it
   */
  public record Complaint(
      SubjectRef subject,
      String number,
      String channel,
      String category,
      String claim,
      String unit,
      LocalDate day,
      String note) {}

  /**
   * Receives a complaint.
   *
   * @throws CreditException ROW_INVALID where no record could come of it
   */
  public CaseFile open(Complaint complaint, String actor, boolean rehearsal) {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("documentNo", complaint.number());
    facts.put(NUMBER, complaint.number());
    facts.put("channel", complaint.channel());
    facts.put("category", complaint.category());
    facts.put("claim", complaint.claim());
    facts.put("subjectType", type(complaint.subject()));
    facts.put("subjectCode", complaint.subject().code());
    facts.values().removeIf(String::isEmpty);
    CaseOpening opening =
        new CaseOpening(
            TYPE,
            new Subject(complaint.subject().key(), complaint.subject().name()),
            Optional.empty(),
            complaint.unit(),
            complaint.day(),
            "",
            complaint.note(),
            facts);
    CaseFile rehearsed = cases.open(opening, actor, true);
    entries.enter(entry(rehearsed, Optional.empty(), Map.of(), complaint.day()), actor, true);
    return rehearsal ? rehearsed : cases.open(opening, actor, false);
  }

  /** The data standard's type; the code tells where no record does. */
  private static String type(SubjectRef subject) {
    if (!subject.type().isEmpty()) {
      return subject.type();
    }
    if (subject.code().isEmpty()) {
      return SubjectType.NATURAL_PERSON.text();
    }
    return subject.code().startsWith("92")
        ? SubjectType.SOLE_TRADER.text()
        : SubjectType.LEGAL_PERSON.text();
  }

  /**
   * Decides a complaint: first the record, then the step, so that a decision that was cut short is
   * simply taken again.
   *
   * @throws CreditException as {@link CaseService#step}, and ROW_INVALID
   */
  public CaseFile decide(
      String number, Outcome outcome, StepRequest wanted, String actor, boolean rehearsal) {
    CaseFile file = cases.get(TYPE, number);
    StepRequest request = named(outcome.code(), wanted, wanted.facts());
    cases.checkStep(file, request, actor);
    Map<String, String> known = file.facts();
    known.putAll(request.facts());
    Entered entered =
        entries.enter(entry(file, Optional.of(outcome), known, request.day()), actor, rehearsal);
    Map<String, String> facts = new LinkedHashMap<>(request.facts());
    facts.put("record", entered.record().toString());
    if (!rehearsal) {
      own.of(file.id(), records.find(entered.record().toString()))
          .ifPresent(batch -> facts.put(BATCH, batch.toString()));
    }
    return cases.step(TYPE, number, named(outcome.code(), request, facts), actor, rehearsal);
  }

  private static StepRequest named(String step, StepRequest request, Map<String, String> facts) {
    return new StepRequest(step, request.day(), request.basis(), request.note(), facts);
  }

  private static Entry entry(
      CaseFile file, Optional<Outcome> outcome, Map<String, String> known, LocalDate settled) {
    String number = file.fact(NUMBER);
    Map<String, String> row = new LinkedHashMap<>();
    row.put("TS_ZTMC", file.subject().name());
    row.put("TS_ZTLB", file.fact("subjectType"));
    row.put("TS_TYSHXYDM", file.fact("subjectCode"));
    row.put("TS_BH", number.isEmpty() ? file.id().toString() : number);
    row.put("TS_QD", file.fact("channel"));
    row.put("TS_LX", file.fact("category"));
    row.put("TS_NR", file.fact("claim"));
    row.put("TS_RQ", DAY.format(file.openedOn()));
    row.put("TS_DW", file.unit());
    row.put("TS_SJLY", file.unit());
    outcome.ifPresent(
        found -> {
          row.put("TS_BJRQ", DAY.format(settled));
          row.put("TS_JG", found.text);
          row.put("TS_CL", known.getOrDefault(RESULT, ""));
        });
    return new Entry(TYPE, row, file.unit(), file.id().toString());
  }

  /**
   * Takes the last step back; if it decided the complaint, the record too.
   *
   * @throws CreditException as {@link CaseService#undo}
   */
  public CaseFile undo(
      String number, String reason, LocalDate day, String actor, boolean rehearsal) {
    CaseFile file = cases.get(TYPE, number);
    if (Outcome.of(cases.undoable(file).step()).isPresent() && !rehearsal) {
      own.undo(file.fact(BATCH), actor);
    }
    return cases.undo(TYPE, number, reason, day, actor, rehearsal);
  }

  /** Ends a case that should never have been; a record that came of it is taken back first. */
  public CaseFile voidCase(
      String number, String reason, LocalDate day, String actor, boolean rehearsal) {
    if (Outcome.of(cases.get(TYPE, number).state()).isPresent() && !rehearsal) {
      undo(number, reason, day, actor, false);
    }
    return cases.voidCase(TYPE, number, reason, day, actor, rehearsal);
  }
}
