package io.creditctl.core.record;

import io.creditctl.core.catalog.HeaderMatcher;
import io.creditctl.core.catalog.Kind;
import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import io.creditctl.core.model.RecordId;
import io.creditctl.core.person.IdentityVault;
import io.creditctl.core.person.RowSeal;
import io.creditctl.core.record.StoreResult.Outcome;
import io.creditctl.core.record.validate.CheckedRow;
import io.creditctl.core.record.validate.RowIssue;
import io.creditctl.core.record.validate.RowValidator;
import io.creditctl.core.record.validate.Severity;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Enters single rows that come out of case work, such as a listing that was approved, by the rules
 * that a file goes by. Entering the same row again finds the same record and changes nothing.
 */
public final class EntryService {
  private final RecordPorts ports;

  public EntryService(RecordPorts ports) {
    this.ports = ports;
  }

  /**
   * One row.
   *
   * @param values by field code; what is not named is empty
   * @param unit the unit that answers for it, where the row does not say
   * @param origin names the batch, such as a case's number
   */
  public record Entry(String kind, Map<String, String> values, String unit, String origin) {}

  /**
   * What it became.
   *
   * @param outcome CREATED, UPDATED or UNCHANGED
   */
  public record Entered(RecordId record, Outcome outcome) {}

  /**
   * Enters a row.
   *
   * @throws CreditException ROW_INVALID with the faulty fields, UNKNOWN_FIELD, UNKNOWN_KIND
   */
  public Entered enter(Entry entry, String actor, boolean rehearsal) {
    Kind kind = ports.catalog().kind(entry.kind());
    String[] values = checked(kind, entry);
    Batch.Origin origin =
        new Batch.Origin(
            kind.code(), entry.origin(), "", "", entry.unit(), actor, ports.clock().instant());
    Supplier<IdentityVault> vault =
        rehearsal ? ports.identities()::forRehearsal : ports.identities()::forWriting;
    DraftFactory drafts = ports.drafts(kind, new RowSeal(kind, vault), entry.unit());
    Recipients recipients = ports.recipients(kind);
    try (ImportSession session = ports.store().begin(origin, recipients, rehearsal)) {
      StoreResult result = session.store(drafts.draft(values, 0));
      Entered entered = new Entered(session.lastStored(), result.outcome());
      session.commit(counts(result.outcome()));
      return entered;
    }
  }

  private String[] checked(Kind kind, Entry entry) {
    String[] cells = new String[kind.fields().size()];
    Arrays.fill(cells, "");
    entry
        .values()
        .forEach(
            (field, value) -> {
              int at = kind.indexOf(field);
              if (at < 0) {
                throw new CreditException(ErrorCode.UNKNOWN_FIELD, field, kind.code());
              }
              cells[at] = value;
            });
    List<String> header = kind.fields().stream().map(field -> field.title()).toList();
    RowValidator validator =
        new RowValidator(
            kind, HeaderMatcher.match(header, kind), ports.today(), ports.store()::hasSubject);
    CheckedRow row = validator.check(0, cells);
    List<RowIssue> faults =
        row.issues().stream().filter(issue -> issue.rule().severity() == Severity.ERROR).toList();
    if (!faults.isEmpty()) {
      throw new CreditException(ErrorCode.ROW_INVALID, kind.code(), named(kind, faults));
    }
    return row.values();
  }

  private static String named(Kind kind, List<RowIssue> faults) {
    return faults.stream()
        .map(
            fault -> {
              int at = kind.indexOf(fault.field());
              return at < 0 ? fault.field() : kind.fields().get(at).title();
            })
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private static ImportCounts counts(Outcome outcome) {
    return switch (outcome) {
      case CREATED -> new ImportCounts(1, 1, 0, 0, 0, 0);
      case UPDATED -> new ImportCounts(1, 0, 1, 0, 0, 0);
      default -> new ImportCounts(1, 0, 0, 1, 0, 0);
    };
  }
}
