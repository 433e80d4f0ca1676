package io.creditctl.adapter.file.sheet;

import java.time.LocalDate;
import java.time.LocalTime;

/** Days that spreadsheets keep as numbers, and the number formats that show them as days. */
final class ExcelDate {
  private static final LocalDate EPOCH_1904 = LocalDate.of(1904, 1, 1);
  private static final LocalDate EPOCH_1900 = LocalDate.of(1899, 12, 31);

  /** Lotus 1-2-3 took 1900 for a leap year, and every spreadsheet since counts that day. */
  private static final int NO_SUCH_DAY = 60;

  private static final long SECONDS = 24 * 60 * 60;
  private static final double LAST = 2_958_466; // 10000-01-01

  private ExcelDate() {}

  /** The day, with the time if it is not midnight; a time alone below 1; else the number. */
  static String text(double serial, boolean from1904) {
    if (!(serial >= 0 && serial < LAST)) {
      return NumberText.of(serial);
    }
    long seconds = Math.round(serial * SECONDS);
    long days = seconds / SECONDS;
    String time =
        seconds % SECONDS == 0 ? "" : LocalTime.ofSecondOfDay(seconds % SECONDS).toString();
    if (days == 0 && !from1904) {
      return time.isEmpty() ? NumberText.of(serial) : time;
    }
    String day = from1904 ? EPOCH_1904.plusDays(days).toString() : since1900(days);
    return time.isEmpty() ? day : day + " " + time;
  }

  private static String since1900(long days) {
    if (days == NO_SUCH_DAY) {
      return "1900-02-29"; // what the sheet shows; the checks say that there is no such day
    }
    return EPOCH_1900.plusDays(days > NO_SUCH_DAY ? days - 1 : days).toString();
  }

  /**
   * Whether a number format shows days.
   *
   * @param id the built-in number, of which those from 27 on are the Chinese ones
   * @param code the format's own code, empty for a built-in one
   */
  static boolean isDate(int id, String code) {
    if (code.isEmpty()) {
      return id >= 14 && id <= 17
          || id == 22
          || id >= 27 && id <= 31
          || id == 36
          || id >= 50 && id <= 54
          || id == 57
          || id == 58;
    }
    return showsDays(code);
  }

  /** Whether year, day, or month without hour or second stand outside of quotes and brackets. */
  private static boolean showsDays(String code) {
    boolean month = false;
    boolean time = false;
    for (int i = 0; i < code.length(); i++) {
      switch (Character.toLowerCase(code.charAt(i))) {
        case '"' -> i = end(code, i, '"');
        case '[' -> i = end(code, i, ']');
        case '\\', '_', '*' -> i++;
        case 'y', 'd' -> {
          return true;
        }
        case 'm' -> month = true;
        case 'h', 's' -> time = true;
        default -> {}
      }
    }
    return month && !time;
  }

  private static int end(String code, int start, char closing) {
    int end = code.indexOf(closing, start + 1);
    return end < 0 ? code.length() : end;
  }
}
