package io.creditctl.cli.command.calendar;

import io.creditctl.cli.Context;
import io.creditctl.cli.CreditCommand;
import io.creditctl.cli.ExitCode;
import io.creditctl.cli.output.View;
import io.creditctl.core.calendar.WorkingDate;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code calendar add}: the day that is a number of working days after another. */
@Command
public final class CalendarAddCommand extends CreditCommand {
  @Parameters(index = "0", paramLabel = "DATE")
  private LocalDate date = LocalDate.EPOCH;

  @Parameters(index = "1", paramLabel = "N")
  private int number;

  public CalendarAddCommand(Context context) {
    super(context);
  }

  @Override
  protected ExitCode run() {
    WorkingDate result = client().calendars().add(date, number);
    if (context().forPeople()) {
      context().print(result.date() + "\n");
    } else {
      View.Builder<WorkingDate> view = View.named("calendar-add");
      view.column("from", found -> date);
      view.column("workdays", found -> number);
      view.column("date", WorkingDate::date);
      view.column("provisional", WorkingDate::provisional);
      context().output().write(view.build(), List.of(result));
    }
    return CalendarNotes.code(context(), result.provisional());
  }

  @Override
  public Set<ExitCode> exitCodes() {
    return Set.of(ExitCode.BASIS);
  }
}
