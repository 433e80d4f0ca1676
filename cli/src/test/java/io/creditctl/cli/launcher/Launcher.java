package io.creditctl.cli.launcher;

import static org.assertj.core.api.Assertions.fail;

import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Starts the packaged program as cron and people do: a process of its own, an environment given.
 */
final class Launcher {
  static final Path SCRIPT = Path.of("bin/creditctl").toAbsolutePath();
  static final Path OFFICE = Path.of("src/test/resources/files/office").toAbsolutePath();

  private static final int MOST_SECONDS = 60;

  private final Path folder;
  private final Map<String, String> environment = new LinkedHashMap<>();

  /** As under cron: a home, a path, no locale. */
  Launcher(Path folder) {
    this.folder = folder;
    environment.put("HOME", folder.toString());
    environment.put("PATH", "/usr/bin:/bin");
    environment.put("CREDITCTL_HOME", folder.resolve("库").toString());
    environment.put("CREDITCTL_NOW", "2026-10-20");
  }

  Launcher with(String variable, String value) {
    environment.put(variable, value);
    return this;
  }

  Path store() {
    return folder.resolve("库").resolve("credit.db");
  }

  /** One run that has ended. */
  record Result(int exit, String out, String err) {}

  Result run(String... words) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(SCRIPT.toString()));
    command.addAll(List.of(words));
    return runCommand(command);
  }

  /** Runs a line of shell in which {@code $C} is the program. */
  Result shell(String line) throws IOException, InterruptedException {
    with("C", SCRIPT.toString());
    return runCommand(List.of("/bin/bash", "-c", line));
  }

  Result runCommand(List<String> command) throws IOException, InterruptedException {
    return start(command).result();
  }

  /** A run that is under way. */
  record Running(Process process, Path out, Path err) {
    Result result() throws IOException, InterruptedException {
      if (!process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        fail("no end: " + process.info() + "\n" + text(err));
      }
      return new Result(process.exitValue(), text(out), text(err));
    }

    String soFar() throws IOException {
      return text(out);
    }

    private static String text(Path path) throws IOException {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(Files.readAllBytes(path)))
          .toString();
    }
  }

  Running startProgram(String... words) throws IOException {
    List<String> command = new ArrayList<>(List.of(SCRIPT.toString()));
    command.addAll(List.of(words));
    return start(command);
  }

  /** Words are passed as bytes of UTF-8, whatever the locale of the tests. */
  Running start(List<String> command) throws IOException {
    Path out = Files.createTempFile(folder, "out", "");
    Path err = Files.createTempFile(folder, "err", "");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectInput(new File("/dev/null"))
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().clear();
    builder.environment().putAll(environment);
    return new Running(builder.start(), out, err);
  }
}
