package io.creditctl.core.record;

import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import io.creditctl.core.record.ImportReport.FileReport;
import io.creditctl.core.record.ImportReport.PassedOver;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * Reads those tables of files that were meant: of a workbook with several sheets the one that was
 * asked for, or those with a known header; of an archive all entries that have one. What stands
 * beside them, notes and empty sheets, is passed over and said.
 */
final class TableChoice {
  /** What is said of a text that is no table. */
  private static final Set<ErrorCode> NO_TABLE =
      Set.of(ErrorCode.FILE_HEADER_UNKNOWN, ErrorCode.FILE_COLUMNS_MISSING);

  private final HeaderFinder headers;
  private final Optional<String> sheet;
  private final List<FileReport> reports = new ArrayList<>();
  private final List<PassedOver> passedOver = new ArrayList<>();

  TableChoice(HeaderFinder headers, Optional<String> sheet) {
    this.headers = headers;
    this.sheet = sheet;
  }

  /** What was seen of one file or entry: of the sheets of a workbook, or of a table alone. */
  private static final class Workbook {
    private final String file;
    private final boolean entry;
    private final List<String> sheets = new ArrayList<>();
    private final List<PassedOver> beside = new ArrayList<>();
    private Optional<CreditException> refusal = Optional.empty();
    private boolean read;

    Workbook(String file, boolean entry) {
      this.file = file;
      this.entry = entry;
    }

    void setAside(Table.Name name, boolean empty) {
      if (!TemplateSheet.isNamed(name.sheet())) {
        beside.add(new PassedOver(name.text(), empty));
      }
    }

    CreditException without(String asked) {
      return new CreditException(ErrorCode.SHEET_UNKNOWN, file, asked, String.join(", ", sheets));
    }

    CreditException unknown() {
      if (refusal.isPresent()) {
        return refusal.get();
      }
      List<String> filled =
          beside.stream()
              .filter(passed -> !passed.empty())
              .map(passed -> passed.sheet().substring(file.length() + 1))
              .toList();
      return filled.isEmpty()
          ? new CreditException(ErrorCode.FILE_EMPTY, file)
          : new CreditException(ErrorCode.NO_SHEET_WITH_HEADER, file, String.join(", ", filled));
    }
  }

  /**
   * @param given the file's name; the entries of an archive have others
   */
  void readAll(String given, TableFile tables, BiFunction<Table, HeadedTable, FileReport> reading) {
    List<Workbook> seen = new ArrayList<>();
    while (tables.hasNext()) {
      Table table;
      try {
        table = tables.next();
      } catch (CreditException e) {
        failed(String.valueOf(e.arguments().get(0)), e);
        continue;
      }
      String file = table.name().file();
      if (seen.isEmpty() || !seen.get(seen.size() - 1).file.equals(file)) {
        seen.add(new Workbook(file, !file.equals(given)));
      }
      read(table, seen.get(seen.size() - 1), reading);
    }
    boolean anyRead = seen.stream().anyMatch(workbook -> workbook.read);
    seen.forEach(workbook -> conclude(workbook, anyRead));
  }

  private void read(
      Table table, Workbook workbook, BiFunction<Table, HeadedTable, FileReport> reading) {
    Table.Name name = table.name();
    workbook.sheets.add(name.sheet());
    if (!asked(name)) {
      return;
    }
    boolean mayBeBeside = name.oneOfSeveral() && sheet.isEmpty();
    try {
      if (mayBeBeside && !table.hasNext()) {
        workbook.setAside(name, true);
        return;
      }
      HeadedTable rows = HeadedTable.find(table, headers::find);
      if (mayBeBeside && !rows.plausible()) {
        workbook.setAside(name, false);
        return;
      }
      if (workbook.entry && sheet.isEmpty() && !rows.plausible()) {
        readDoubtful(table, rows, workbook, reading);
        return;
      }
      workbook.read = true;
      reports.add(reading.apply(table, rows));
    } catch (CreditException e) {
      workbook.read = true;
      failed(name.text(), e);
    }
  }

  /** An entry without a known header is a fault only when the archive holds nothing else. */
  private void readDoubtful(
      Table table,
      HeadedTable rows,
      Workbook entry,
      BiFunction<Table, HeadedTable, FileReport> reading) {
    try {
      reports.add(reading.apply(table, rows));
      entry.read = true;
    } catch (CreditException e) {
      if (!NO_TABLE.contains(e.code())) {
        throw e;
      }
      entry.refusal = Optional.of(e);
      entry.setAside(table.name(), false);
    }
  }

  private boolean asked(Table.Name name) {
    return sheet.isEmpty()
        || sheet.get().equals(name.sheet())
        || sheet.get().equals(String.valueOf(name.number()));
  }

  private void conclude(Workbook workbook, boolean anyRead) {
    if (workbook.read || anyRead && workbook.entry && sheet.isEmpty()) {
      passedOver.addAll(workbook.beside);
    } else {
      failed(workbook.file, sheet.map(workbook::without).orElseGet(workbook::unknown));
    }
  }

  /** Remembers a table or file that could not be read. */
  void failed(String name, CreditException failure) {
    reports.add(FileReport.failed(name, failure));
  }

  /**
   * What became of all tables.
   *
   * @throws CreditException the failure of a table that was the only one
   */
  ImportReport report(boolean stored) {
    if (reports.size() == 1 && reports.get(0).failure().isPresent()) {
      throw reports.get(0).failure().get();
    }
    return new ImportReport(List.copyOf(reports), List.copyOf(passedOver), stored);
  }
}
