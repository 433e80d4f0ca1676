package io.creditctl.core.model;

import java.util.Optional;

/**
 * The common form of identifiers: letters, a dash, up to 18 digits; the letter's case does not
 * matter.
 */
public final class PrefixedNumber {
  private static final int MAX_DIGITS = 18;

  private PrefixedNumber() {}

  public static Optional<Long> parse(String prefix, String text) {
    int digits = text.length() - prefix.length();
    if (digits < 1
        || digits > MAX_DIGITS
        || !text.regionMatches(true, 0, prefix, 0, prefix.length())) {
      return Optional.empty();
    }
    long number = 0;
    for (int i = prefix.length(); i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < '0' || c > '9') {
        return Optional.empty();
      }
      number = number * 10 + (c - '0');
    }
    return Optional.of(number);
  }
}
