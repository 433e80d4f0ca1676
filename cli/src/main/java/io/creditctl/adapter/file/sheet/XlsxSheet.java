package io.creditctl.adapter.file.sheet;

import java.io.InputStream;
import java.util.Optional;

/** The rows of one sheet of an xlsx workbook. */
final class XlsxSheet extends SheetTable {
  private static final int LETTERS = 26;

  private final XlsxFile workbook;
  private final InputStream in;
  private final XmlCursor xml;
  private final RowCells cells;
  private int line;

  XlsxSheet(Name name, String path, InputStream in, XlsxFile workbook) {
    super(name, XlsxFile.FORMAT);
    this.cells = new RowCells(name.file());
    this.workbook = workbook;
    this.in = in;
    this.xml = XmlCursor.of(name.file(), path, in);
  }

  @Override
  protected Optional<Row> read() {
    while (xml.next()) {
      if (xml.starts("row")) {
        line = xml.number("r", line + 1);
        readCells();
        return Optional.of(new Row(line, cells.take()));
      }
      if (xml.ends("sheetData")) {
        xml.finish(in);
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private void readCells() {
    int column = -1;
    while (xml.next() && !xml.ends("row")) {
      if (xml.starts("c")) {
        String place = xml.attribute("r");
        column = place.isEmpty() ? column + 1 : column(place);
        if (column >= RowCells.MOST_COLUMNS) {
          throw xml.damaged();
        }
        cells.put(column, cell());
      }
    }
  }

  private String cell() {
    String type = xml.attribute("t");
    int style = xml.number("s", 0);
    String value = "";
    while (xml.next() && !xml.ends("c")) {
      switch (xml.name()) {
        case "v" -> value = value(type, style, xml.text(""));
        case "is" -> value = XlsxText.unescape(xml.text("rPh"));
        default -> xml.skip(); // the formula, of which only the value counts
      }
    }
    return value;
  }

  private String value(String type, int style, String value) {
    return switch (type) {
      case "", "n" -> value.isEmpty() ? "" : workbook.number(value, style);
      case "s" -> workbook.text(index(value));
      case "b" -> value.equals("1") ? "TRUE" : "FALSE";
      case "str" -> XlsxText.unescape(value);
      default -> value; // an error such as #N/A, or a date in words
    };
  }

  private int index(String value) {
    try {
      return Integer.parseInt(value.strip());
    } catch (NumberFormatException e) {
      throw xml.damaged();
    }
  }

  /** The column of a cell such as AB12, from 0. */
  private int column(String place) {
    int column = 0;
    for (int i = 0; i < place.length() && column <= RowCells.MOST_COLUMNS; i++) {
      int letter = Character.toUpperCase(place.charAt(i)) - 'A';
      if (letter < 0 || letter >= LETTERS) {
        break;
      }
      column = column * LETTERS + letter + 1;
    }
    if (column == 0) {
      throw xml.damaged();
    }
    return column - 1;
  }

  void close() {
    xml.close();
  }
}
