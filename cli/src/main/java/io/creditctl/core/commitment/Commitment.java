package io.creditctl.core.commitment;

import io.creditctl.core.casework.CaseFile;
import io.creditctl.core.casework.CaseQuery;
import io.creditctl.core.casework.CaseService;
import io.creditctl.core.casework.CaseType;
import io.creditctl.core.model.RecordId;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.Set;

/** A commitment as its case tells it. */
public record Commitment(CaseFile file) {
  static final String TYPE = "type";
  static final String MATTER = "matter";
  static final String CONTENT = "content";
  static final String LIABILITY = "liability";
  static final String MADE_ON = "madeOn";
  static final String VALID_UNTIL = "validUntil";
  static final String DUE_ON = "dueOn";
  static final String UNIT_CODE = "unitCode";
  static final String AUDIENCE = "audience";
  static final String NUMBER = "number";
  static final String REGION = "region";
  static final String EVIDENCE = "evidence";
  static final String DEGREE = "degree";
  static final String UNFULFILLED = "unfulfilled";
  static final String ENFORCEMENT = "enforcement";
  static final String RECORD = "record";

  /** The standard's word for the type. */
  private static final String TO_REPAIR = "信用修复型";

  private static final Set<String> ENDED_BADLY = Set.of("breached", CaseType.VOID);

  /**
   * The commitment that was made in public for the repair of a record and was not broken, if there
   * is one.
   */
  public static Optional<Commitment> toRepair(RecordId record, CaseService cases) {
    return cases.list(CaseQuery.of(CommitmentService.CASE).about(record)).stream()
        .filter(file -> !ENDED_BADLY.contains(file.state()))
        .map(Commitment::new)
        .filter(made -> made.type().equals(TO_REPAIR) && made.audience() == Audience.PUBLIC)
        .reduce((earlier, later) -> later);
  }

  /** The case's own number. */
  public String id() {
    return file.id().toString();
  }

  /** 承诺编码: region, day and the case's number, which is never given twice. */
  public String number() {
    String given = file.fact(NUMBER);
    return given.isEmpty() ? number(file.fact(REGION), madeOn(), file.id().number()) : given;
  }

  static String number(String region, LocalDate madeOn, long serial) {
    return region + madeOn.format(DateTimeFormatter.BASIC_ISO_DATE) + String.format("%06d", serial);
  }

  public String code() {
    return file.subject().key();
  }

  public String name() {
    return file.subject().name();
  }

  public String type() {
    return file.fact(TYPE);
  }

  public String matter() {
    return file.fact(MATTER);
  }

  public String content() {
    return file.fact(CONTENT);
  }

  public String liability() {
    return file.fact(LIABILITY);
  }

  public LocalDate madeOn() {
    return LocalDate.parse(file.fact(MADE_ON));
  }

  public Optional<LocalDate> validUntil() {
    return day(VALID_UNTIL);
  }

  /** By when it must be kept; where nobody said, as long as it is valid. */
  public Optional<LocalDate> dueOn() {
    return day(DUE_ON).or(this::validUntil);
  }

  private Optional<LocalDate> day(String fact) {
    String text = file.fact(fact);
    return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
  }

  public Audience audience() {
    return Audience.of(file.fact(AUDIENCE));
  }

  public CommitmentState state() {
    return CommitmentState.of(file.state());
  }

  public String evidence() {
    return file.fact(EVIDENCE);
  }

  /** What was not kept, empty unless it was breached. */
  public String unfulfilled() {
    return file.fact(UNFULFILLED);
  }

  /** How the promisor was held to it, empty unless it was breached. */
  public String enforcement() {
    return file.fact(ENFORCEMENT);
  }

  /** The record that it became, once it was judged. */
  public Optional<RecordId> record() {
    return RecordId.parse(file.fact(RECORD));
  }

  /** Whether it should have been kept before this day and nobody has judged it. */
  public boolean overdue(LocalDate day) {
    return file.open() && dueOn().filter(due -> due.isBefore(day)).isPresent();
  }
}
