package io.creditctl.cli.output;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Worksheet;

/** How sheets of a workbook look, on the screen and on A4 paper. */
final class SheetPaper {
  static final String DAY = "yyyy-mm-dd";
  static final String PERCENT = "0.00%";

  private static final int NARROWEST = 8;
  private static final int WIDEST = 60;

  /** Columns of text that upright paper takes at a size that can be read. */
  private static final int UPRIGHT = 100;

  /** From here on spreadsheets agree on the number of a day. */
  private static final LocalDate FIRST_DAY = LocalDate.of(1900, 3, 1);

  private static final int LAST_YEAR = 9999;

  /** Would be read as one character: {@code _x000D_}. */
  private static final Pattern ESCAPE_ALIKE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

  private SheetPaper() {}

  /** Whether a spreadsheet can show this day as a day. */
  static boolean holds(LocalDate day) {
    return !day.isBefore(FIRST_DAY) && day.getYear() <= LAST_YEAR;
  }

  /** Where a text has what looks like an escape, spreadsheets escape its underscore. */
  static String literal(String text) {
    return text.contains("_x") ? ESCAPE_ALIKE.matcher(text).replaceAll("_x005F_") : text;
  }

  /** Makes each column as wide as its contents, within reason. */
  static void fit(Worksheet sheet, int[] widths) {
    for (int i = 0; i < widths.length; i++) {
      sheet.width(i, shown(widths[i]));
    }
  }

  private static int shown(int width) {
    return Math.min(WIDEST, Math.max(NARROWEST, width + 1));
  }

  /** Whether columns of these widths are printed across the paper. */
  static boolean isWide(int[] widths) {
    return Arrays.stream(widths).map(SheetPaper::shown).sum() > UPRIGHT;
  }

  /** A4 as wide as the sheet, with title, day and page number. */
  static void setUp(Worksheet sheet, String title, String day, boolean wide) {
    sheet.paperSize(PaperSize.A4_PAPER);
    sheet.pageOrientation(wide ? "landscape" : "portrait");
    sheet.setFitToPage(true);
    sheet.fitToWidth((short) 1);
    sheet.fitToHeight((short) 0);
    sheet.header(plain(title), Position.CENTER);
    sheet.footer(plain(day), Position.LEFT);
    sheet.footer("&P / &N", Position.RIGHT);
  }

  /** In headers and footers an ampersand starts an instruction. */
  private static String plain(String text) {
    return text.replace("&", "&&");
  }
}
