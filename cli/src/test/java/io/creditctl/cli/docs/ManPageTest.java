package io.creditctl.cli.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditctl.cli.text.DisplayWidth;
import io.creditctl.cli.text.Language;
import io.creditctl.cli.text.Messages;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManPageTest {
  private static final Messages ENGLISH = Messages.of(Language.EN);
  private static final Messages CHINESE = Messages.of(Language.ZH);

  @TempDir Path folder;

  @Test
  void describesACommand() {
    assertThat(page(SampleTree.english(), ENGLISH, "record", "import"))
        .isEqualTo(
            """
            .\\" -*- mode: nroff; coding: utf-8 -*-
            .\\" Generated from the command tree; changes here are lost.
            .TH "CREDITCTL\\-RECORD\\-IMPORT" 1 "" "creditctl 0.1.0" "creditctl manual"
            .nh
            .ad l
            .SH "NAME"
            creditctl\\-record\\-import \\- Store records from files
            .SH "SYNOPSIS"
            \\fBcreditctl\\fR \\fBrecord\\fR \\fBimport\\fR \\fB\\-\\-kind\\fR \\fIKIND\\fR \
            [\\fIOPTION\\fR]... \\fIFILE\\fR...
            .SH "DESCRIPTION"
            Store them.
            .sp
            The same again changes nothing.
            .SH "OPTIONS"
            .TP
            \\fB\\-\\-kind\\fR \\fIKIND\\fR
            name (license, penalty)
            .TP
            \\fB\\-e\\fR, \\fB\\-\\-errors\\-out\\fR \\fIFILE\\fR
            rejects
            .TP
            \\fB\\-n\\fR, \\fB\\-\\-dry\\-run\\fR
            it\\(aqs \\(dqx\\(dq $(reboot) \\(gaid\\(ga [a] C:\\edir \\(ti \\(ha 100% \\(aqend\\(aq
            .br
            \\&.so /etc/passwd
            .SH "COMMON OPTIONS"
            For the options that every command takes see creditctl(1).
            .SH "OPERANDS"
            .TP
            \\fIFILE\\fR
            what to read
            .SH "EXIT STATUS"
            .TP
            \\fB0\\fR
            done
            .TP
            \\fB10\\fR
            not initialised
            .SH "EXAMPLES"
            .TP
            \\fBcreditctl record import 许可.csv \\-\\-kind license\\fR
            Store records from files
            .TP
            \\fBcreditctl record import 2026\\-09.csv \\-\\-kind penalty \\-\\-errors\\-out rejects.csv\\fR
            Store them.
            .SH "SEE ALSO"
            \\fBcreditctl\\-record\\fR(1),
            \\fBcreditctl\\-record\\-template\\fR(1)
            """);
  }

  @Test
  void theProgramsOwnPageHasCommonOptionsFilesAndEnvironment() {
    String page = page(SampleTree.chinese(), CHINESE);
    assertThat(page)
        .contains(".SH \"命令\"\n.TP\n\\fBcreditctl\\-record\\fR(1)\nKeep records\n")
        .contains(".SH \"公共选项\"\n.TP\n\\fB\\-\\-db\\fR \\fIPATH\\fR\nthe store\n")
        .contains(".SH \"文件\"\n.TP\n\\fB./.creditctl.properties\\fR\n")
        .contains(".SH \"环境变量\"\n.TP\n\\fBCREDITCTL_HOME\\fR\n");
    assertThat(page(SampleTree.chinese(), CHINESE, "record", "import"))
        .contains(".SH \"公共选项\"\n所有命令都接受的选项见 creditctl(1)。\n")
        .doesNotContain("环境变量");
  }

  @Test
  void refersToParentChildrenAndSiblings() {
    String page = page(SampleTree.english(), ENGLISH, "push");
    assertThat(page.substring(page.indexOf(".SH \"SEE ALSO\"")))
        .isEqualTo(
            """
            .SH "SEE ALSO"
            \\fBcreditctl\\fR(1),
            \\fBcreditctl\\-push\\-returned\\fR(1),
            \\fBcreditctl\\-record\\fR(1),
            \\fBcreditctl\\-status\\fR(1)
            """);
  }

  @Test
  void namesFilesByTheWordsOfTheCommand() {
    CommandDoc root = SampleTree.english();
    assertThat(ManPage.fileName(root)).isEqualTo("creditctl.1");
    assertThat(ManPage.fileName(root.find(List.of("push", "returned", "show")).orElseThrow()))
        .isEqualTo("creditctl-push-returned-show.1");
  }

  /** The missing date is wanted: pages must not change when nothing has. */
  @Test
  void mandocFindsNothingToWarnOf() throws Exception {
    int pages = 0;
    for (Map.Entry<String, String> file : files().entrySet()) {
      if (file.getKey().endsWith(".1")) {
        Files.writeString(folder.resolve("page.1"), file.getValue());
        Tool.Result result = Tool.run(folder, "mandoc", "-T", "lint", "-W", "warning", "page.1");
        assertThat(result.output().lines().filter(line -> !line.contains("missing date")))
            .as(file.getKey())
            .isEmpty();
        pages++;
      }
    }
    assertThat(pages).isEqualTo(16);
  }

  @Test
  void readsInATerminalAsItWasWritten() throws Exception {
    Files.writeString(
        folder.resolve("page.1"), page(SampleTree.chinese(), CHINESE, "record", "import"));
    String shown = Tool.run(folder, "mandoc", "-T", "utf8", "page.1").output();
    String plain = shown.replaceAll(".\\010", "");
    assertThat(plain)
        .contains("it's \"x\" $(reboot) `id` [a] C:\\dir ~ ^ 100% 'end'")
        .contains(".so /etc/passwd")
        .contains("creditctl record import 许可.csv --kind license")
        .contains("修订，内容有变才产生新的修订（“一数一源”冲突的除外），详见\n");
    assertThat(plain.lines())
        .allSatisfy(line -> assertThat(new DisplayWidth(1).width(line)).isLessThanOrEqualTo(80));
  }

  @Test
  void anUntrustedVersionStaysText() {
    CommandDoc root = SampleTree.english();
    assertThat(ManPage.of(root, root, ENGLISH, "1\" \"\n.so x"))
        .contains("\"creditctl 1\\(dq \\(dq .so x\"");
  }

  @Test
  void generatesEveryFileOfTheSetTheSameEachTime() {
    assertThat(files()).isEqualTo(files());
    assertThat(files().keySet())
        .hasSize(19)
        .contains(
            "completions/creditctl.bash",
            "completions/_creditctl",
            "completions/creditctl.fish",
            "man/man1/creditctl.1",
            "man/man1/creditctl-record-import.1",
            "man/zh_CN/man1/creditctl-push-returned-show.1");
    assertThat(files().get("man/zh_CN/man1/creditctl.1")).contains(".SH \"名称\"");
    assertThat(files().get("man/man1/creditctl.1")).contains(".SH \"NAME\"");
  }

  private static Map<String, String> files() {
    return DocFiles.all(SampleTree.english(), SampleTree.chinese(), ENGLISH, CHINESE, "0.1.0");
  }

  private static String page(CommandDoc root, Messages messages, String... path) {
    return ManPage.of(root.find(List.of(path)).orElseThrow(), root, messages, "0.1.0");
  }
}
