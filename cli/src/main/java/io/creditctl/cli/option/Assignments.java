package io.creditctl.cli.option;

import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads {@code FIELD=VALUE} as people type it. */
public final class Assignments {
  private Assignments() {}

  /**
   * The values by field, in order.
   *
   * @throws CreditException ASSIGNMENT_MALFORMED
   */
  public static Map<String, String> parse(List<String> assignments) {
    Map<String, String> values = new LinkedHashMap<>();
    for (String assignment : assignments) {
      int equals = assignment.indexOf('=');
      if (equals < 1) {
        throw new CreditException(ErrorCode.ASSIGNMENT_MALFORMED, assignment);
      }
      values.put(assignment.substring(0, equals).strip(), assignment.substring(equals + 1).strip());
    }
    return values;
  }
}
