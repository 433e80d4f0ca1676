package io.creditctl.cli.output;

import io.creditctl.cli.text.SafeText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A calendar as RFC 5545 has it: whole days, each with an alarm in the morning some days before.
 */
final class CalendarWriter<T> implements RowWriter<T> {
  private static final int MOST_OCTETS = 75;
  private static final int ALARM_HOUR = 9;
  private static final int HOURS = 24;
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  private final Function<? super T, CalendarEvent> event;
  private final String stamp;
  private final TextSink sink;

  CalendarWriter(
      Function<? super T, CalendarEvent> event, OffsetDateTime generatedAt, TextSink sink) {
    this.event = event;
    this.stamp = STAMP.format(generatedAt);
    this.sink = sink;
  }

  @Override
  public void begin() throws IOException {
    line("BEGIN:VCALENDAR");
    line("VERSION:2.0");
    line("PRODID:-//creditctl//creditctl//ZH");
    line("METHOD:PUBLISH");
    // A calendar must hold something, also when there is no day to keep.
    line("BEGIN:VTIMEZONE");
    line("TZID:Asia/Shanghai");
    line("BEGIN:STANDARD");
    line("DTSTART:19910915T020000");
    line("TZOFFSETFROM:+0900");
    line("TZOFFSETTO:+0800");
    line("END:STANDARD");
    line("END:VTIMEZONE");
  }

  @Override
  public void row(T row) throws IOException {
    CalendarEvent day = event.apply(row);
    line("BEGIN:VEVENT");
    line("UID:" + text(day.uid()));
    line("DTSTAMP:" + stamp);
    line("DTSTART;VALUE=DATE:" + date(day.day()));
    line("DTEND;VALUE=DATE:" + date(day.day().plusDays(1)));
    line("SUMMARY:" + text(day.summary()));
    line("DESCRIPTION:" + text(day.description()));
    line("STATUS:" + (day.tentative() ? "TENTATIVE" : "CONFIRMED"));
    line("TRANSP:TRANSPARENT");
    line("BEGIN:VALARM");
    line("ACTION:DISPLAY");
    line("DESCRIPTION:" + text(day.summary()));
    line("TRIGGER;RELATED=START:" + trigger(day));
    line("END:VALARM");
    line("END:VEVENT");
  }

  @Override
  public void end(long total, boolean truncated) throws IOException {
    line("END:VCALENDAR");
  }

  private static String date(LocalDate day) {
    return day.format(DateTimeFormatter.BASIC_ISO_DATE);
  }

  /** The alarm as hours before the midnight with which the day begins. */
  private static String trigger(CalendarEvent day) {
    long hours = ChronoUnit.DAYS.between(day.alarmOn(), day.day()) * HOURS - ALARM_HOUR;
    return (hours < 0 ? "" : "-") + "PT" + Math.abs(hours) + "H";
  }

  /** Line breaks stay, what else steers a terminal or a reader becomes visible. */
  private static String text(String value) {
    return value
        .lines()
        .map(SafeText::visible)
        .map(line -> line.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,"))
        .collect(Collectors.joining("\\n"));
  }

  /** Folds at 75 octets, never within a character. */
  private void line(String line) throws IOException {
    StringBuilder folded = new StringBuilder(line.length() + 8);
    int octets = 0;
    int index = 0;
    while (index < line.length()) {
      String character = Character.toString(line.codePointAt(index));
      int size = character.getBytes(StandardCharsets.UTF_8).length;
      if (octets + size > MOST_OCTETS) {
        folded.append("\r\n ");
        octets = 1;
      }
      folded.append(character);
      octets += size;
      index += character.length();
    }
    sink.append(folded).append("\r\n");
  }
}
