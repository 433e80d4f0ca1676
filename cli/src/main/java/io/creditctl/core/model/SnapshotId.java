package io.creditctl.core.model;

import java.util.Optional;

/** A snapshot's public identifier: {@code S-} and a number that is never given twice. */
public record SnapshotId(long number) {
  private static final String PREFIX = "S-";

  /** Reads {@code S-3}; anything else is not a snapshot identifier. */
  public static Optional<SnapshotId> parse(String text) {
    return PrefixedNumber.parse(PREFIX, text).map(SnapshotId::new);
  }

  @Override
  public String toString() {
    return PREFIX + number;
  }
}
