package io.creditctl.cli.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Which of the three standard streams is a terminal, each on its own, and how wide it is.
 *
 * @param columns from {@code COLUMNS}; empty unless standard output is a terminal and it is set
 */
public record TerminalInfo(boolean stdin, boolean stdout, boolean stderr, OptionalInt columns) {

  /** Looks at this process; without {@code /proc} all three are what the JVM's console is. */
  public static TerminalInfo detect(Map<String, String> environment) {
    return detect(Path.of("/proc/self/fd"), environment);
  }

  static TerminalInfo detect(Path descriptors, Map<String, String> environment) {
    if (!Files.isDirectory(descriptors)) {
      boolean console = System.console() != null;
      return new TerminalInfo(console, console, console, columns(console, environment));
    }
    boolean stdout = isTerminal(descriptors.resolve("1"));
    return new TerminalInfo(
        isTerminal(descriptors.resolve("0")),
        stdout,
        isTerminal(descriptors.resolve("2")),
        columns(stdout, environment));
  }

  private static boolean isTerminal(Path descriptor) {
    try {
      String device = Files.readSymbolicLink(descriptor).toString();
      return device.startsWith("/dev/pts/")
          || device.startsWith("/dev/tty")
          || device.equals("/dev/console");
    } catch (IOException | UnsupportedOperationException e) {
      return false;
    }
  }

  private static OptionalInt columns(boolean terminal, Map<String, String> environment) {
    String value = environment.get("COLUMNS");
    if (!terminal || value == null) {
      return OptionalInt.empty();
    }
    try {
      int columns = Integer.parseInt(value.trim());
      return columns > 0 ? OptionalInt.of(columns) : OptionalInt.empty();
    } catch (NumberFormatException e) {
      return OptionalInt.empty();
    }
  }
}
