package io.creditctl.core.inspection;

import io.creditctl.core.model.PrefixedNumber;
import java.util.Optional;

/** A joint visit's public identifier: {@code VIS-} and a number that is never given twice. */
public record VisitId(long number) {
  private static final String PREFIX = "VIS-";

  /** Reads {@code VIS-3}; anything else is not a visit's identifier. */
  public static Optional<VisitId> parse(String text) {
    return PrefixedNumber.parse(PREFIX, text).map(VisitId::new);
  }

  @Override
  public String toString() {
    return PREFIX + number;
  }
}
