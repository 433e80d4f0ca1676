package io.creditctl.adapter.file.sheet;

import java.util.Optional;
import java.util.Set;

/** The rows of one sheet of the XML form of 2003. */
final class SpreadsheetXmlSheet extends SheetTable {
  private static final String MIDNIGHT = "T00:00:00.000";

  private final XmlCursor xml;
  private final Set<String> dateStyles;
  private final RowCells cells;
  private int line;
  private boolean ended;

  SpreadsheetXmlSheet(Name name, XmlCursor xml, Set<String> dateStyles) {
    super(name, SpreadsheetXmlFile.FORMAT);
    this.cells = new RowCells(name.file());
    this.xml = xml;
    this.dateStyles = dateStyles;
  }

  @Override
  protected Optional<Row> read() {
    while (!ended) {
      ended = !xml.next() || xml.ends("Worksheet");
      if (!ended && xml.starts("Row")) {
        int first = xml.number("Index", line + 1);
        line = first + xml.number("Span", 0);
        readCells();
        return Optional.of(new Row(first, cells.take()));
      }
    }
    return Optional.empty();
  }

  private void readCells() {
    int next = 1;
    while (xml.next() && !xml.ends("Row")) {
      if (xml.starts("Cell")) {
        int column = xml.number("Index", next);
        next = column + 1 + xml.number("MergeAcross", 0);
        if (column < 1 || column > RowCells.MOST_COLUMNS) {
          throw xml.damaged();
        }
        cells.put(column - 1, cell());
      }
    }
  }

  private String cell() {
    boolean date = dateStyles.contains(xml.attribute("StyleID"));
    String text = "";
    while (xml.next() && !xml.ends("Cell")) {
      if (xml.starts("Data")) {
        text = value(xml.attribute("Type"), date, xml.text("PhoneticText"));
      } else {
        xml.skip(); // a comment has data of its own
      }
    }
    return text;
  }

  private static String value(String type, boolean date, String value) {
    return switch (type) {
      case "Number" -> number(value, date);
      case "DateTime" ->
          value.endsWith(MIDNIGHT) ? value.substring(0, value.length() - MIDNIGHT.length()) : value;
      case "Boolean" -> value.equals("1") ? "TRUE" : "FALSE";
      default -> value;
    };
  }

  private static String number(String value, boolean date) {
    try {
      return date ? ExcelDate.text(Double.parseDouble(value), false) : NumberText.of(value);
    } catch (NumberFormatException e) {
      return value;
    }
  }

  /** Goes to the end of the sheet. */
  void skip() {
    while (read().isPresent()) {}
  }
}
