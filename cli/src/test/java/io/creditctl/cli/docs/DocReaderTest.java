package io.creditctl.cli.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.creditctl.cli.Console;
import io.creditctl.cli.Context;
import io.creditctl.cli.CreditCommand;
import io.creditctl.cli.ExitCode;
import io.creditctl.cli.docs.CommandDoc.ExitCodeDoc;
import io.creditctl.cli.docs.CommandDoc.OperandDoc;
import io.creditctl.cli.docs.CommandDoc.OptionDoc;
import io.creditctl.cli.option.GlobalOptions;
import io.creditctl.cli.output.TerminalInfo;
import io.creditctl.cli.text.Messages;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

class DocReaderTest {
  private static final String WORDS =
      """
      command.root.summary=the program
      command.record.summary=records
      command.record.import.summary=store
      command.record.import.description=store them
      command.record.import.examples=creditctl record import a # one\\ncreditctl record import b # two
      option.record.import.dry-run=store nothing
      option.dry-run=change nothing
      option.reason=why
      option.x=short
      option.level=how much
      operand.FILE=files
      operand.SHELL=which shell
      """;

  private final CommandDoc root = new DocReader(messages(WORDS)).read(tree());

  @Command(name = "creditctl")
  static class Root {
    @Mixin(name = "global")
    GlobalOptions global = new GlobalOptions();
  }

  @Command
  static class Group {}

  enum Reason {
    NATURAL_PERSON,
    OTHER
  }

  static class Shells extends ArrayList<String> {
    private static final long serialVersionUID = 1;

    Shells() {
      super(List.of("bash", "gb_18030", "PowerShell"));
    }
  }

  @Command
  static class Importing extends CreditCommand {
    @Option(names = {"--dry-run", "-n"})
    boolean dryRun;

    @Option(names = "--reason", required = true, paramLabel = "REASON")
    List<Reason> reason = List.of();

    @Option(names = "-x", paramLabel = "N")
    Optional<Integer> number = Optional.empty();

    @Option(names = "--level", paramLabel = "LEVEL")
    Optional<Reason> level = Optional.empty();

    @Option(names = "--secret-switch", hidden = true)
    boolean hidden;

    @Parameters(paramLabel = "SHELL", completionCandidates = Shells.class)
    String shell = "";

    @Parameters(paramLabel = "FILE", arity = "0..*")
    List<Path> files = List.of();

    Importing(Context context) {
      super(context);
    }

    @Override
    protected ExitCode run() {
      return ExitCode.OK;
    }

    @Override
    public Set<ExitCode> exitCodes() {
      return Set.of(ExitCode.PARTIAL, ExitCode.FINDING);
    }
  }

  @Command(hidden = true)
  static class Hidden {}

  @Test
  void readsPathsWordsAndExamples() {
    CommandDoc importing = command("record", "import");
    assertThat(root.path()).isEmpty();
    assertThat(root.children())
        .extracting(CommandDoc::name)
        .containsExactly("creditctl record", "creditctl import");
    assertThat(importing.summary()).isEqualTo("store");
    assertThat(importing.description()).isEqualTo("store them");
    assertThat(command("record").description()).isEqualTo("records");
    assertThat(importing.examples())
        .containsExactly("creditctl record import a # one", "creditctl record import b # two");
  }

  @Test
  void readsOwnOptionsWithoutCommonAndHiddenOnes() {
    assertThat(command("record", "import").options())
        .containsExactlyInAnyOrder(
            new OptionDoc(List.of("-n", "--dry-run"), "", List.of(), false, false, "store nothing"),
            new OptionDoc(
                List.of("--reason"),
                "REASON",
                List.of("natural-person", "other"),
                true,
                true,
                "why"),
            new OptionDoc(List.of("-x"), "N", List.of(), false, false, "short"),
            new OptionDoc(
                List.of("--level"),
                "LEVEL",
                List.of("natural-person", "other"),
                false,
                false,
                "how much"));
  }

  @Test
  void onlyTheRootListsCommonOptions() {
    assertThat(command("record", "import").commonOptions()).isEmpty();
    assertThat(root.options()).isEmpty();
    assertThat(root.commonOptions())
        .filteredOn(option -> option.longName().equals("--lang"))
        .singleElement()
        .satisfies(option -> assertThat(option.choices()).containsExactly("auto", "zh", "en"));
    assertThat(root.commonOptions())
        .filteredOn(OptionDoc::repeatable)
        .extracting(OptionDoc::longName)
        .containsExactlyInAnyOrder("--fields", "--verbose");
  }

  @Test
  void readsOperandsAndLeavesCandidatesThatAreNoConstantsAlone() {
    assertThat(command("record", "import").operands())
        .containsExactly(
            new OperandDoc(
                "SHELL", true, false, List.of("bash", "gb_18030", "PowerShell"), "which shell"),
            new OperandDoc("FILE", false, true, List.of(), "files"));
  }

  @Test
  void aDailyVerbSharesTheWordsOfItsLongForm() {
    CommandDoc verb = command("import");
    assertThat(verb.summary()).isEqualTo("store");
    assertThat(verb.options()).isEqualTo(command("record", "import").options());
  }

  @Test
  void aCommandHasItsExitCodesTheProgramAllAndAGroupNone() {
    assertThat(command("record", "import").exitCodes())
        .extracting(ExitCodeDoc::code)
        .containsExactly(
            ExitCode.OK,
            ExitCode.INTERNAL,
            ExitCode.USAGE,
            ExitCode.FINDING,
            ExitCode.PARTIAL,
            ExitCode.CONFIG);
    assertThat(command("record").exitCodes()).isEmpty();
    assertThat(root.exitCodes()).extracting(ExitCodeDoc::code).containsExactly(ExitCode.values());
  }

  @Test
  void refusesACommandWithoutWords() {
    Messages messages = messages(WORDS.replace("option.reason=why", ""));
    assertThatThrownBy(() -> new DocReader(messages).read(tree()))
        .isInstanceOf(MissingResourceException.class)
        .hasMessageContaining("option.reason");
  }

  private CommandDoc command(String... path) {
    return root.find(List.of(path)).orElseThrow();
  }

  private static CommandLine tree() {
    CommandLine line = new CommandLine(new Root());
    line.addSubcommand("record", new CommandLine(new Group()).addSubcommand("import", importing()));
    line.addSubcommand("import", importing());
    line.addSubcommand("debug", new Hidden());
    return line;
  }

  /** A command is only described here, never run. */
  private static CommandLine importing() {
    Console console =
        new Console(
            InputStream.nullInputStream(),
            OutputStream.nullOutputStream(),
            new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8),
            StandardCharsets.UTF_8,
            new TerminalInfo(false, false, false, OptionalInt.empty()));
    Context context =
        new Context(
            console,
            Map.of(),
            options -> {
              throw new IllegalStateException("services opened");
            });
    return new CommandLine(new Importing(context));
  }

  private static Messages messages(String words) {
    StringBuilder all = new StringBuilder(words);
    for (OptionSpec option : tree().getCommandSpec().mixins().get("global").options()) {
      all.append("option.").append(option.longestName().substring(2)).append("=common\n");
    }
    for (ExitCode code : ExitCode.values()) {
      all.append("exit.").append(code).append("=ended\n");
    }
    return DocMessages.of(all.toString());
  }
}
