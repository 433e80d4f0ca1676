package io.creditctl.cli.command.calendar;

import io.creditctl.cli.Context;
import io.creditctl.cli.CreditCommand;
import io.creditctl.cli.ExitCode;
import io.creditctl.cli.output.View;
import io.creditctl.core.calendar.WorkingSpan;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code calendar between}: how many working days lie between two days. */
@Command
public final class CalendarBetweenCommand extends CreditCommand {
  @Parameters(index = "0", paramLabel = "FROM")
  private LocalDate from = LocalDate.EPOCH;

  @Parameters(index = "1", paramLabel = "TO")
  private LocalDate to = LocalDate.EPOCH;

  public CalendarBetweenCommand(Context context) {
    super(context);
  }

  @Override
  protected ExitCode run() {
    WorkingSpan span = client().calendars().between(from, to);
    if (context().forPeople()) {
      context().print(span.days() + "\n");
    } else {
      View.Builder<WorkingSpan> view = View.named("calendar-between");
      view.column("from", found -> from);
      view.column("to", found -> to);
      view.column("workdays", WorkingSpan::days);
      view.column("provisional", WorkingSpan::provisional);
      context().output().write(view.build(), List.of(span));
    }
    return CalendarNotes.code(context(), span.provisional());
  }

  @Override
  public Set<ExitCode> exitCodes() {
    return Set.of(ExitCode.BASIS);
  }
}
