package io.creditctl.core.record;

import java.util.Iterator;

/**
 * The rows of one table, read once from top to bottom; rows without any content are passed over.
 */
public interface Table extends Iterator<Table.Row> {

  /**
   * Which table it is.
   *
   * @param file the file's name as given; an entry of an archive follows its name after {@code !}
   * @param sheet the sheet's name, empty for a file that has no sheets
   * @param number the sheet's place in its workbook, from 1
   * @param of how many sheets the workbook has
   */
  record Name(String file, String sheet, int number, int of) {

    /** The only table of a file. */
    public static Name only(String file) {
      return new Name(file, "", 1, 1);
    }

    /** Whether other tables stand beside it, so that it may be none that was meant. */
    public boolean oneOfSeveral() {
      return of > 1;
    }

    /** For example {@code 台账.xlsx}, {@code 台账.xlsx#Sheet2}, {@code a.zip!处罚.csv}. */
    public String text() {
      return oneOfSeveral() ? file + "#" + sheet : file;
    }
  }

  /**
   * One row.
   *
   * @param line where it begins in the file, from 1: the line of a text, the row of a sheet
   */
  record Row(long line, String[] cells) {}

  Name name();

  /** The charset of a text, for example {@code GB18030}, or the format, for example xlsx. */
  String encoding();

  /**
   * Whether a row that ends early is empty from there on, as in a spreadsheet. In a delimited file
   * it has lost cells.
   */
  boolean endsEarly();

  /**
   * Whether another row follows.
   *
   * @throws io.creditctl.core.error.CreditException FILE_MALFORMED with the line, FILE_DAMAGED
   */
  @Override
  boolean hasNext();
}
