package io.creditctl.cli.docs;

import static org.junit.jupiter.api.Assertions.fail;

import io.creditctl.testkit.Installed;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A program of the system that judges what is generated. */
final class Tool {
  private static final File EMPTY = new File("/dev/null");

  private Tool() {}

  /** What a program printed on both streams, and how it ended. */
  record Result(String output, int exitCode) {}

  /**
   * Runs a program in a folder that is its home too; where it is not installed, the test is skipped
   * unless every tool is required.
   */
  static Result run(Path folder, String... command) throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().putAll(Map.of("LC_ALL", "C.UTF-8", "HOME", folder.toString()));
    builder.redirectErrorStream(true).redirectInput(ProcessBuilder.Redirect.from(EMPTY));
    Installed.orSkip(command[0]);
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (!process.waitFor(60, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      fail("no end: " + List.of(command));
    }
    return new Result(output, process.exitValue());
  }
}
