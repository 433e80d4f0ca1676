package io.creditctl.core.record;

import io.creditctl.core.catalog.Field;
import io.creditctl.core.catalog.HeaderMatch;
import io.creditctl.core.catalog.HeaderMatcher;
import io.creditctl.core.catalog.Kind;
import io.creditctl.core.catalog.Role;
import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import io.creditctl.core.model.IdentityNumber;
import io.creditctl.core.model.Masking;
import io.creditctl.core.model.RecordId;
import io.creditctl.core.model.UnitName;
import io.creditctl.core.person.RowSeal;
import io.creditctl.core.record.validate.CheckedRow;
import io.creditctl.core.record.validate.RowIssue;
import io.creditctl.core.record.validate.RowValidator;
import io.creditctl.core.record.validate.Severity;
import io.creditctl.core.source.SourceRules;
import io.creditctl.core.source.SourceService;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Mends single fields of a record by hand, by the rules that a file goes by. */
public final class CorrectionService {
  private final RecordPorts ports;
  private final SourceService sources;

  public CorrectionService(RecordPorts ports, SourceService sources) {
    this.ports = ports;
    this.sources = sources;
  }

  /**
   * What a correction came to.
   *
   * @param record as it was before
   * @param faults why nothing was changed; empty when it was
   */
  public record Correction(StoredRecord record, List<Change> changes, List<RowIssue> faults) {}

  /** One field, identity numbers masked. */
  public record Change(Field field, String before, String after) {}

  /**
   * Makes a new revision with other values in some fields; it is queued like any other, and what
   * came back of the earlier one is superseded.
   *
   * @param values by field code or Chinese title
   * @param what names the batch, for the record's history
   * @throws CreditException RECORD_NOT_FOUND, STATE_FORBIDS for a void one, UNKNOWN_FIELD,
   *     FIELD_IDENTIFIES, FIELD_OF_OTHER_SOURCE, VALUE_UNCHANGED
   */
  public Correction correct(
      RecordId id, Map<String, String> values, String what, String actor, boolean rehearsal) {
    StoredRecord asked = record(id);
    Kind kind = ports.catalog().kind(asked.kind());
    Map<Field, String> byField = fields(kind, values);
    Recipients recipients = ports.recipients(kind);
    Batch.Origin origin = Batch.Origin.byHand(what, kind.code(), actor, ports.clock().instant());
    try (ImportSession session = ports.store().begin(origin, recipients, rehearsal)) {
      StoredRecord record = record(id); // asked here, so that nobody can be quicker
      refuseOthersFields(record, byField.keySet());
      RowSeal seal = new RowSeal(kind, ports.identities()::forWriting);
      String[] before = seal.inOrder(seal.open(id, ports.store().values(id, record.revision())));
      CheckedRow checked = checked(kind, before, byField);
      List<Change> changes = changes(kind, before, checked.values());
      if (!checked.issues().isEmpty()) {
        return new Correction(record, changes, checked.issues());
      }
      String[] after = checked.values();
      session.revise(id, drafts(kind, seal, record.unit()).draft(after, 0));
      session.commit(new ImportCounts(1, 0, 1, 0, 0, 0));
      return new Correction(record, changes, List.of());
    }
  }

  private StoredRecord record(RecordId id) {
    StoredRecord record =
        ports
            .store()
            .find(id)
            .orElseThrow(() -> new CreditException(ErrorCode.RECORD_NOT_FOUND, id));
    if (record.voided()) {
      throw new CreditException(ErrorCode.STATE_FORBIDS, id, "void");
    }
    return record;
  }

  private DraftFactory drafts(Kind kind, RowSeal seal, String unit) {
    return ports.drafts(kind, seal, unit);
  }

  /** What names the record, and whose it is, cannot be mended: it would be another record. */
  private static Map<Field, String> fields(Kind kind, Map<String, String> values) {
    Map<Field, String> byField = new LinkedHashMap<>();
    values.forEach(
        (name, value) -> {
          Field field =
              kind.fields().stream()
                  .filter(any -> any.code().equalsIgnoreCase(name) || any.title().equals(name))
                  .findFirst()
                  .orElseThrow(() -> unknown(kind, name));
          if (kind.primaryKey().contains(field.code())
              || kind.field(Role.SOURCE_UNIT).filter(field::equals).isPresent()) {
            throw new CreditException(ErrorCode.FIELD_IDENTIFIES, field.title());
          }
          byField.put(field, value);
        });
    return byField;
  }

  private static CreditException unknown(Kind kind, String name) {
    List<String> known = kind.fields().stream().map(Field::code).toList();
    return new CreditException(ErrorCode.UNKNOWN_FIELD, name, String.join(", ", known));
  }

  /** A field that another unit answers for, and of which it was heard, is that unit's to mend. */
  private void refuseOthersFields(StoredRecord record, Set<Field> fields) {
    SourceRules rules = sources.rules(record.kind());
    Set<String> heard = new HashSet<>();
    ports
        .store()
        .conflicts()
        .ofRecord(record.id())
        .forEach(kept -> heard.add(UnitName.normalise(kept.conflict().unit())));
    for (Field field : fields) {
      if (rules.winner(field.code(), record.unit(), record.unit(), heard)
          == SourceRules.Winner.STORED) {
        throw new CreditException(ErrorCode.FIELD_OF_OTHER_SOURCE, field.title(), record.id());
      }
    }
  }

  /** The new row, cleaned and checked as if it had come in a file, and the faults that count. */
  private CheckedRow checked(Kind kind, String[] before, Map<Field, String> values) {
    List<String> header = kind.fields().stream().map(Field::title).toList();
    HeaderMatch match = HeaderMatcher.match(header, kind);
    RowValidator validator =
        new RowValidator(kind, match, ports.today(), ports.store()::hasSubject);
    String[] cells = before.clone();
    values.forEach((field, value) -> cells[kind.indexOf(field.code())] = value);
    CheckedRow row = validator.check(0, cells);
    Set<String> old = faults(validator.check(0, before.clone()));
    List<RowIssue> counting =
        row.issues().stream()
            .filter(issue -> issue.rule().severity() == Severity.ERROR)
            .filter(issue -> touches(values.keySet(), issue) || !old.contains(fault(issue)))
            .toList();
    return new CheckedRow(row.line(), row.values(), counting);
  }

  /** An old layout left fields empty that the standard wants; they stay as they were. */
  private static Set<String> faults(CheckedRow row) {
    Set<String> faults = new HashSet<>();
    row.issues().forEach(issue -> faults.add(fault(issue)));
    return faults;
  }

  private static String fault(RowIssue issue) {
    return issue.field() + " " + issue.rule();
  }

  private static boolean touches(Set<Field> fields, RowIssue issue) {
    return fields.stream().anyMatch(field -> field.code().equals(issue.field()));
  }

  private static List<Change> changes(Kind kind, String[] before, String[] after) {
    List<Change> changes = new ArrayList<>();
    for (int i = 0; i < before.length; i++) {
      if (!before[i].equals(after[i])) {
        Field field = kind.fields().get(i);
        changes.add(new Change(field, shown(field, before[i]), shown(field, after[i])));
      }
    }
    if (changes.isEmpty()) {
      throw new CreditException(ErrorCode.VALUE_UNCHANGED);
    }
    return changes;
  }

  private static String shown(Field field, String value) {
    return field.pii() ? Masking.mask(value) : IdentityNumber.maskedIn(value);
  }
}
