package io.creditctl.cli.command.calendar;

import io.creditctl.cli.Context;
import io.creditctl.cli.CreditCommand;
import io.creditctl.cli.ExitCode;
import io.creditctl.cli.output.View;
import io.creditctl.cli.text.CalendarWords;
import io.creditctl.core.calendar.CalendarDay;
import io.creditctl.core.calendar.CalendarOverview;
import io.creditctl.core.calendar.Notice;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * {@code calendar show}: a year's days that are not what their weekday says, and the notices behind
 * them.
 */
@Command
public final class CalendarShowCommand extends CreditCommand {
  @Parameters(paramLabel = "YEAR")
  private int year;

  public CalendarShowCommand(Context context) {
    super(context);
  }

  @Override
  protected ExitCode run() {
    CalendarOverview overview = client().calendars().show(year);
    CalendarWords words = new CalendarWords(messages());
    if (context().forPeople()) {
      context().output().write(days(words), overview.days());
      context()
          .say(
              "calendar.summary",
              year,
              overview.workingDays(),
              words.sources(overview.arrangement()));
      if (overview.provisional()) {
        context().say("calendar.december", year, year + 1);
      }
    } else {
      context().output().write(item(words), List.of(overview));
    }
    return ExitCode.OK;
  }

  private static View<CalendarDay> days(CalendarWords words) {
    View.Builder<CalendarDay> view = View.named("calendar-show");
    view.column("date", CalendarDay::date);
    view.column("weekday", day -> words.weekday(day.date()));
    view.column("why", words::why);
    return view.build();
  }

  private View<CalendarOverview> item(CalendarWords words) {
    View.Builder<CalendarOverview> view = View.named("calendar-show");
    view.column("year", overview -> year);
    view.column("workdays", CalendarOverview::workingDays);
    view.column("provisional", CalendarOverview::provisional);
    view.column("origin", overview -> overview.arrangement().origin());
    view.column(
        "papers",
        overview ->
            overview.arrangement().notices().stream().map(CalendarShowCommand::paper).toList());
    view.column("days", overview -> overview.days().stream().map(day -> day(day, words)).toList());
    return view.build();
  }

  private static Map<String, Object> paper(Notice notice) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("documentNo", notice.documentNo());
    map.put("date", notice.date());
    map.put("url", notice.address());
    return map;
  }

  private static Map<String, Object> day(CalendarDay day, CalendarWords words) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("date", day.date());
    map.put("working", day.working());
    map.put("reason", day.reason());
    map.put("name", day.name());
    map.put("why", words.why(day));
    return map;
  }

  @Override
  public Set<ExitCode> exitCodes() {
    return Set.of(ExitCode.BASIS);
  }
}
