package io.creditctl.adapter.file;

/**
 * Takes the text out of cells such as {@code ="0012"}, in which platforms, and our own tables for
 * Excel, hide numbers so that a spreadsheet leaves them as they are.
 */
final class FormulaText {
  private static final String START = "=\"";
  private static final String END = "\"";

  private FormulaText() {}

  /** The cells, with the bare text of each one that is of exactly that form. */
  static String[] unwrap(String[] cells) {
    for (int i = 0; i < cells.length; i++) {
      cells[i] = unwrap(cells[i]);
    }
    return cells;
  }

  private static String unwrap(String cell) {
    if (cell.length() <= START.length() || !cell.startsWith(START) || !cell.endsWith(END)) {
      return cell;
    }
    String text = cell.substring(START.length(), cell.length() - END.length());
    return text.contains(END) ? cell : text;
  }
}
