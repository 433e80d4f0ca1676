package io.creditctl.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditctl.cli.text.DisplayWidth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableWriterTest {
  private static final View<String> NAMES =
      View.<String>named("names")
          .column("name", name -> name)
          .column("length", String::length)
          .column("half", name -> name.length() / 2)
          .build();

  @Test
  void alignsByDisplayWidthAndShowsControlCharacters() {
    assertThat(Printer.of(OutputFormat.TABLE).print(Enterprise.VIEW, Enterprise.samples()))
        .isEqualTo(
            """
            code         subject              remaining    rate  status  due on
            91371000MA3  威海蓝湾（甲）运输          -2  0.9750  逾期    2026-09-04
            0123         \uD842\uDFB7野 ｶﾅ cafe\u0301                12    1000  按期
            91371000MA3  a|b\\nc\\x1b[31m"q",d          3          按期
            91371000MA3  =1+1                         3          按期
            """);
  }

  @Test
  void putsEveryColumnAtTheSamePlaceInEveryLine() {
    DisplayWidth width = new DisplayWidth(1);
    String table = Printer.of(OutputFormat.TABLE).print(Enterprise.VIEW, Enterprise.samples());
    List<String> lines = table.lines().toList();
    int status = width.width(lines.get(0).substring(0, lines.get(0).indexOf("status")));
    for (String line : lines.subList(1, lines.size())) {
      int word = Math.max(line.indexOf("逾期"), line.indexOf("按期"));
      assertThat(width.width(line.substring(0, word))).as(line).isEqualTo(status);
    }
  }

  @Test
  void printsHeadingsAloneWhenThereIsNothing() {
    assertThat(Printer.of(OutputFormat.TABLE).print(NAMES, List.of()))
        .isEqualTo("name  length  half\n");
  }

  @Test
  void leavesNoTrailingSpaces() {
    String table =
        Printer.of(OutputFormat.TABLE).print(Enterprise.VIEW, List.of(Enterprise.named("x  ")));
    assertThat(table.lines()).noneMatch(line -> line.endsWith(" "));
  }

  @Test
  void countsAmbiguousCharactersAsTheTerminalDoes() {
    List<String> rows = List.of("信用交通·威海", "ab");
    assertThat(Printer.of(OutputFormat.TABLE).ambiguousWidth(1).print(NAMES, rows))
        .isEqualTo(
            """
            name           length  half
            信用交通·威海       7     3
            ab                  2     1
            """);
    assertThat(Printer.of(OutputFormat.TABLE).ambiguousWidth(2).print(NAMES, rows))
        .isEqualTo(
            """
            name            length  half
            信用交通·威海       7     3
            ab                   2     1
            """);
  }

  @Test
  void hidesColumnsByPriorityOnANarrowTerminalAndSaysSo() {
    Printer printer = Printer.of(OutputFormat.TABLE).terminal(44);
    assertThat(printer.print(Enterprise.VIEW, Enterprise.samples().subList(0, 1)))
        .isEqualTo(
            """
            code         subject             status
            91371000MA3  威海蓝湾（甲）运输  逾期
            """);
    assertThat(printer.notices)
        .containsExactly(
            "narrow window: columns hidden: 3 (remaining, rate, dueOn);"
                + " --fields or a wider window shows them");
  }

  @Test
  void shortensTheWidestTextWhenHidingIsNotEnough() {
    Printer printer = Printer.of(OutputFormat.TABLE).terminal(20);
    View<String> one = View.<String>named("one").column("name", name -> name).build();
    assertThat(printer.print(one, List.of("威海蓝湾运输有限责任公司", "甲")))
        .isEqualTo("name\n威海蓝湾运输有限责..\n甲\n");
    assertThat(printer.notices).isEmpty();
  }

  @Test
  void oneLongNameDoesNotDriveOutEveryOtherColumn() {
    Printer printer = Printer.of(OutputFormat.TABLE).terminal(80);
    String table = printer.print(NAMES, List.of("长".repeat(60)));
    assertThat(table.lines().findFirst()).hasValueSatisfying(l -> assertThat(l).endsWith("half"));
    DisplayWidth width = new DisplayWidth(1);
    assertThat(table.lines()).allMatch(line -> width.width(line) <= 80);
    assertThat(table).contains("长..");
  }

  @Test
  void shortensButNeverHidesWhatTheUserNamed() {
    Printer printer = Printer.of(OutputFormat.TABLE).terminal(33).fields("subject", "remaining");
    assertThat(printer.print(Enterprise.VIEW, Enterprise.samples().subList(0, 1)))
        .isEqualTo(
            """
            code        subject     remaining
            91371000..  威海蓝湾..         -2
            """);
    assertThat(printer.notices).isEmpty();
  }

  @Test
  void neverShortensInAPipe() {
    String name = "长".repeat(500);
    assertThat(Printer.of(OutputFormat.TABLE).print(NAMES, List.of(name))).contains(name);
  }

  @Test
  void colorsOnlyWhenAskedAndKeepsTheWord() {
    List<Enterprise> rows = Enterprise.samples().subList(0, 1);
    String plain = Printer.of(OutputFormat.TABLE).print(Enterprise.VIEW, rows);
    String colored = Printer.of(OutputFormat.TABLE).color().print(Enterprise.VIEW, rows);
    assertThat(colored).contains("\033[31m逾期\033[0m").isNotEqualTo(plain);
    assertThat(colored.replace("\033[31m", "").replace("\033[0m", "")).isEqualTo(plain);
  }

  @Test
  void streamsAfterTheSampleWithTheWidthsFoundThere() {
    List<String> rows = new ArrayList<>();
    for (int row = 0; row < TableWriter.SAMPLE; row++) {
      rows.add("ab");
    }
    rows.add("much wider than the sample");
    List<String> lines = Printer.of(OutputFormat.TABLE).print(NAMES, rows).lines().toList();
    assertThat(lines).hasSize(TableWriter.SAMPLE + 2);
    assertThat(lines.get(TableWriter.SAMPLE)).isEqualTo("ab         2     1");
    assertThat(lines.get(TableWriter.SAMPLE + 1))
        .isEqualTo("much wider than the sample      26    13");
  }
}
