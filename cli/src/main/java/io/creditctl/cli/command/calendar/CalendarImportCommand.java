package io.creditctl.cli.command.calendar;

import io.creditctl.cli.Context;
import io.creditctl.cli.CreditCommand;
import io.creditctl.cli.ExitCode;
import io.creditctl.cli.MovedList;
import io.creditctl.cli.option.DryRunOption;
import io.creditctl.cli.output.View;
import io.creditctl.core.calendar.CalendarFileReader;
import io.creditctl.core.calendar.CalendarImport;
import io.creditctl.core.calendar.CalendarYear;
import io.creditctl.core.calendar.ImportedYear;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/**
 * {@code calendar import}: takes over a year's holidays and moves the deadlines that depend on
 * them.
 */
@Command
public final class CalendarImportCommand extends CreditCommand {
  @Parameters(paramLabel = "FILE", arity = "1..*")
  private List<Path> files = List.of();

  @Mixin private DryRunOption dryRun;

  public CalendarImportCommand(Context context) {
    super(context);
  }

  @Override
  protected ExitCode run() {
    CalendarFileReader reader = context().services().calendarFiles();
    List<CalendarYear> years = files.stream().map(reader::read).toList();
    if (!dryRun.isSet()) {
      askBeforeForgettingDays(years);
    }
    CalendarImport imported = client().calendars().importYears(years, dryRun.isSet());
    View.Builder<ImportedYear> view = View.named("calendar-import");
    view.column("year", year -> Integer.toString(year.year()));
    view.column("days", ImportedYear::daysTotal);
    view.column("added", ImportedYear::added);
    view.column("removed", ImportedYear::removed);
    view.column("changed", ImportedYear::changed);
    view.column("deadlinesMoved", year -> imported.moved().records()).jsonOnly();
    view.column("moved", year -> MovedList.items(imported.moved())).jsonOnly();
    if (!context().options().quiet() || !context().forPeople()) {
      context().output(dryRun.isSet()).write(view.build(), imported.years());
    }
    MovedList.show(context(), imported.moved(), dryRun.isSet());
    dryRun.say(context());
    return ExitCode.OK;
  }

  /**
   * A notice is replaced as a whole; a file with a part of one would turn holidays into workdays.
   */
  private void askBeforeForgettingDays(List<CalendarYear> years) {
    for (ImportedYear year : client().calendars().importYears(years, true).years()) {
      if (year.removed() > 0) {
        String number = Integer.toString(year.year());
        context().confirm("confirm.calendar", number, year.daysTotal(), year.removed());
      }
    }
  }

  @Override
  public Set<ExitCode> exitCodes() {
    return Set.of(ExitCode.BASIS, ExitCode.LOCKED);
  }
}
