package io.creditctl.cli.command.calendar;

import io.creditctl.cli.Context;
import io.creditctl.cli.CreditCommand;
import io.creditctl.cli.ExitCode;
import io.creditctl.cli.output.View;
import io.creditctl.core.calendar.CalendarCheck;
import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code calendar check}: whether the calendar reaches far enough. */
@Command
public final class CalendarCheckCommand extends CreditCommand {
  private static final int MOST_DIGITS = 3;

  @Option(names = "--until", paramLabel = "DATE|+Nm")
  private String until = "+1m";

  public CalendarCheckCommand(Context context) {
    super(context);
  }

  @Override
  protected ExitCode run() {
    CalendarCheck check = client().calendars().check(day());
    if (!context().forPeople()) {
      View.Builder<CalendarCheck> view = View.named("calendar-check");
      view.column("until", CalendarCheck::until);
      view.column("complete", CalendarCheck::isComplete);
      view.column("missingYears", CalendarCheck::missingYears);
      context().output().write(view.build(), List.of(check));
    }
    if (check.isComplete()) {
      context().say("calendar.complete", check.until());
      return ExitCode.OK;
    }
    context()
        .warn(
            "calendar.missing",
            check.missingYears().stream().map(String::valueOf).collect(Collectors.joining(", ")),
            check.until());
    return ExitCode.BASIS;
  }

  private LocalDate day() {
    boolean months = until.startsWith("+") && until.endsWith("m") && until.length() > 2;
    if (!months) {
      return context().dates().parse(until);
    }
    String digits = until.substring(1, until.length() - 1);
    if (digits.length() > MOST_DIGITS || !digits.chars().allMatch(Character::isDigit)) {
      throw new CreditException(ErrorCode.INVALID_DATE, until);
    }
    return context().asOf().plusMonths(Long.parseLong(digits));
  }

  @Override
  public Set<ExitCode> exitCodes() {
    return Set.of(ExitCode.BASIS);
  }
}
