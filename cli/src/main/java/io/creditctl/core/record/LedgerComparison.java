package io.creditctl.core.record;

import io.creditctl.core.catalog.Field;
import io.creditctl.core.catalog.FieldType;
import io.creditctl.core.catalog.HeaderMatch;
import io.creditctl.core.catalog.Kind;
import io.creditctl.core.catalog.Role;
import io.creditctl.core.disclosure.Deadline;
import io.creditctl.core.disclosure.DeadlineCalculator;
import io.creditctl.core.disclosure.DisclosureMark.Channel;
import io.creditctl.core.disclosure.DisclosureState;
import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import io.creditctl.core.model.DocumentNumber;
import io.creditctl.core.model.IdentityNumber;
import io.creditctl.core.model.Masking;
import io.creditctl.core.model.Period;
import io.creditctl.core.model.RecordId;
import io.creditctl.core.person.Identities;
import io.creditctl.core.person.RowSeal;
import io.creditctl.core.record.validate.CheckedRow;
import io.creditctl.core.record.validate.KnownCodes;
import io.creditctl.core.record.validate.RowValidator;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Goes through a ledger line by line and asks the store for each; in memory are only the findings
 * and which records were met.
 */
final class LedgerComparison {
  private final RecordStore store;
  private final Kind kind;
  private final DeadlineCalculator deadlines;
  private final Contents contents;
  private final LocalDate asOf;
  private final int documentNo;
  private final int subject;
  private final int authority;
  private final int decidedOn;
  private final List<LedgerFinding> findings = new ArrayList<>();
  private final Set<Long> met = new HashSet<>();
  private final Set<String> authorities = new HashSet<>();
  private Optional<Period> period = Optional.empty();
  private long rows;
  private long found;
  private long notYetDue;

  LedgerComparison(
      RecordStore store,
      Kind kind,
      DeadlineCalculator deadlines,
      Identities identities,
      LocalDate asOf) {
    this.store = store;
    this.kind = kind;
    this.deadlines = deadlines;
    this.contents = new Contents(kind, new RowSeal(kind, identities::forReading));
    this.asOf = asOf;
    this.documentNo = kind.indexOf(Role.DOCUMENT_NO);
    this.subject = kind.indexOf(Role.SUBJECT_NAME);
    this.authority = kind.indexOf(Role.AUTHORITY);
    this.decidedOn = kind.indexOf(Role.DECIDED_ON);
  }

  void refuseOther(Kind other, String table) {
    if (!other.code().equals(kind.code())) {
      throw new CreditException(
          ErrorCode.LEDGER_OF_SEVERAL_KINDS, table, kind.title(), other.title());
    }
  }

  void compare(HeadedTable table, HeaderMatch match) {
    RowValidator validator = new RowValidator(kind, match, asOf, KnownCodes.NONE);
    int[] columns = compared(match);
    while (table.hasNext()) {
      Table.Row row = table.next();
      rows++;
      compare(validator.check(row.line(), row.cells()), columns);
    }
  }

  /** The ledger of another system has few of our fields, and where it is empty it says nothing. */
  private int[] compared(HeaderMatch match) {
    Set<Integer> given = new HashSet<>(match.fields());
    return IntStream.range(0, kind.fields().size())
        .filter(given::contains)
        .filter(i -> contents.isCompared(i) || i == authority)
        .toArray();
  }

  private void compare(CheckedRow row, int[] columns) {
    String number = row.values()[documentNo];
    if (number.isEmpty()) {
      findings.add(finding(LedgerFault.UNREADABLE, row, Optional.empty(), "", "", ""));
      return;
    }
    Optional<LocalDate> decided = day(row.values(), decidedOn);
    decided.ifPresent(day -> period = Optional.of(widened(day)));
    if (authority >= 0 && !row.values()[authority].isEmpty()) {
      authorities.add(row.values()[authority]);
    }
    Optional<StoredRecord> stored = stored(number, row);
    if (stored.isEmpty()) {
      missing(row, decided);
      return;
    }
    found++;
    met.add(stored.get().id().number());
    differences(row, stored.get(), columns);
    judge(row, stored.get());
  }

  private Period widened(LocalDate day) {
    return period
        .map(
            known ->
                new Period(
                    day.isBefore(known.from()) ? day : known.from(),
                    day.isAfter(known.to()) ? day : known.to()))
        .orElseGet(() -> new Period(day, day));
  }

  /** The record of this authority, or else the only one: its authority may be what differs. */
  private Optional<StoredRecord> stored(String number, CheckedRow row) {
    List<StoredRecord> same =
        store.findByDocumentNo(number).stream()
            .filter(record -> record.kind().equals(kind.code()) && !record.voided())
            .toList();
    return same.stream()
        .filter(record -> alike(record.authority(), text(row.values(), authority)))
        .findFirst()
        .or(() -> same.size() == 1 ? Optional.of(same.get(0)) : Optional.empty());
  }

