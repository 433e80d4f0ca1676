package io.creditctl.cli.command.job;

import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import java.util.Map;

/**
 * What the printed jobs run with.
 *
 * @param program the path of the program
 * @param user whose account it is
 * @param mailTo who gets the letters; empty for the account itself
 * @param variables the environment that the program needs
 */
record Installation(String program, String user, String mailTo, Map<String, String> variables) {

  /** A line break in a path would become a line of its own in what is printed. */
  Installation {
    refuse(program);
    refuse(user);
    refuse(mailTo);
    variables.values().forEach(Installation::refuse);
  }

  static void refuse(String value) {
    if (value.chars().anyMatch(Character::isISOControl)) {
      throw new CreditException(ErrorCode.INVALID_ARGUMENT, "job install", value);
    }
  }
}
