package io.creditctl.core.inspection;

import io.creditctl.core.model.PrefixedNumber;
import java.util.Optional;

/** A random draw's public identifier: {@code INS-} and a number that is never given twice. */
public record DrawId(long number) {
  private static final String PREFIX = "INS-";

  /** Reads {@code INS-3}; anything else is not a draw's identifier. */
  public static Optional<DrawId> parse(String text) {
    return PrefixedNumber.parse(PREFIX, text).map(DrawId::new);
  }

  @Override
  public String toString() {
    return PREFIX + number;
  }
}
