package io.creditctl.adapter.calendar;

import io.creditctl.core.calendar.BundledCalendar;
import io.creditctl.core.calendar.CalendarYear;
import io.creditctl.core.calendar.CalendarYear.Origin;
import io.creditctl.core.calendar.ListedDay;
import io.creditctl.core.calendar.Notice;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The State Council's arrangements since 2007, read from the program's own plain tables. */
public final class BundledCalendarResource implements BundledCalendar {
  private static final String DAYS = "/io/creditctl/calendar/cn.csv";
  private static final String NOTICES = "/io/creditctl/calendar/notices.csv";

  @Override
  public List<CalendarYear> years() {
    SortedMap<Integer, List<ListedDay>> days = days();
    Map<Integer, List<Notice>> notices = notices();
    return days.entrySet().stream()
        .map(
            entry ->
                new CalendarYear(
                    entry.getKey(),
                    entry.getValue(),
                    notices.getOrDefault(entry.getKey(), List.of()),
                    Origin.BUNDLED))
        .toList();
  }

  private static SortedMap<Integer, List<ListedDay>> days() {
    SortedMap<Integer, List<ListedDay>> days = new TreeMap<>();
    for (String line : lines(DAYS)) {
      int afterDate = line.indexOf(',');
      int afterDay = line.indexOf(',', afterDate + 1);
      LocalDate date = date(line);
      boolean working = line.substring(afterDate + 1, afterDay).equals("on");
      days.computeIfAbsent(CalendarYear.arrangementOf(date), year -> new ArrayList<>())
          .add(new ListedDay(date, working, line.substring(afterDay + 1)));
    }
    return days;
  }

  private static Map<Integer, List<Notice>> notices() {
    SortedMap<Integer, List<Notice>> notices = new TreeMap<>();
    for (String line : lines(NOTICES)) {
      int afterYear = line.indexOf(',');
      int afterNumber = line.indexOf(',', afterYear + 1);
      int afterDate = line.indexOf(',', afterNumber + 1);
      String date = line.substring(afterNumber + 1, afterDate);
      Notice notice =
          new Notice(
              line.substring(afterYear + 1, afterNumber),
              date.isEmpty() ? Optional.empty() : Optional.of(date(date)),
              line.substring(afterDate + 1));
      notices
          .computeIfAbsent(
              Integer.parseInt(line.substring(0, afterYear)), year -> new ArrayList<>())
          .add(notice);
    }
    return notices;
  }

  /** The ISO date that the line begins with; read without waking a formatter at start-up. */
  private static LocalDate date(String line) {
    return LocalDate.of(
        Integer.parseInt(line, 0, 4, 10),
        Integer.parseInt(line, 5, 7, 10),
        Integer.parseInt(line, 8, 10, 10));
  }

  private static List<String> lines(String resource) {
    try (InputStream in = BundledCalendarResource.class.getResourceAsStream(resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().skip(1).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
