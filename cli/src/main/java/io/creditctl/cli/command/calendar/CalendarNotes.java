package io.creditctl.cli.command.calendar;

import io.creditctl.cli.Context;
import io.creditctl.cli.ExitCode;

/** Says that an answer may change because a notice is not out yet. */
final class CalendarNotes {
  private CalendarNotes() {}

  static ExitCode code(Context context, boolean provisional) {
    if (!provisional) {
      return ExitCode.OK;
    }
    context.warn("calendar.provisional", context.client().calendars().calendar().coverage().last());
    return ExitCode.BASIS;
  }
}
