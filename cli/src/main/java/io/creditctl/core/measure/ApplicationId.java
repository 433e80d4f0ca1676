package io.creditctl.core.measure;

import io.creditctl.core.model.PrefixedNumber;
import java.util.Optional;

/** The public identifier of a measure that was applied: {@code MEA-} and a number. */
public record ApplicationId(long number) {
  private static final String PREFIX = "MEA-";

  /** Reads {@code MEA-3}; anything else is none. */
  public static Optional<ApplicationId> parse(String text) {
    return PrefixedNumber.parse(PREFIX, text).map(ApplicationId::new);
  }

  @Override
  public String toString() {
    return PREFIX + number;
  }
}
