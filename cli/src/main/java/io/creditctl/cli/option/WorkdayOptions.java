package io.creditctl.cli.option;

import io.creditctl.cli.Context;
import io.creditctl.core.calendar.WorkingSpan;
import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import java.time.LocalDate;
import java.util.List;
import picocli.CommandLine.Option;

/** On which days a command that a timer starts does its work. */
public final class WorkdayOptions {
  @Option(names = "--only-workdays")
  private boolean onlyWorkdays;

  @Option(names = "--only-first-workday")
  private boolean onlyFirstWorkday;

  /**
   * Whether the command has the day off, which it then says only to those who want to hear more.
   *
   * @throws CreditException CALENDAR_MISSING where nobody can tell: silence would look like a day
   *     off
   */
  public boolean hasDayOff(Context context) {
    if (!onlyWorkdays && !onlyFirstWorkday) {
      return false;
    }
    LocalDate today = context.asOf();
    LocalDate from = onlyFirstWorkday ? today.withDayOfMonth(1) : today;
    WorkingSpan span = context.client().calendars().between(from.minusDays(1), today);
    if (span.provisional()) {
      List<Integer> missing = context.client().calendars().check(today).missingYears();
      throw new CreditException(ErrorCode.CALENDAR_MISSING, missing.get(missing.size() - 1));
    }
    boolean due = span.days() == 1 && context.client().calendars().calendar().isWorking(today);
    if (!due) {
      context.sitOut(onlyFirstWorkday ? "workdays.not-first" : "workdays.day-off", today);
    }
    return !due;
  }
}
