package io.creditctl.cli.command.calendar;

import io.creditctl.cli.Context;
import io.creditctl.cli.CreditCommand;
import io.creditctl.cli.ExitCode;
import io.creditctl.cli.MovedList;
import io.creditctl.cli.option.DryRunOption;
import io.creditctl.cli.output.View;
import io.creditctl.cli.text.CalendarWords;
import io.creditctl.core.calendar.CalendarOverride;
import io.creditctl.core.calendar.OverrideReport;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code calendar override add}: a day that is worked or not by a local decision, such as a typhoon
 * closure.
 */
@Command
public final class CalendarOverrideCommand extends CreditCommand {
  /** Whether the day is worked. */
  private enum Work {
    ON,
    OFF
  }

  @Parameters(index = "0", paramLabel = "DATE")
  private LocalDate date = LocalDate.EPOCH;

  @Parameters(index = "1", paramLabel = "on|off")
  private Work work = Work.OFF;

  @Option(names = "--reason", paramLabel = "TEXT", required = true)
  private String reason = "";

  @Option(names = "--doc", paramLabel = "TEXT")
  private String doc = "";

  @Mixin private DryRunOption dryRun;

  public CalendarOverrideCommand(Context context) {
    super(context);
  }

  @Override
  protected ExitCode run() {
    CalendarOverride override =
        new CalendarOverride(
            date,
            work == Work.ON,
            doc.isBlank() ? reason : reason + "（" + doc.strip() + "）",
            context().actor(),
            context().services().clock().instant());
    OverrideReport report = client().calendars().override(override, dryRun.isSet());
    CalendarWords words = new CalendarWords(messages());
    View.Builder<OverrideReport> view = View.named("calendar-override");
    view.column("date", changed -> changed.after().date());
    view.column("before", changed -> words.why(changed.before()));
    view.column("after", changed -> words.why(changed.after()));
    view.column("deadlinesMoved", changed -> changed.moved().records());
    view.column("moved", changed -> MovedList.items(changed.moved())).jsonOnly();
    if (!context().options().quiet() || !context().forPeople()) {
      context().output(dryRun.isSet()).write(view.build(), List.of(report));
    }
    MovedList.show(context(), report.moved(), dryRun.isSet());
    dryRun.say(context());
    return ExitCode.OK;
  }

  @Override
  public Set<ExitCode> exitCodes() {
    return Set.of(ExitCode.LOCKED);
  }
}
