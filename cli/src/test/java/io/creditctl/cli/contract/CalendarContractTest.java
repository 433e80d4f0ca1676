package io.creditctl.cli.contract;

import static io.creditctl.cli.CliRunner.children;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.creditctl.cli.CliRunner;
import io.creditctl.cli.CliRunner.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code calendar}: which days count. */
class CalendarContractTest {
  @TempDir Path home;
  private CliRunner cli;

  @BeforeEach
  void openTheOffice() {
    cli = new CliRunner(home);
  }

  @Test
  void showsAYear() {
    Run run = cli.run("calendar", "show", "2026", "--json").exits(0);

    Map<String, Object> item = Contract.envelope(run, "calendar-show").item();
    Contract.keys(item, "year", "workdays", "provisional", "origin", "papers", "days");
    assertThat(item).contains(entry("year", 2026), entry("workdays", 248));
    Contract.keys(children(item, "papers").get(0), "documentNo", "date", "url");
    Contract.keys(children(item, "days").get(0), "date", "working", "reason", "name", "why");
    assertThat(cli.run("calendar", "show", "2027").exits(12).err()).contains("E-7101", "2027");
    assertThat(cli.run("calendar", "show", "x").exits(2).err()).contains("YEAR 应为整数");
  }

  @Test
  void countsForwardsAndBackwards() {
    assertThat(cli.run("calendar", "add", "2026-09-24", "7").exits(0).out())
        .isEqualTo("2026-10-12\n");
    assertThat(cli.run("calendar", "add", "2026年10月12日", "-7").exits(0).out())
        .isEqualTo("2026-09-24\n");
    assertThat(cli.run("calendar", "between", "2026-09-30", "2026-10-15").exits(0).out())
        .isEqualTo("7\n");
    Contract.keys(
        Contract.envelope(cli.run("calendar", "add", "today", "3", "--json"), "calendar-add")
            .item(),
        "from",
        "workdays",
        "date",
        "provisional");
    Contract.keys(
        Contract.envelope(
                cli.run("calendar", "between", "--json", "--", "-3wd", "today"), "calendar-between")
            .item(),
        "from",
        "to",
        "workdays",
        "provisional");
  }

  @Test
  void tellsHowToPassAnOperandThatBeginsWithAMinus() {
    assertThat(cli.run("calendar", "between", "-3wd", "today").exits(2).err()).contains("先写 --");
  }

  @Test
  void whatANoticeMayStillChangeIsProvisional() {
    Run run = cli.run("calendar", "add", "2026-12-28", "7").exits(12);

    assertThat(run.out()).isEqualTo("2027-01-06\n");
    assertThat(run.err()).contains("暂定", "2026");
  }

  @Test
  void tellsWhetherItReachesFarEnough() {
    Run run = cli.run("calendar", "check", "--until", "+13m", "--json").exits(12);

    Contract.keys(
        Contract.envelope(run, "calendar-check").item(), "until", "complete", "missingYears");
    assertThat(run.item()).containsEntry("missingYears", List.of(2027));
    cli.run("calendar", "check").exits(0);
    cli.run("calendar", "check", "--until", "2026-12-01").exits(0);
    cli.run("calendar", "check", "--until", "+xm").exits(2);
  }

  @Test
  void takesANewYearOverAndMovesDeadlines() throws IOException {
    Path file = home.resolve("2027.csv");
    Files.writeString(file, "date,isOffDay,name\n2027-01-01,true,元旦\n2027-01-02,true,元旦\n");

    Run run = cli.run("calendar", "import", file.toString(), "--json").exits(0);

    Contract.keys(
        Contract.envelope(run, "calendar-import").item(),
        "year",
        "days",
        "added",
        "removed",
        "changed",
        "deadlinesMoved",
        "moved");
    assertThat(cli.run("calendar", "add", "2026-12-28", "7").exits(0).out())
        .isEqualTo("2027-01-07\n");
  }

  @Test
  void aFileThatForgetsDaysOfAYearIsOnlyTakenOnRequest() throws IOException {
    Path file = home.resolve("2026.csv");
    Files.writeString(file, "date,isOffDay,name\n2026-10-01,true,国庆节\n");

    assertThat(cli.run("calendar", "import", file.toString()).exits(2).err())
        .contains("E-2007", "2026", "--yes");
    assertThat(cli.run("calendar", "add", "2026-09-24", "7").exits(0).out())
        .isEqualTo("2026-10-12\n");
    cli.run("calendar", "import", file.toString(), "--yes").exits(0);
    assertThat(cli.run("calendar", "add", "2026-09-24", "7").exits(0).out())
        .isNotEqualTo("2026-10-12\n");
  }

  @Test
  void aLocalDecisionCountsAtOnce() {
    CliRunner office = CliRunner.filled(home);

    Run run =
        office.run(
            "calendar",
            "override",
            "add",
            "2026-10-21",
            "off",
            "--reason",
            "台风停工",
            "--doc",
            "威政办发〔2026〕12号",
            "--json");

    Contract.keys(
        Contract.envelope(run.exits(0), "calendar-override").item(),
        "date",
        "before",
        "after",
        "deadlinesMoved",
        "moved");
    assertThat(run.item()).containsEntry("deadlinesMoved", 3);
    assertThat(children(run.item(), "moved").get(0))
        .contains(
            entry("id", "R-4"),
            entry("what", "due"),
            entry("before", "2026-10-21"),
            entry("after", "2026-10-22"));
    assertThat(office.run("calendar", "show", "2026").out()).contains("台风停工（威政办发〔2026〕12号）");
    assertThat(office.run("calendar", "add", "2026-10-20", "1").out()).isEqualTo("2026-10-22\n");
    office.run("calendar", "override", "add", "2026-10-21", "off").exits(2);
    office.run("calendar", "override", "add", "2026-10-21", "maybe", "--reason", "x").exits(2);
  }
}
