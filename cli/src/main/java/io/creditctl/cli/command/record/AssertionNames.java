package io.creditctl.cli.command.record;

import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import io.creditctl.core.quality.Assertion;
import java.util.ArrayList;
import java.util.Locale;
import java.util.stream.Stream;

/** The assertions as they are typed. */
final class AssertionNames extends ArrayList<String> {
  private static final long serialVersionUID = 1L;

  AssertionNames() {
    super(Stream.of(Assertion.values()).map(AssertionNames::name).toList());
  }

  private static String name(Assertion assertion) {
    return assertion.name().toLowerCase(Locale.ROOT);
  }

  static Assertion parse(String text) {
    return Stream.of(Assertion.values())
        .filter(assertion -> name(assertion).equals(text.toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(
            () ->
                new CreditException(
                    ErrorCode.UNKNOWN_ASSERTION, text, String.join(", ", new AssertionNames())));
  }
}
