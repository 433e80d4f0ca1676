package io.creditctl;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditctl.cli.CommandLineFactory;
import io.creditctl.cli.Console;
import io.creditctl.cli.Context;
import io.creditctl.cli.ExitCode;
import io.creditctl.cli.output.TerminalInfo;
import io.creditctl.cli.text.Language;
import io.creditctl.cli.text.Messages;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** Holds the README to the program. */
class ReadmeTest {
  private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
  private static final Pattern EXIT_CODE =
      Pattern.compile("^\\| (\\d+) \\| (\\S+) \\| (.+) \\|$", Pattern.MULTILINE);
  private static final Pattern COMMAND =
      Pattern.compile("(?m)(?:^\\$ |^|`)creditctl ([a-z-][^`|>\\n]*)");
  private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:)([^)#]+)\\)");

  private final String readme = read(ROOT.resolve("README.md"));

  @Test
  void tableOfExitCodesIsTheProgramsOwn() {
    Messages messages = Messages.of(Language.ZH);
    List<String> expected =
        Arrays.stream(ExitCode.values())
            .map(code -> row(code.code(), code.name(), messages.text("exit." + code.name())))
            .toList();
    List<String> found = new ArrayList<>();
    Matcher matcher = EXIT_CODE.matcher(readme);
    while (matcher.find()) {
      found.add(row(Integer.parseInt(matcher.group(1)), matcher.group(2), matcher.group(3)));
    }
    assertThat(found).isEqualTo(expected);
  }

  @Test
  void everyCommandAndOptionExists() {
    CommandLine root = new CommandLineFactory(context()).whole();
    List<String> commands = commands(readme);

    assertThat(commands).hasSizeGreaterThan(15);
    for (String command : commands) {
      CommandLine at = root;
      for (String word : command.strip().split("\\s+")) {
        if (word.startsWith("-")) {
          boolean known =
              word.equals("--help")
                  || at.getCommandSpec().findOption(word) != null
                  || root.getCommandSpec().findOption(word) != null;
          assertThat(known).as(word + " in: creditctl " + command).isTrue();
        } else if (at.getSubcommands().containsKey(word)) {
          at = at.getSubcommands().get(word);
        } else {
          assertThat(at.getSubcommands()).as(word + " in: creditctl " + command).isEmpty();
        }
      }
    }
  }

  @Test
  void everyLinkLeadsToAFile() {
    for (String page : List.of("README.md", "cli/ARCHITECTURE.md", "CHANGELOG.md")) {
      Matcher matcher = LINK.matcher(read(ROOT.resolve(page)));
      while (matcher.find()) {
        assertThat(ROOT.resolve(page).resolveSibling(matcher.group(1))).exists();
      }
    }
  }

  @Test
  void classesThatTheArchitectureNamesExist() throws IOException {
    List<String> sources;
    try (Stream<Path> files = Files.walk(ROOT.resolve("cli/src"))) {
      sources = files.map(file -> file.getFileName().toString()).toList();
    }
    Matcher matcher =
        Pattern.compile("`([A-Z][a-z]+(?:[A-Z]\\w*)+)(?:\\.\\w+)?(?:\\(\\))?`")
            .matcher(read(ROOT.resolve("cli/ARCHITECTURE.md")));
    int named = 0;
    while (matcher.find()) {
      assertThat(sources).contains(matcher.group(1) + ".java");
      named++;
    }
    assertThat(named).isGreaterThan(20);
  }

  private static List<String> commands(String text) {
    List<String> commands = new ArrayList<>();
    Matcher matcher = COMMAND.matcher(text);
    while (matcher.find()) {
      commands.add(matcher.group(1));
    }
    return commands;
  }

  private static String row(int code, String name, String meaning) {
    return code + " " + name + " " + meaning;
  }

  private static Context context() {
    Console console =
        new Console(
            InputStream.nullInputStream(),
            OutputStream.nullOutputStream(),
            new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8),
            StandardCharsets.UTF_8,
            new TerminalInfo(false, false, false, OptionalInt.empty()));
    return new Context(
        console,
        Map.of(),
        options -> {
          throw new AssertionError("describing the commands opens nothing");
        });
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
