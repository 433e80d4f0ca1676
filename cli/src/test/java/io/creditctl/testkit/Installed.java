package io.creditctl.testkit;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.File;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Programs that a test asks of the system. */
public final class Installed {
  private Installed() {}

  /** Skips the test where a program is not installed, unless every tool is required. */
  public static void orSkip(String... programs) {
    for (String program : programs) {
      if (!isInstalled(program)) {
        String missing = "not installed: " + program;
        if ("all".equals(System.getenv("CREDITCTL_TEST_REQUIRE"))) {
          fail(missing);
        }
        abort(missing);
      }
    }
  }

  private static boolean isInstalled(String program) {
    return Stream.of(System.getenv("PATH").split(Pattern.quote(File.pathSeparator)))
        .anyMatch(folder -> new File(folder, program).canExecute());
  }
}
