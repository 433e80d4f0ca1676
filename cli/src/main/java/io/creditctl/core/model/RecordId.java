package io.creditctl.core.model;

import java.util.Optional;

/** A record's public identifier: {@code R-} and a number that is never given twice. */
public record RecordId(long number) {
  private static final String PREFIX = "R-";

  /** Reads {@code R-17}; anything else is not a record identifier. */
  public static Optional<RecordId> parse(String text) {
    return PrefixedNumber.parse(PREFIX, text).map(RecordId::new);
  }

  @Override
  public String toString() {
    return PREFIX + number;
  }
}
