package io.creditctl.cli.text;

import io.creditctl.core.calendar.CalendarDay;
import io.creditctl.core.calendar.CalendarYear;
import java.time.LocalDate;
import java.util.stream.Collectors;

/** Days and their reasons in words. */
public final class CalendarWords {
  private final Messages messages;

  public CalendarWords(Messages messages) {
    this.messages = messages;
  }

  /** Why a day is worked or not. */
  public String why(CalendarDay day) {
    String reason = messages.text("day." + day.reason().name(), day.name());
    return day.known() ? reason : messages.text("day.unknown", reason);
  }

  public String weekday(LocalDate date) {
    return messages.text("weekday." + date.getDayOfWeek().getValue());
  }

  /** The notices behind a year, by number where one is known. */
  public String sources(CalendarYear year) {
    String notices =
        year.notices().stream()
            .map(notice -> (notice.documentNo() + " " + notice.address()).strip())
            .collect(Collectors.joining("; "));
    return notices.isEmpty() ? messages.text("origin." + year.origin().name()) : notices;
  }
}
