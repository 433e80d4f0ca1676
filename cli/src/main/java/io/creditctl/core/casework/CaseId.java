package io.creditctl.core.casework;

import io.creditctl.core.model.PrefixedNumber;
import java.util.Optional;

/** A case's public identifier: its type's prefix, a dash and a number that is never given twice. */
public record CaseId(String prefix, long number) {

  static Optional<CaseId> parse(String prefix, String text) {
    return PrefixedNumber.parse(prefix + "-", text).map(number -> new CaseId(prefix, number));
  }

  @Override
  public String toString() {
    return prefix + "-" + number;
  }
}
