package io.creditctl.adapter.file.sheet;

import java.util.Optional;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;

/** The rows of one sheet of an xls workbook. */
final class XlsSheet extends SheetTable {
  private static final int NO_ROW = -1;

  private final XlsFile workbook;
  private final RowCells cells;
  private int row = NO_ROW;
  private int formulaColumn;
  private boolean ended;
  private Optional<Record> pending = Optional.empty();

  XlsSheet(Name name, XlsFile workbook, boolean there) {
    super(name, XlsFile.FORMAT);
    this.cells = new RowCells(name.file());
    this.workbook = workbook;
    this.ended = !there;
  }

  /** Cells come row by row; the first one of another row ends a row. */
  @Override
  protected Optional<Row> read() {
    row = NO_ROW;
    while (!ended) {
      Optional<Record> next = pending.isPresent() ? pending : nextOwn();
      pending = Optional.empty();
      if (next.isEmpty()) {
        ended = true;
      } else if (next.get() instanceof CellValueRecordInterface cell) {
        if (row != NO_ROW && cell.getRow() != row) {
          pending = next;
          return Optional.of(new Row(row + 1L, cells.take()));
        }
        row = cell.getRow();
        put(cell);
      } else if (next.get() instanceof StringRecord text) {
        cells.put(formulaColumn, text.getString());
      }
    }
    return row == NO_ROW ? Optional.empty() : Optional.of(new Row(row + 1L, cells.take()));
  }

  /** The next record of this sheet and not of a chart in it; empty at its end. */
  private Optional<Record> nextOwn() {
    int depth = 0;
    while (true) {
      Optional<Record> next = workbook.record();
      if (next.isEmpty() || depth == 0 && next.get() instanceof EOFRecord) {
        return Optional.empty();
      }
      if (next.get() instanceof BOFRecord) {
        depth++;
      } else if (next.get() instanceof EOFRecord) {
        depth--;
      } else if (depth == 0) {
        return next;
      }
    }
  }

  private void put(CellValueRecordInterface cell) {
    int column = Short.toUnsignedInt(cell.getColumn());
    if (column < RowCells.MOST_COLUMNS) {
      cells.put(column, text(cell, column));
    }
  }

  private String text(CellValueRecordInterface cell, int column) {
    if (cell instanceof LabelSSTRecord label) {
      return workbook.text(label.getSSTIndex());
    }
    if (cell instanceof NumberRecord number) {
      return workbook.number(number.getValue(), number.getXFIndex());
    }
    if (cell instanceof FormulaRecord formula) {
      formulaColumn = column;
      return formula(formula);
    }
    if (cell instanceof BoolErrRecord value) {
      return value.isBoolean() ? truth(value.getBooleanValue()) : error(value.getErrorValue());
    }
    return cell instanceof LabelRecord label ? label.getValue() : "";
  }

  /** The value that was last calculated; a text follows in a record of its own. */
  private String formula(FormulaRecord formula) {
    CellType type = formula.getCachedResultTypeEnum();
    return switch (type) {
      case BOOLEAN -> truth(formula.getCachedBooleanValue());
      case ERROR -> error((byte) formula.getCachedErrorValue());
      case NUMERIC -> workbook.number(formula.getValue(), formula.getXFIndex());
      default -> "";
    };
  }

  private static String truth(boolean value) {
    return value ? "TRUE" : "FALSE";
  }

  private static String error(byte code) {
    return FormulaError.isValidCode(code) ? FormulaError.forInt(code).getString() : "#N/A";
  }

  /** Goes to the end of the sheet. */
  void skip() {
    while (!ended) {
      ended = nextOwn().isEmpty();
    }
  }
}
