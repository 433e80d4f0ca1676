package io.creditctl.core.model;

import java.time.LocalDate;
import java.util.Optional;

/** Dates as people and spreadsheets write them in data files, read by hand because it is hot. */
public final class DateText {
  /** The day that the data standard writes for "without end", 长期. */
  public static final LocalDate LONG_TERM = LocalDate.of(2099, 12, 31);

  /** Day 0 of serial numbers from March 1900 on. */
  private static final LocalDate SERIAL_EPOCH = LocalDate.of(1899, 12, 30);

  private static final int SERIAL_DIGITS = 5;
  private static final int FIRST_SERIAL_YEAR = 1980;
  private static final int NOT_A_DATE = -1;
  private static final int IMPOSSIBLE = -2;
  private static final int FIRST_YEAR = 1900;
  private static final int ISO_LENGTH = 10;

  private DateText() {}

  /**
   * Reads 2026-09-04, 2026/9/4, 2026.9.4, 20260904 or 2026年9月4日, optionally followed by a midnight
   * time; half or full width. Anything else, two-digit years and days that the calendar lacks are
   * empty.
   */
  public static Optional<LocalDate> parse(String text) {
    int packed = read(text);
    return packed < 0
        ? Optional.empty()
        : Optional.of(LocalDate.of(packed / 10_000, packed / 100 % 100, packed % 100));
  }

  /** The date as ISO text, or empty text; the same object when it is ISO text already. */
  public static String toIso(String text) {
    int packed = read(text);
    if (packed < 0) {
      return "";
    }
    boolean iso =
        text.length() == ISO_LENGTH
            && text.charAt(4) == '-'
            && text.charAt(7) == '-'
            && isAscii(text);
    return iso ? text : iso(packed);
  }

  /** Whether the text has the form of a date, but names a day that does not exist. */
  public static boolean isImpossible(String text) {
    return read(text) == IMPOSSIBLE;
  }

  /**
   * The day that a spreadsheet keeps as such a number, such as 46269 for 2026-09-04: for proposals
   * only, as the number may mean anything. Empty beyond 1980 to {@link #LONG_TERM}.
   */
  public static Optional<LocalDate> ofSerial(String text) {
    int serial = text.length() == SERIAL_DIGITS ? digits(text, 0, SERIAL_DIGITS) : NOT_A_DATE;
    LocalDate day = SERIAL_EPOCH.plusDays(Math.max(0, serial));
    return day.getYear() >= FIRST_SERIAL_YEAR && !day.isAfter(LONG_TERM)
        ? Optional.of(day)
        : Optional.empty();
  }

  static boolean isDate(int year, int month, int day) {
    return year >= FIRST_YEAR
        && month >= 1
        && month <= 12
        && day >= 1
        && day <= daysIn(year, month);
  }

  private static int daysIn(int year, int month) {
    return switch (month) {
      case 2 -> year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28;
      case 4, 6, 9, 11 -> 30;
      default -> 31;
    };
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > '\u007F') {
        return false;
      }
    }
    return true;
  }

  private static String iso(int packed) {
    StringBuilder iso = new StringBuilder(ISO_LENGTH).append(packed);
    return iso.insert(6, '-').insert(4, '-').toString();
  }

  /** The date as yyyymmdd, or why there is none. */
  private static int read(String text) {
    int year = digits(text, 0, 4);
    if (year < 0 || text.length() < 8) {
      return NOT_A_DATE;
    }
    char separator = Characters.halfWidth(text.charAt(4));
    return switch (separator) {
      case '-', '/', '.' -> separated(text, year, separator, '\0');
      case '年' -> separated(text, year, '月', '日');
      default -> compact(text, year);
    };
  }

  private static int compact(String text, int year) {
    int month = digits(text, 4, 6);
    int day = digits(text, 6, 8);
    boolean shaped = month >= 0 && day >= 0 && isMidnight(text, 8);
    return shaped ? pack(year, month, day) : NOT_A_DATE;
  }

  private static int separated(String text, int year, char middle, char last) {
    int monthEnd = digitsEnd(text, 5);
    int month = digits(text, 5, monthEnd);
    if (month < 0
        || monthEnd >= text.length()
        || Characters.halfWidth(text.charAt(monthEnd)) != middle) {
      return NOT_A_DATE;
    }
    int dayEnd = digitsEnd(text, monthEnd + 1);
    int day = digits(text, monthEnd + 1, dayEnd);
    int end = dayEnd;
    if (last != '\0') {
      if (dayEnd >= text.length() || text.charAt(dayEnd) != last) {
        return NOT_A_DATE;
      }
      end++;
    }
    return day >= 0 && isMidnight(text, end) ? pack(year, month, day) : NOT_A_DATE;
  }

  private static int pack(int year, int month, int day) {
    return isDate(year, month, day) ? year * 10_000 + month * 100 + day : IMPOSSIBLE;
  }

  /** Where one or two digits end. */
  private static int digitsEnd(String text, int from) {
    int end = from;
    while (end < text.length() && end < from + 2 && digit(text.charAt(end)) >= 0) {
      end++;
    }
    return end;
  }

  private static int digits(String text, int from, int to) {
    if (to > text.length() || from == to) {
      return NOT_A_DATE;
    }
    int number = 0;
    for (int i = from; i < to; i++) {
      int digit = digit(text.charAt(i));
      if (digit < 0) {
        return NOT_A_DATE;
      }
      number = number * 10 + digit;
    }
    return number;
  }

  private static int digit(char c) {
    char half = Characters.halfWidth(c);
    return half >= '0' && half <= '9' ? half - '0' : -1;
  }

  /** Nothing more, or the midnight that spreadsheets and databases append: 0:00 to 00:00:00.000. */
  private static boolean isMidnight(String text, int from) {
    if (from == text.length()) {
      return true;
    }
    char first = text.charAt(from);
    if (first != 'T' && first != ' ' || text.length() - from > 13) {
      return false;
    }
    boolean colon = false;
    for (int i = from + 1; i < text.length(); i++) {
      char c = text.charAt(i);
      colon |= c == ':';
      if (c != '0' && c != ':' && c != '.') {
        return false;
      }
    }
    return colon;
  }
}
