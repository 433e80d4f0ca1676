package io.creditctl.testkit;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The moment at which tests happen. */
public final class Times {
  public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  public static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");
  public static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  public static final Clock CLOCK = Clock.fixed(NOW, ZONE);

  private Times() {}
}
