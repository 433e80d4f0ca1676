package io.creditctl.testkit;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Programs that a test asks of the system. */
public final class Installed {
  private Installed() {}

  /** Skips the test where a program is not installed, unless every tool is required. */
  public static void orSkip(String... programs) {
    for (String program : programs) {
      if (!isInstalled(program)) {
        miss(program);
      }
    }
  }

  /** The same for a library that is one file. */
  public static void fileOrSkip(Path file, String library) {
    if (!Files.isReadable(file)) {
      miss(library + ", expected at " + file);
    }
  }

  private static void miss(String what) {
    String missing = "not installed: " + what;
    if ("all".equals(System.getenv("CREDITCTL_TEST_REQUIRE"))) {
      fail(missing);
    }
    abort(missing);
  }

  /** Where a program lies that is installed. */
  public static Path path(String program) {
    return candidates(program).filter(Files::isExecutable).findFirst().orElseThrow();
  }

  private static boolean isInstalled(String program) {
    return candidates(program).anyMatch(Files::isExecutable);
  }

  private static Stream<Path> candidates(String program) {
    return Stream.of(System.getenv("PATH").split(Pattern.quote(File.pathSeparator)))
        .map(folder -> Path.of(folder, program));
  }
}
