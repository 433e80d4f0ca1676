package io.creditctl.cli.text;

import java.time.OffsetDateTime;

/** Points in time as people read them: to the minute, in the bureau's own time zone. */
public final class TimeWords {
  private static final int LENGTH_TO_MINUTES = "2026-09-04T09:00".length();

  private TimeWords() {}

  /** Such as {@code 2026-09-04 09:00}. */
  public static String of(OffsetDateTime time) {
    return time.toLocalDateTime().toString().substring(0, LENGTH_TO_MINUTES).replace('T', ' ');
  }
}
