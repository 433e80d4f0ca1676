package io.creditctl.cli.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditctl.cli.CliRunner;
import io.creditctl.cli.CliRunner.Run;
import io.creditctl.cli.CommandTrees;
import io.creditctl.cli.ExitCode;
import io.creditctl.cli.docs.CommandDoc;
import io.creditctl.cli.docs.CommandDoc.OptionDoc;
import io.creditctl.cli.text.DisplayWidth;
import io.creditctl.cli.text.Language;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every command of the tree, whichever it is. */
class TreeContractTest {
  private static final CommandDoc ZH = CommandTrees.read(Language.ZH);
  private static final CommandDoc EN = CommandTrees.read(Language.EN);
  private static final DisplayWidth WIDTH = new DisplayWidth(1);

  @TempDir static Path home;

  static Stream<CommandDoc> commands() {
    return ZH.all();
  }

  static Stream<CommandDoc> leaves() {
    return ZH.all().filter(doc -> !doc.isGroup());
  }

  private static CommandDoc english(CommandDoc doc) {
    return EN.find(doc.path()).orElseThrow();
  }

  private static Run run(String language, List<String> path, String... more) {
    List<String> words = new ArrayList<>(path);
    words.addAll(List.of(more));
    return new CliRunner(home).with("CREDITCTL_LANG", language).run(words.toArray(String[]::new));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void isDescribedInBothLanguages(CommandDoc doc) {
    assertThat(doc.summary()).as(doc.name()).matches("(?s).*\\p{IsHan}.*");
    assertThat(english(doc).summary()).isNotBlank().matches("\\p{ASCII}+");
    assertThat(english(doc).description()).matches("\\p{ASCII}+");
    assertThat(WIDTH.width(doc.summary())).isLessThanOrEqualTo(66);
  }

  @ParameterizedTest
  @MethodSource("leaves")
  void hasExamplesOfItself(CommandDoc doc) {
    Set<String> names = new LinkedHashSet<>(Set.of(doc.name()));
    ZH.children().stream()
        .filter(other -> !other.isGroup() && other.summary().equals(doc.summary()))
        .forEach(same -> names.add(same.name()));
    for (CommandDoc each : List.of(doc, english(doc))) {
      assertThat(each.examples()).as(each.name()).isNotEmpty();
      assertThat(each.examples())
          .allMatch(example -> names.stream().anyMatch(example::contains), names.toString());
    }
  }

  @ParameterizedTest
  @MethodSource("leaves")
  void namesItsOptionsAsOthersDo(CommandDoc doc) {
    for (OptionDoc option : doc.options()) {
      assertThat(option.longName()).matches("--[a-z]+(-[a-z]+)*");
      assertThat(option.label()).matches("[A-Z+|a-z,]*");
      assertThat(option.description()).as(option.longName()).matches("(?s).*\\p{IsHan}.*");
    }
    doc.operands().forEach(operand -> assertThat(operand.label()).matches("\\p{ASCII}+"));
    english(doc)
        .options()
        .forEach(option -> assertThat(option.description()).matches("\\p{ASCII}+"));
  }

  @ParameterizedTest
  @MethodSource("leaves")
  void tellsItsExitCodes(CommandDoc doc) {
    assertThat(doc.exitCodes())
        .extracting(code -> code.code())
        .contains(ExitCode.OK, ExitCode.USAGE)
        .doesNotHaveDuplicates();
    assertThat(doc.exitCodes()).allMatch(code -> !code.description().isBlank());
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void theHelpOfEveryCommandFitsEightyColumns(Language language) {
    for (CommandDoc doc : ZH.all().toList()) {
      Run help = run(language.tag(), doc.path(), "-h");
      assertThat(help.exits(0).err()).as(doc.name()).isEmpty();
      assertThat(help.out()).as(doc.name()).contains("creditctl");
      assertThat(help.out().lines()).as(doc.name()).allMatch(line -> WIDTH.width(line) <= 80);
      assertThat(help.out()).isEqualTo(run(language.tag(), doc.path(), "--help").out());
    }
  }

  @ParameterizedTest
  @MethodSource("leaves")
  void helpWinsOverWhateverElseIsWrong(CommandDoc doc) {
    String help = run("zh", doc.path(), "-h").out();

    Run run = run("zh", doc.path(), "--bogus", "--format", "nonsense", "-h", "x", "y", "z");

    assertThat(run.exits(0).out()).isEqualTo(help);
    assertThat(run.err()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("leaves")
  void everyCommandRefusesWhatItDoesNotKnow(CommandDoc doc) {
    assertThat(run("zh", doc.path(), "--as-fo", "today").exits(2).err())
        .as(doc.name())
        .contains("--as-fo", "是否想用: --as-of");
    assertThat(run("zh", doc.path(), "--forma", "csv").exits(2).err()).contains("E-0002");
    run("zh", doc.path(), "--format", "xml").exits(2);
    run("zh", doc.path(), "--limit", "1", "--limit", "2").exits(2);
  }

  @Test
  void nounsAloneSayWhatCanBeDone() {
    for (CommandDoc doc : ZH.all().filter(CommandDoc::isGroup).toList()) {
      Run run = run("zh", doc.path());
      assertThat(run.exits(0).out()).isEqualTo(run("zh", doc.path(), "-h").out());
      doc.children()
          .forEach(child -> assertThat(run.out()).containsPattern("  (\\w+, )*" + child.word()));
    }
  }

  @Test
  void theFourWaysToAskForHelpAreOne() {
    String help = run("zh", List.of()).exits(0).out();

    assertThat(run("zh", List.of("-h")).out()).isEqualTo(help);
    assertThat(run("zh", List.of("--help")).out()).isEqualTo(help);
    assertThat(run("zh", List.of("help")).out()).isEqualTo(help);
    assertThat(help.lines().count()).isLessThanOrEqualTo(40);
    assertThat(help).contains("问题反馈");
  }

  @Test
  void theDailyVerbsAreTheirLongForms() {
    CliRunner cli = CliRunner.filled(home.resolve("日常"));
    String[][] pairs = {
      {"import", "record import"}, {"query", "entity show"}, {"check", "roster check"}
    };
    String[] operands = {CliRunner.file("处罚-待修.csv"), "91371000MA0011013D", "91371082MA0021377H"};
    for (int i = 0; i < pairs.length; i++) {
      for (String format : new String[] {"table", "json", "csv"}) {
        Run brief = cli.run(pairs[i][0], operands[i], "--format", format);
        List<String> words = new ArrayList<>(List.of(pairs[i][1].split(" ")));
        words.addAll(List.of(operands[i], "--format", format));
        Run full = cli.run(words.toArray(String[]::new));
        assertThat(brief.out().getBytes(StandardCharsets.UTF_8))
            .isEqualTo(full.out().getBytes(StandardCharsets.UTF_8));
        assertThat(brief.err()).isEqualTo(full.err());
        assertThat(brief.exit()).isEqualTo(full.exit());
      }
    }
  }

  @Test
  void theExitCodesAreTheWrittenOnes() {
    List<String> contract =
        List.of(
            "0 OK",
            "1 INTERNAL",
            "2 USAGE",
            "3 FINDING",
            "4 AUTH",
            "5 NOT_FOUND",
            "6 CONFLICT",
            "7 PARTIAL",
            "8 LOCKED",
            "9 REMOTE",
            "10 CONFIG",
            "11 INTEGRITY",
            "12 BASIS",
            "129 HANGUP",
            "130 INTERRUPTED",
            "141 BROKEN_PIPE",
            "143 TERMINATED");

    assertThat(Stream.of(ExitCode.values()).map(code -> code.code() + " " + code.name()))
        .containsExactlyElementsOf(contract);
    assertThat(run("en", List.of("help", "exit-codes", "--json")).items())
        .extracting(item -> item.get("code") + " " + item.get("name"))
        .containsExactlyElementsOf(contract);
  }
}
