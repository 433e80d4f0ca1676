package io.creditctl.core.model;

import java.util.Optional;

/** A conflict's public identifier: {@code C-} and a number that is never given twice. */
public record ConflictId(long number) {
  private static final String PREFIX = "C-";

  /** Reads {@code C-5}; anything else is not a conflict's identifier. */
  public static Optional<ConflictId> parse(String text) {
    return PrefixedNumber.parse(PREFIX, text).map(ConflictId::new);
  }

  @Override
  public String toString() {
    return PREFIX + number;
  }
}
