package io.creditctl.cli.docs;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Completion scripts: per shell a fixed part, kept beside this class, and tables of the commands.
 * They know everything by themselves and never call the program.
 */
public final class Completions {
  private Completions() {}

  /** For bash 4 and later. */
  public static String bash(CommandDoc root) {
    return template("completion.bash")
        .replace("@COMMON@", BashTable.options(root.commonOptions()))
        .replace("@COMMANDS@", lines(root, BashTable::command));
  }

  /** For zsh, both as a file in {@code fpath} and to be sourced. */
  public static String zsh(CommandDoc root) {
    return template("completion.zsh")
        .replace("@COMMON@", ZshTable.options(root.commonOptions()))
        .replace("@COMMANDS@", lines(root, ZshTable::command));
  }

  /** For fish 3 and later. */
  public static String fish(CommandDoc root) {
    return template("completion.fish")
        .replace("@NAMES@", FishTable.names(root))
        .replace("@VALUED@", FishTable.valued(root))
        .replace("@COMMON@", FishTable.options("", root.commonOptions()))
        .replace("@COMMANDS@", lines(root, FishTable::command));
  }

  private static String lines(CommandDoc root, Function<CommandDoc, String> table) {
    return root.all().map(table).collect(Collectors.joining());
  }

  private static String template(String name) {
    try (InputStream stream = Completions.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalStateException("missing in this build: " + name);
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
