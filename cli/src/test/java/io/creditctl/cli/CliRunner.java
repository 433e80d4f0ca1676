package io.creditctl.cli;

import com.fasterxml.jackson.jr.ob.JSON;
import io.creditctl.app.Main;
import io.creditctl.cli.output.TerminalInfo;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Runs command lines in this process as Main does: a home of its own, a clock that stands on
 * 2026-10-20, streams that are remembered.
 */
public final class CliRunner {
  /** The business day of all examples. */
  public static final String TODAY = "2026-10-20";

  private static final TerminalInfo PIPES =
      new TerminalInfo(false, false, false, OptionalInt.empty());

  private final Path home;
  private final Map<String, String> environment = new LinkedHashMap<>();
  private byte[] input = {};
  private TerminalInfo terminal = PIPES;

  public CliRunner(Path home) {
    this.home = home;
    environment.put("CREDITCTL_HOME", home.toString());
    environment.put("CREDITCTL_NOW", TODAY);
    environment.put("CREDITCTL_ACTOR", "丛舟");
    environment.put("TERM", "xterm-256color");
  }

  /** A runner whose store holds the office's files, of which three decisions are disclosed. */
  public static CliRunner filled(Path home) {
    CliRunner cli = new CliRunner(home);
    cli.run("import", file("许可.csv"), file("处罚.csv")).exits(0);
    cli.run("import", file("黑名单.csv"), "--kind", "blacklist").exits(0);
    cli.run("import", file("红名单.csv"), "--kind", "redlist").exits(0);
    cli.run("disclosure", "mark", "--file", file("公开登记.csv")).exits(0);
    return cli;
  }

  /** The path of one of the office's files, from the folder that tests run in. */
  public static String file(String name) {
    return "src/test/resources/files/office/" + name;
  }

  public CliRunner with(String variable, String value) {
    environment.put(variable, value);
    return this;
  }

  public CliRunner english() {
    return with("CREDITCTL_LANG", "en");
  }

  /** What the next command reads from standard input. */
  public CliRunner typing(String text) {
    input = text.getBytes(StandardCharsets.UTF_8);
    return this;
  }

  /** As if all three streams were a terminal so wide. */
  public CliRunner atTerminal(int columns) {
    terminal = new TerminalInfo(true, true, true, OptionalInt.of(columns));
    return this;
  }

  public Path home() {
    return home;
  }

  public Path store() {
    return home.resolve("credit.db");
  }

  public Run run(String... words) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    InputStream in = new ByteArrayInputStream(input);
    Console console =
        new Console(
            in,
            out,
            new PrintStream(err, true, StandardCharsets.UTF_8),
            StandardCharsets.UTF_8,
            terminal);
    int exit = Main.run(List.of(words), console, Map.copyOf(environment));
    return new Run(
        List.of(words),
        exit,
        out.toString(StandardCharsets.UTF_8),
        err.toString(StandardCharsets.UTF_8));
  }

  /** One command line and what came of it. */
  public record Run(List<String> words, int exit, String out, String err) {

    /** Fails unless the exit status is this. */
    public Run exits(int code) {
      if (exit != code) {
        throw new AssertionError(
            words + " exits " + exit + " and not " + code + "\n" + out + "\n" + err);
      }
      return this;
    }

    /** Standard output as a JSON object. */
    public Map<String, Object> json() {
      return parse(out);
    }

    /** The items of the envelope. */
    public List<Map<String, Object>> items() {
      return children(json(), "items");
    }

    /** The only item of the envelope. */
    public Map<String, Object> item() {
      List<Map<String, Object>> items = items();
      if (items.size() != 1) {
        throw new AssertionError(items.size() + " items: " + out);
      }
      return items.get(0);
    }

    /** The object under {@code error} of standard error, which must be one JSON object. */
    public Map<String, Object> error() {
      return child(parse(err), "error");
    }
  }

  /** The object under a key. */
  @SuppressWarnings("unchecked")
  public static Map<String, Object> child(Map<String, Object> parent, String key) {
    return (Map<String, Object>) parent.get(key);
  }

  /** The array of objects under a key. */
  @SuppressWarnings("unchecked")
  public static List<Map<String, Object>> children(Map<String, Object> parent, String key) {
    return (List<Map<String, Object>>) parent.get(key);
  }

  private static Map<String, Object> parse(String text) {
    try {
      return JSON.std.mapFrom(text);
    } catch (IOException e) {
      throw new UncheckedIOException(text, e);
    }
  }
}
