package io.creditctl.cli.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditctl.cli.docs.CommandDoc.OperandDoc;
import io.creditctl.cli.docs.CommandDoc.OptionDoc;
import io.creditctl.cli.text.DisplayWidth;
import io.creditctl.cli.text.Messages;
import java.util.List;
import org.junit.jupiter.api.Test;

class HelpPageTest {
  private static final Messages ENGLISH =
      DocMessages.of(
          """
          help.usage=Usage:
          help.commands=Commands:
          help.examples=Examples:
          help.operands=Operands:
          help.options=Options:
          help.common-options=Common options: creditctl help options
          help.exit-codes=Exit codes:
          help.group.daily=Every day
          help.group.data=Data
          help.group.disclosure=Disclosure
          help.group.program=Program
          help.footer=More: creditctl COMMAND --help
          """);
  private static final Messages CHINESE =
      DocMessages.of(
          """
          help.usage=用法：
          help.examples=示例：
          help.operands=操作数：
          help.options=选项：
          help.common-options=公共选项见 creditctl help options
          help.exit-codes=退出码：
          """);

  @Test
  void describesTheProgramByWhatPeopleComeForAndLosesNoCommand() {
    CommandDoc root = SampleTree.english();
    CommandDoc extended =
        new CommandDoc(
            List.of(),
            root.summary(),
            root.description(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(
                root.children().get(0),
                root.children().get(1),
                root.children().get(2),
                leaf(List.of("novelty"), List.of(), List.of(), List.of())));
    assertThat(HelpPage.of(extended, ENGLISH))
        .isEqualTo(
            """
            name

            Usage: creditctl NOUN VERB [OPTION]...

            Every day
              status      What to do today

            Data
              record      Keep records

            Disclosure
              push        Deliver

            Program
              novelty

            More: creditctl COMMAND --help
            """);
  }

  @Test
  void describesAGroup() {
    assertThat(HelpPage.of(command(SampleTree.english(), "record"), ENGLISH))
        .isEqualTo(
            """
            Keep records

            Usage: creditctl record VERB [OPTION]...

            Commands:
              import      Store records from files
              template    Write an empty table
            """);
  }

  @Test
  void describesACommandInEnglish() {
    assertThat(HelpPage.of(command(SampleTree.english(), "record", "import"), ENGLISH))
        .isEqualTo(
            """
            Store them.

            The same again changes nothing.

            Usage: creditctl record import --kind KIND [OPTION]... FILE...

            Examples:
              creditctl record import 许可.csv --kind license # Store records from files
              creditctl record import 2026-09.csv --kind penalty --errors-out rejects.csv
                  # Store them.

            Operands:
              FILE        what to read

            Options:
                  --kind KIND        name (license, penalty)
              -e, --errors-out FILE  rejects
              -n, --dry-run          it's "x" $(reboot) `id` [a] C:\\dir ~ ^ 100% 'end'
                                     .so /etc/passwd

            Common options: creditctl help options

            Exit codes:
                0  done
               10  not initialised
            """);
  }

  @Test
  void describesACommandInChinese() {
    assertThat(HelpPage.of(command(SampleTree.chinese(), "record", "import"), CHINESE))
        .isEqualTo(
            """
            逐行检查文件，存入台账；同一记录再次导入时，内容不变则不产生新的修订，内容有变才
            产生新的修订（“一数一源”冲突的除外），详见 creditctl record conflicts。

            加 --dry-run 只看结果，不改动任何数据。

            用法： creditctl record import --kind KIND [OPTION]... FILE...

            示例：
              creditctl record import 许可.csv --kind license # 从文件导入记录
              creditctl record import 2026-09.csv --kind penalty --errors-out rejects.csv
                  # 逐行检查文件，存入台账；同一记录再次导入时，内容不变则不产生新的修订，内
                  # 容有变才产生新的修订（“一数一源”冲突的除外），详见 creditctl record
                  # conflicts。

            操作数：
              FILE        what to read

            选项：
                  --kind KIND        名称 (license, penalty)
              -e, --errors-out FILE  rejects
              -n, --dry-run          it's "x" $(reboot) `id` [a] C:\\dir ~ ^ 100% 'end'
                                     .so /etc/passwd

            公共选项见 creditctl help options

            退出码：
                0  done
               10  not initialised
            """);
  }

  @Test
  void isNeverWiderThanEightyColumns() {
    String words = "“双公示”期限内的许可与处罚信息，逐条列出；".repeat(8);
    CommandDoc doc =
        leaf(
            List.of("calendar", "override", "add"),
            List.of(
                option("--require-confirmation-code-file", "FILE", words),
                option("--a", "A", words),
                option("--second-required-option", "VALUE", words)),
            List.of(
                new OperandDoc("DATE", true, false, List.of(), words),
                new OperandDoc("列名", true, true, List.of("on", "off"), words)),
            List.of(
                "creditctl calendar override add 许可许可许可许可许可许可许可许可许可.csv"
                    + " --reason x --unit 交通运输局交通运输局交通运输局交通运输局 --dry-run # "
                    + words));
    DisplayWidth width = new DisplayWidth(2);
    assertThat(HelpPage.of(doc, CHINESE).lines())
        .allSatisfy(line -> assertThat(width.width(line)).isLessThanOrEqualTo(80))
        .noneMatch(line -> line.endsWith(" "))
        .noneMatch(line -> line.strip().matches("^(# )?[，；”].*"))
        .anyMatch(line -> line.startsWith("  列名        “双"))
        .anyMatch(line -> line.equals("      --require-confirmation-code-file FILE"))
        .anyMatch(line -> line.endsWith("许可.csv \\"))
        .anyMatch(line -> line.startsWith("      --reason x --unit 交通"));
  }

  @Test
  void synopsisShowsWhatMustBeGiven() {
    CommandDoc doc =
        leaf(
            List.of("x"),
            List.of(new OptionDoc(List.of("--sure"), "", List.of(), true, false, "")),
            List.of(new OperandDoc("ID", false, true, List.of(), "")),
            List.of());
    assertThat(HelpPage.synopsis(doc)).isEqualTo("creditctl x --sure [OPTION]... [ID...]");
    assertThat(HelpPage.synopsis(SampleTree.english()))
        .isEqualTo("creditctl NOUN VERB [OPTION]...");
  }

  @Test
  void alignsAnOptionThatHasOnlyAShortName() {
    CommandDoc doc =
        leaf(
            List.of("x"),
            List.of(option("-k", "N", "short"), option("--long", "", "long")),
            List.of(),
            List.of());
    assertThat(HelpPage.of(doc, ENGLISH)).contains("\n  -k N        short\n      --long  long\n");
  }

  private static CommandDoc command(CommandDoc root, String... path) {
    return root.find(List.of(path)).orElseThrow();
  }

  private static OptionDoc option(String name, String label, String description) {
    return new OptionDoc(List.of(name), label, List.of(), true, false, description);
  }

  private static CommandDoc leaf(
      List<String> path,
      List<OptionDoc> options,
      List<OperandDoc> operands,
      List<String> examples) {
    return new CommandDoc(
        path,
        "A summary",
        "A summary",
        options,
        List.of(),
        operands,
        examples,
        List.of(),
        List.of());
  }
}
