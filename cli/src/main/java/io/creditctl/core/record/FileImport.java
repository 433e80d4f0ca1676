package io.creditctl.core.record;

import io.creditctl.core.catalog.Field;
import io.creditctl.core.catalog.HeaderMatch;
import io.creditctl.core.catalog.Kind;
import io.creditctl.core.disclosure.Ruling;
import io.creditctl.core.record.ImportReport.FileReport;
import io.creditctl.core.record.ImportRequest.Mode;
import io.creditctl.core.record.clean.CellChange;
import io.creditctl.core.record.clean.CleanedRow;
import io.creditctl.core.record.validate.CheckedRow;
import io.creditctl.core.record.validate.RowIssue;
import io.creditctl.core.record.validate.RowValidator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.function.Supplier;

/** One table's way into the store. */
final class FileImport {
  /** Findings kept for the report; the file of rejects has them all. */
  static final int MOST_ISSUES = 10_000;

  private static final int ROWS_BETWEEN_REPORTS = 2_000;

  /** A row after checking; the draft is absent when the row is faulty. */
  private record Checked(
      Table.Row row, CleanedRow cleaned, CheckedRow result, Optional<RecordDraft> draft) {}

  private final Kind kind;
  private final HeaderMatch header;
  private final RowValidator validator;
  private final DraftFactory drafts;
  private final OneSource oneSource;
  private final RejectSink rejects;
  private final FileCleaning cleaning;
  private final BatchTally tally;
  private final LongConsumer progress;
  private final List<RowIssue> issues = new ArrayList<>();
  private long issueCount;
  private long read;
  private long created;
  private long updated;
  private long unchanged;
  private long conflicts;
  private long openConflicts;
  private long prevailed;
  private long rejected;
  private String nextDue = "";
  private boolean committed;

  FileImport(
      Kind kind,
      HeaderMatch header,
      RowValidator validator,
      DraftFactory drafts,
      OneSource oneSource,
      RejectSink rejects,
      FileCleaning cleaning,
      BatchTally tally,
      LongConsumer progress) {
    this.kind = kind;
    this.header = header;
    this.validator = validator;
    this.drafts = drafts;
    this.oneSource = oneSource;
    this.rejects = rejects;
    this.cleaning = cleaning;
    this.tally = tally;
    this.progress = progress;
  }

  /** Stores the table's rows; commits unless a faulty row forbids it or no row was good. */
  void run(
      HeadedTable table,
      Supplier<String> sha256,
      ImportSession session,
      Mode mode,
      BeforeCommit last) {
    try {
      rejects.header(table.header());
      cleaning.sink().header(table.header());
      storeAll(table, session);
      if (rejected > 0 && (mode == Mode.ABORT || rejected == read)) {
        created = 0;
        updated = 0;
        unchanged = 0;
        conflicts = 0;
        openConflicts = 0;
        prevailed = 0;
        nextDue = "";
      } else {
        session.identify(sha256.get());
        session.summarise(tally.units(), unmapped());
        last.run(session, counts(), sha256.get());
        session.commit(counts());
        committed = true;
      }
    } catch (RuntimeException e) {
      rejects.abandon();
      cleaning.sink().abandon();
      throw e;
    }
  }

  private void storeAll(HeadedTable table, ImportSession session) {
    try (RowPipeline<Table.Row, Checked> rows = new RowPipeline<>(table, this::check)) {
      while (rows.hasNext()) {
        store(rows.next(), session);
      }
    }
  }

  private Checked check(Table.Row row) {
    CleanedRow cleaned = cleaning.clean(row);
    CheckedRow result = validator.check(row.line(), cleaned.cells());
    return new Checked(
        row,
        cleaned,
        result,
        result.valid() ? Optional.of(drafts.draft(result)) : Optional.empty());
  }

  private void store(Checked checked, ImportSession session) {
    read++;
    List<RowIssue> found = checked.result().issues();
    if (checked.draft().isEmpty()) {
      rejected++;
      tally.rejected(checked.result());
    } else {
      RecordDraft draft = checked.draft().get();
      StoreResult result = oneSource.store(draft, checked.result().values());
      switch (result.outcome()) {
        case CREATED -> {
          created++;
          noteDue(draft.ruling());
          tally.accepted(checked.result(), draft, true);
          annotate(session, checked.cleaned().changes());
        }
        case UPDATED, PREVAILED -> {
          updated++;
          prevailed += result.outcome() == StoreResult.Outcome.PREVAILED ? 1 : 0;
          tally.accepted(checked.result(), draft, false);
          annotate(session, checked.cleaned().changes());
        }
        case UNCHANGED -> {
          unchanged++;
          tally.unchanged(checked.result());
        }
        case CONTESTED -> {
          conflicts++;
          openConflicts++;
          tally.keptApart(checked.result());
        }
        case OVERRULED -> {
          conflicts++;
          tally.keptApart(checked.result());
        }
        case REPEATED -> {
          rejected++;
          tally.rejected(checked.result());
          found = new ArrayList<>(found);
          found.add(validator.duplicate(checked.result(), result.earlierLine()));
        }
      }
    }
    if (read % ROWS_BETWEEN_REPORTS == 0) {
      progress.accept(read);
    }
    note(found);
    rejects.row(checked.row(), found);
    cleaning.pass(checked.row(), checked.cleaned());
  }

  private static void annotate(ImportSession session, List<CellChange> changes) {
    if (!changes.isEmpty()) {
      session.annotate(changes);
    }
  }

  private void note(List<RowIssue> found) {
    issueCount += found.size();
    for (int i = 0; i < found.size() && issues.size() < MOST_ISSUES; i++) {
      issues.add(found.get(i));
    }
  }

  private void noteDue(Ruling ruling) {
    String dueOn = ruling.dueOn();
    boolean open = !dueOn.isEmpty() && ruling.exemption().isEmpty();
    if (open && (nextDue.isEmpty() || dueOn.compareTo(nextDue) < 0)) {
      nextDue = dueOn;
    }
  }

  private ImportCounts counts() {
    return new ImportCounts(read, created, updated, unchanged, conflicts, rejected);
  }

  private List<String> unmapped() {
    return header.unknown().stream()
        .map(HeaderMatch.Column::header)
        .filter(column -> !column.isEmpty() && !column.equals(RejectSink.COLUMN))
        .toList();
  }

  FileReport report(Table table, String sha256, ImportSession session, boolean kept) {
    return new FileReport(
        table.name().text(),
        Optional.empty(),
        kept && committed ? Optional.of(session.batch()) : Optional.empty(),
        kind.code(),
        header.layout().name(),
        header.lifted().stream().map(Field::title).toList(),
        table.encoding(),
        sha256,
        counts(),
        openConflicts,
        prevailed,
        List.copyOf(issues),
        issueCount,
        unmapped(),
        nextDue.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(nextDue)));
  }
}
