package io.creditctl.core.model;

import java.util.Optional;

/** An import's public identifier: {@code B-} and a number that is never given twice. */
public record BatchId(long number) {
  private static final String PREFIX = "B-";

  /** Reads {@code B-3}; anything else is not a batch identifier. */
  public static Optional<BatchId> parse(String text) {
    return PrefixedNumber.parse(PREFIX, text).map(BatchId::new);
  }

  @Override
  public String toString() {
    return PREFIX + number;
  }
}
