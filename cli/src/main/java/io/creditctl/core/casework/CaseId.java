package io.creditctl.core.casework;

import io.creditctl.core.model.PrefixedNumber;
import java.util.Optional;

/** A case's public identifier: its type's prefix, a dash and a number that is never given twice. */
public record CaseId(String prefix, long number) {

  /** Reads {@code OBJ-3}, {@code obj-3} or {@code 3}; empty for anything else. */
  static Optional<CaseId> parse(String prefix, String text) {
    return PrefixedNumber.parse(prefix + "-", text)
        .or(() -> PrefixedNumber.parse("", text))
        .map(number -> new CaseId(prefix, number));
  }

  @Override
  public String toString() {
    return prefix + "-" + number;
  }
}
