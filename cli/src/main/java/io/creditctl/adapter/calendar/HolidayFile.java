package io.creditctl.adapter.calendar;

import io.creditctl.core.calendar.CalendarYear;
import io.creditctl.core.calendar.CalendarYear.Origin;
import io.creditctl.core.calendar.ListedDay;
import io.creditctl.core.calendar.Notice;
import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What was read of one calendar file so far, checked value by value. */
final class HolidayFile {
  private static final int LONGEST_TEXT = 200;
  private static final int LONGEST_QUOTE = 60;

  private final String file;
  private final List<Notice> notices = new ArrayList<>();

  /** The days in the file's order, with the lines that they stand in. */
  private final Map<LocalDate, Integer> lines = new LinkedHashMap<>();

  private final List<ListedDay> days = new ArrayList<>();

  HolidayFile(String file) {
    this.file = file;
  }

  void addNotice(int line, String address) {
    if (!address.startsWith("https://") && !address.startsWith("http://")) {
      throw malformed(line, "papers=" + address);
    }
    notices.add(new Notice("", Optional.empty(), checked(line, "papers", address)));
  }

  void addDay(int line, String date, boolean off, String name) {
    LocalDate parsed = date(line, date);
    if (lines.put(parsed, line) != null) {
      throw malformed(line, "date=" + date);
    }
    days.add(new ListedDay(parsed, !off, checked(line, "name", name.strip())));
  }

  /** The year that most days lie in, the later one of two equals; none when there are no days. */
  Optional<Integer> mainYear() {
    Map<Integer, Integer> tally = new LinkedHashMap<>();
    lines.keySet().forEach(date -> tally.merge(date.getYear(), 1, Integer::sum));
    return tally.entrySet().stream()
        .max(
            Map.Entry.<Integer, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey);
  }

  CalendarYear toYear(int year) {
    lines.forEach(
        (date, line) -> {
          if (!CalendarYear.covers(year, date)) {
            throw malformed(line, "date=" + date);
          }
        });
    return new CalendarYear(year, days, notices, Origin.IMPORTED);
  }

  /** A fault in a line, quoting the text at fault. */
  CreditException malformed(int line, String what) {
    return new CreditException(ErrorCode.FILE_MALFORMED, file, String.valueOf(line), quoted(what));
  }

  CreditException malformed(int line, Exception cause) {
    String what = String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
    return CreditException.causedBy(
        cause, ErrorCode.FILE_MALFORMED, file, String.valueOf(line), quoted(what));
  }

  CreditException empty() {
    return new CreditException(ErrorCode.FILE_EMPTY, file);
  }

  /** Accepts 2026-01-01 and what spreadsheet programs make of it, 2026/1/1. */
  private LocalDate date(int line, String text) {
    String plain = text.strip().replace('/', '-');
    int afterYear = plain.indexOf('-');
    int afterMonth = plain.indexOf('-', afterYear + 1);
    boolean plainDigits = plain.chars().allMatch(c -> c == '-' || (c >= '0' && c <= '9'));
    if (!plainDigits || afterYear != 4 || afterMonth < 0) {
      throw malformed(line, "date=" + text);
    }
    try {
      return LocalDate.of(
          Integer.parseInt(plain.substring(0, afterYear)),
          Integer.parseInt(plain.substring(afterYear + 1, afterMonth)),
          Integer.parseInt(plain.substring(afterMonth + 1)));
    } catch (NumberFormatException | DateTimeException e) {
      throw malformed(line, "date=" + text);
    }
  }

  /** Refuses what would play tricks on a terminal. */
  private String checked(int line, String field, String text) {
    if (text.length() > LONGEST_TEXT || text.chars().anyMatch(Character::isISOControl)) {
      throw malformed(line, field);
    }
    return text;
  }

  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder();
    text.codePoints()
        .limit(LONGEST_QUOTE)
        .map(c -> Character.isISOControl(c) ? '?' : c)
        .forEach(quoted::appendCodePoint);
    return quoted.toString();
  }
}
