package io.creditctl.cli.contract;

import static io.creditctl.cli.CliRunner.file;
import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import io.creditctl.cli.CliRunner;
import io.creditctl.cli.CliRunner.Run;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code disclosure due --format ics}, read back by a parser that is not ours. */
class DueCalendarTest {
  @TempDir Path home;
  private CliRunner cli;

  @BeforeEach
  void openTheOffice() {
    cli = new CliRunner(home);
    cli.run("import", file("许可.csv"), file("处罚.csv")).exits(0);
  }

  private static ICalendar parse(String text) {
    ICalendar calendar = Biweekly.parse(text).first();
    assertThat(calendar.validate(ICalVersion.V2_0).isEmpty())
        .as(calendar.validate(ICalVersion.V2_0).toString())
        .isTrue();
    return calendar;
  }

  private static VEvent event(ICalendar calendar, String documentNo) {
    return calendar.getEvents().stream()
        .filter(event -> event.getSummary().getValue().contains(documentNo))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void everyDecisionIsAWholeDayWithAnAlarmTwoWorkingDaysBefore() {
    Run run = cli.run("disclosure", "due", "--all", "--format", "ics").exits(3);

    ICalendar calendar = parse(run.out());
    VEvent event = event(calendar, "鲁威交港许〔2026〕0139号");
    assertThat(event.getSummary().getValue()).isEqualTo("公开截止: 行政许可 鲁威交港许〔2026〕0139号 (威海蓝湾联运有限公司)");
    assertThat(event.getDescription().getValue())
        .isEqualTo("威海市港航事业发展中心\n决定日 2026-09-30\n办好后登记: creditctl disclosure mark R-1 --url URL");
    assertThat(run.out())
        .contains("DTSTART;VALUE=DATE:20261015\r\n", "DTEND;VALUE=DATE:20261016\r\n")
        .contains("DTSTAMP:20261020T010000Z\r\n", "TRIGGER;RELATED=START:-PT39H\r\n");
    assertThat(event.getAlarms()).hasSize(1);
    assertThat(calendar.getEvents()).hasSameSizeAs(rows("--all"));
  }

  private List<String> rows(String option) {
    return cli.run("disclosure", "due", option, "--format", "jsonl").out().lines().toList();
  }

  @Test
  void theAlarmStepsOverAWeekend() {
    // Friday the 9th: two working days before is Wednesday... of the holidays, so the 30th.
    String text = cli.run("disclosure", "due", "--format", "ics").exits(3).out();

    assertThat(text.substring(text.indexOf("DTSTART;VALUE=DATE:20261009")))
        .containsPattern("^[\\s\\S]*?TRIGGER;RELATED=START:-PT207H\r\n");
  }

  @Test
  void linesAreFoldedAtSeventyFiveOctetsWithoutBreakingACharacter() {
    String text = cli.run("disclosure", "due", "--format", "ics").exits(3).out();

    assertThat(text).endsWith("END:VCALENDAR\r\n").doesNotContainPattern("[^\r]\n");
    assertThat(text.split("\r\n"))
        .allSatisfy(
            line -> assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75))
        .anyMatch(line -> line.startsWith(" "));
    assertThat(text).doesNotContain("\uFFFD");
  }

  @Test
  void theIdentifierOfADecisionStaysWhateverElseIsListed() {
    List<String> all = identifiers("--all");
    List<String> some = identifiers("--overdue");

    assertThat(all).doesNotHaveDuplicates().containsAll(some);
    cli.with("CREDITCTL_LANG", "en");
    assertThat(identifiers("--all")).isEqualTo(all);
  }

  private List<String> identifiers(String option) {
    return parse(cli.run("disclosure", "due", option, "--format", "ics").out()).getEvents().stream()
        .map(event -> event.getUid().getValue())
        .toList();
  }

  @Test
  void whatANameHoldsCannotBreakTheCalendar() throws Exception {
    Path hostile = home.resolve("许可.csv");
    String row = Files.readString(Path.of(file("许可.csv")));
    Files.writeString(hostile, row.replace("威海蓝湾联运有限公司", "\"甲,乙;丙\\nEND:VEVENT公司\""));
    CliRunner other = new CliRunner(home.resolve("另"));
    other.run("import", hostile.toString(), "--kind", "license").exits(0);

    ICalendar calendar = parse(other.run("disclosure", "due", "--all", "--format", "ics").out());

    assertThat(calendar.getEvents())
        .isSortedAccordingTo(Comparator.comparing(event -> event.getDateStart().getValue()))
        .anyMatch(event -> event.getSummary().getValue().contains("甲,乙;丙\\nEND:VEVENT公司"));
  }

  @Test
  void aCalendarWithoutADayIsStillOne() {
    Run run = cli.run("disclosure", "due", "--format", "ics", "--as-of", "2026-07-01").exits(0);

    assertThat(Biweekly.parse(run.out()).first().getEvents()).isEmpty();
    assertThat(run.out()).as("must hold a component").contains("BEGIN:VTIMEZONE\r\n");
  }

  @Test
  void otherCommandsRefuseItBeforeTheyDoAnything() {
    CliRunner other = new CliRunner(home.resolve("另"));
    Run run = other.run("import", file("许可.csv"), "--format", "ics").exits(2);

    assertThat(run.err()).contains("E-2263", "ics", "table, csv, tsv, json, jsonl, md, html, xlsx");
    assertThat(other.store()).doesNotExist();
  }

  @Test
  void goesIntoAFileWhole() throws Exception {
    Path file = home.resolve("期限.ics");
    cli.run("disclosure", "due", "--format", "ics", "--output", file.toString()).exits(3);

    assertThat(parse(Files.readString(file)).getEvents()).hasSize(8);
  }
}
