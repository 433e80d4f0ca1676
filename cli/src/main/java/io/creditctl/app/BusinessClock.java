package io.creditctl.app;

import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Map;

/**
 * The bureau's clock: always Weihai's time zone, and standing still where a drill or a test sets
 * it.
 */
final class BusinessClock {
  static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final String VARIABLE = "CREDITCTL_NOW";
  private static final int DATE_LENGTH = 10;

  private BusinessClock() {}

  static Clock of(Map<String, String> environment) {
    String set = environment.getOrDefault(VARIABLE, "");
    if (set.isEmpty()) {
      return Clock.system(ZONE);
    }
    try {
      return Clock.fixed(
          set.length() == DATE_LENGTH
              ? LocalDate.parse(set).atTime(9, 0).atZone(ZONE).toInstant()
              : OffsetDateTime.parse(set).toInstant(),
          ZONE);
    } catch (DateTimeException e) {
      throw CreditException.causedBy(
          e, ErrorCode.CONFIG_INVALID, VARIABLE, set, "2026-10-20, 2026-10-20T09:00:00+08:00");
    }
  }
}
