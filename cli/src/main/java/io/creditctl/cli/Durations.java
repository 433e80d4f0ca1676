package io.creditctl.cli;

import java.time.Duration;
import picocli.CommandLine.TypeConversionException;

/** Lengths of time as people type them: 30s, 10m, 24h, 7d, 250ms. */
public final class Durations {
  private Durations() {}

  /** One that may be negative. */
  public static Duration signed(String text) {
    return text.startsWith("-") ? parse(text.substring(1)).negated() : parse(text);
  }

  static Duration parse(String text) {
    int digits = 0;
    while (digits < text.length() && Character.isDigit(text.charAt(digits))) {
      digits++;
    }
    try {
      long number = Long.parseLong(text.substring(0, digits));
      return switch (text.substring(digits)) {
        case "ms" -> Duration.ofMillis(number);
        case "s" -> Duration.ofSeconds(number);
        case "m" -> Duration.ofMinutes(number);
        case "h" -> Duration.ofHours(number);
        case "d" -> Duration.ofDays(number);
        default -> throw new TypeConversionException("30s, 10m, 24h, 7d");
      };
    } catch (NumberFormatException e) {
      throw new TypeConversionException("30s, 10m, 24h, 7d");
    }
  }
}
