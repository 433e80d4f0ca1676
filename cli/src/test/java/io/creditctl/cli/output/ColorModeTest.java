package io.creditctl.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColorModeTest {
  @ParameterizedTest(name = "{0} {1} terminal={2} -> {3}")
  @CsvSource({
    "AUTO,   '',                                        true,  true",
    "AUTO,   '',                                        false, false",
    "NEVER,  CREDITCTL_COLOR=always CLICOLOR_FORCE=1,   true,  false",
    "ALWAYS, CREDITCTL_COLOR=never NO_COLOR=1,          false, true",
    "AUTO,   CREDITCTL_COLOR=always NO_COLOR=1,         false, true",
    "AUTO,   NO_COLOR=1 CLICOLOR_FORCE=1 FORCE_COLOR=1, true,  false",
    "AUTO,   NO_COLOR= FORCE_COLOR=1 TERM=dumb,         false, true",
    "AUTO,   TERM=dumb,                                 true,  false",
    "AUTO,   NO_COLOR=,                                 true,  true",
    "AUTO,   CLICOLOR_FORCE=0,                          false, false",
    "AUTO,   CREDITCTL_COLOR=never,                     true,  false",
    "AUTO,   CREDITCTL_COLOR=auto NO_COLOR=1,           true,  false",
  })
  void decidesByPrecedence(ColorMode option, String variables, boolean terminal, boolean color) {
    assertThat(option.isEnabled(environment(variables), terminal)).isEqualTo(color);
  }

  private static Map<String, String> environment(String variables) {
    Map<String, String> environment = new HashMap<>();
    for (String variable : variables.split(" ")) {
      int equals = variable.indexOf('=');
      if (equals > 0) {
        environment.put(variable.substring(0, equals), variable.substring(equals + 1));
      }
    }
    return environment;
  }
}
