package io.creditctl.core.record;

import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import io.creditctl.core.record.ImportReport.FileReport;
import io.creditctl.core.record.ImportReport.PassedOver;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Reads those tables of files that were meant: of a workbook with several sheets the one that was
 * asked for, or those with a known header. What stands beside them, notes and empty sheets, is
 * passed over and said.
 */
final class TableChoice {
  private final HeaderFinder headers;
  private final Optional<String> sheet;
  private final List<FileReport> reports = new ArrayList<>();
  private final List<PassedOver> passedOver = new ArrayList<>();

  TableChoice(HeaderFinder headers, Optional<String> sheet) {
    this.headers = headers;
    this.sheet = sheet;
  }

  /** What was seen of the sheets of one workbook. */
  private static final class Workbook {
    private final String file;
    private final List<String> sheets = new ArrayList<>();
    private final List<PassedOver> beside = new ArrayList<>();
    private boolean read;

    Workbook(String file) {
      this.file = file;
    }

    CreditException without(String asked) {
      return new CreditException(ErrorCode.SHEET_UNKNOWN, file, asked, String.join(", ", sheets));
    }

    CreditException unknown() {
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

  void readAll(TableFile tables, BiFunction<Table, HeadedTable, FileReport> reading) {
    Optional<Workbook> current = Optional.empty();
    while (tables.hasNext()) {
      Table table;
      try {
        table = tables.next();
      } catch (CreditException e) {
        failed(String.valueOf(e.arguments().get(0)), e);
        continue;
      }
      String file = table.name().file();
      if (current.isEmpty() || !current.get().file.equals(file)) {
        current.ifPresent(this::conclude);
        current = Optional.of(new Workbook(file));
      }
      read(table, current.get(), reading);
    }
    current.ifPresent(this::conclude);
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
        workbook.beside.add(new PassedOver(name.text(), true));
        return;
      }
      HeadedTable rows = HeadedTable.find(table, headers::find);
      if (mayBeBeside && !rows.plausible()) {
        workbook.beside.add(new PassedOver(name.text(), false));
        return;
      }
      workbook.read = true;
      reports.add(reading.apply(table, rows));
    } catch (CreditException e) {
      workbook.read = true;
      failed(name.text(), e);
    }
  }

  private boolean asked(Table.Name name) {
    return sheet.isEmpty()
        || sheet.get().equals(name.sheet())
        || sheet.get().equals(String.valueOf(name.number()));
  }

  private void conclude(Workbook workbook) {
    if (workbook.read) {
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