  private static boolean alike(String one, String other) {
    return DocumentNumber.normalise(one).equals(DocumentNumber.normalise(other));
  }

  private void missing(CheckedRow row, Optional<LocalDate> decided) {
    Optional<Deadline> deadline = decided.flatMap(day -> deadlines.deadline(kind.code(), day));
    boolean mayStillCome =
        deadline.filter(due -> due.provisional() || !due.dueOn().isBefore(asOf)).isPresent();
    if (mayStillCome) {
      notYetDue++;
    } else {
      String due = deadline.map(last -> last.dueOn().toString()).orElse("");
      findings.add(finding(LedgerFault.CONCEALED, row, Optional.empty(), "", due, ""));
    }
  }

  private void differences(CheckedRow row, StoredRecord record, int[] columns) {
    if (columns.length == 0) {
      return;
    }
    Map<String, String> values = store.values(record.id(), record.revision());
    String[] ours = contents.row(record.id(), values);
    for (int i : columns) {
      String ledger = row.values()[i];
      boolean same = i == authority ? alike(ledger, ours[i]) : ledger.equals(ours[i]);
      if (!ledger.isEmpty() && !same) {
        Field field = kind.fields().get(i);
        findings.add(
            finding(
                LedgerFault.MISREPORTED,
                row,
                Optional.of(record.id()),
                field.title(),
                shown(field, ledger),
                shown(field, ours[i])));
      }
    }
  }

  private static String shown(Field field, String value) {
    if (field.pii()) {
      return Masking.mask(value);
    }
    return field.type() == FieldType.STRING ? IdentityNumber.maskedIn(value) : value;
  }

  private void judge(CheckedRow row, StoredRecord record) {
    DisclosureState state = record.disclosure();
    if (state.dueOn().isEmpty() || state.provisional() || !state.exemption().isEmpty()) {
      return;
    }
    LocalDate due = state.dueOn().get();
    judge(row, record, Channel.PORTAL, due, state.disclosedOn());
    judge(row, record, Channel.PLATFORM, state.reportDueOn().orElse(due), state.reportedOn());
  }

  private void judge(
      CheckedRow row, StoredRecord record, Channel clock, LocalDate due, Optional<LocalDate> done) {
    Optional<LocalDate> happened = done.filter(day -> !day.isAfter(asOf));
    if (!happened.orElse(asOf).isAfter(due)) {
      return;
    }
    LedgerFault fault =
        happened.isPresent()
            ? LedgerFault.LATE
            : clock == Channel.PORTAL ? LedgerFault.UNDISCLOSED : LedgerFault.OMITTED;
    findings.add(
        finding(
            fault,
            row,
            Optional.of(record.id()),
            clock.name(),
            due.toString(),
            happened.map(LocalDate::toString).orElse("")));
  }

  private LedgerFinding finding(
      LedgerFault fault,
      CheckedRow row,
      Optional<RecordId> record,
      String field,
      String ledger,
      String stored) {
    return new LedgerFinding(
        fault,
        row.line(),
        record,
        IdentityNumber.maskedIn(row.values()[documentNo]),
        IdentityNumber.maskedIn(text(row.values(), subject)),
        day(row.values(), decidedOn),
        field,
        ledger,
        stored);
  }

  private static String text(String[] values, int index) {
    return index < 0 ? "" : values[index];
  }

  /** A faulty day stays as it was found and tells nothing here; as a field it differs. */
  private static Optional<LocalDate> day(String[] values, int index) {
    try {
      String text = text(values, index);
      return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  LedgerReport report() {
    period.ifPresent(this::findExtra);
    return new LedgerReport(kind.code(), rows, found, notYetDue, period, findings);
  }

  /** Other authorities have ledgers of their own. */
  private void findExtra(Period covered) {
    RecordQuery query =
        new RecordQuery(kind.code(), "", Optional.empty(), "", Optional.of(covered), false);
    try (Stream<StoredRecord> records = store.list(query)) {
      records
          .filter(record -> !met.contains(record.id().number()))
          .filter(record -> authorities.isEmpty() || authorities.contains(record.authority()))
          .forEach(record -> findings.add(extra(record)));
    }
  }

  private static LedgerFinding extra(StoredRecord record) {
    return new LedgerFinding(
        LedgerFault.EXTRA,
        0,
        Optional.of(record.id()),
        record.documentNo(),
        record.subject().name(),
        record.decidedOn(),
        "",
        "",
        "");
  }
}
