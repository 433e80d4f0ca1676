package io.creditctl.cli.contract;

import static io.creditctl.cli.CliRunner.file;
import static org.assertj.core.api.Assertions.assertThat;

import io.creditctl.cli.CliRunner;
import io.creditctl.cli.CliRunner.Run;
import io.creditctl.cli.text.DisplayWidth;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What cron mails of {@code disclosure due}, and on which days. */
class DueLetterTest {
  @TempDir Path home;
  private CliRunner cli;

  @BeforeEach
  void openTheOffice() {
    cli = new CliRunner(home);
    cli.run("import", file("许可.csv"), file("处罚.csv")).exits(0);
  }

  private static void silent(Run run) {
    assertThat(run.exits(0).out() + run.err()).as(run.words().toString()).isEmpty();
  }

  @Test
  void saysFirstWhatItIsAboutAndThenEachUnitWithWhatToDo() {
    Run letter = cli.run("disclosure", "due", "--group", "unit", "--cron").exits(3);

    assertThat(letter.err()).isEmpty();
    assertThat(letter.out())
        .startsWith("信用信息公开 2026-10-20: 逾期 5, 3 个工作日内到期 3\n\n")
        .contains(
            "\n\n威海市交通运输综合执法支队  逾期 1, 3 个工作日内到期 1\n"
                + "  鲁威交罚〔2026〕0453号  威海蓝湾联运有限公司\n"
                + "    2026-10-09 逾期 8 个工作日  creditctl disclosure mark R-9 --url URL\n"
                + "  鲁威交罚〔2026〕0466号  威海云锚物流有限公司\n"
                + "    2026-10-20 今天到期  creditctl disclosure mark R-8 --url URL\n\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh", "en"})
  void fitsIntoALetter(String language) {
    Run letter = cli.with("CREDITCTL_LANG", language).run("disclosure", "due", "--cron").exits(3);

    assertThat(letter.out().lines())
        .allSatisfy(line -> assertThat(new DisplayWidth(1).width(line)).isLessThanOrEqualTo(80));
  }

  @Test
  void theUnitWithTheMostUrgentDecisionComesFirstInEveryFormat() {
    Run json = cli.run("disclosure", "due", "--group", "unit", "--json").exits(3);
    List<String> units = json.items().stream().map(item -> (String) item.get("unit")).toList();

    assertThat(units).startsWith("威海市公路事业发展中心").hasSize(8);
    assertThat(new LinkedHashSet<>(units)).as("each unit in one piece").hasSize(runs(units));
  }

  private static int runs(List<String> units) {
    int runs = 1;
    for (int i = 1; i < units.size(); i++) {
      runs += units.get(i).equals(units.get(i - 1)) ? 0 : 1;
    }
    return runs;
  }

  @Test
  void whatIsDueLaterIsNoReasonForALetter() {
    silent(cli.run("disclosure", "due", "--all", "--cron", "--as-of", "2026-07-01"));
  }

  @Test
  void aMissingCalendarIsAReasonOfItsOwn() {
    Run letter =
        cli.run("disclosure", "due", "--within", "60wd", "--kind", "award", "--cron").exits(12);

    assertThat(letter.out())
        .startsWith("信用信息公开 2026-10-20: 缺工作日历\n")
        .contains("creditctl calendar import");
    assertThat(letter.err()).isEmpty();
  }

  @Test
  void sectionsAreOpenToPeopleToo() {
    Run sections = cli.run("disclosure", "due", "--group", "unit", "--limit", "1").exits(3);

    assertThat(sections.out()).startsWith("威海市公路事业发展中心  逾期 1\n").contains("显示 1 条，共 8 条");
    assertThat(sections.err()).contains("逾期 5, 3 个工作日内到期 3");
    assertThat(cli.run("disclosure", "due", "--group", "unit", "--fields", "id").exits(2).err())
        .contains("E-2001");
  }

  @Test
  void aDayOffIsSilentUnlessSomebodyAsks() {
    silent(cli.run("disclosure", "due", "--cron", "--only-workdays", "--as-of", "2026-10-18"));
    Run asked =
        cli.run("disclosure", "due", "--cron", "--only-workdays", "--as-of", "2026-10-18", "-v");

    assertThat(asked.exits(0).err()).contains("2026-10-18 不是工作日");
    assertThat(asked.out()).isEmpty();
  }

  @Test
  void aSaturdayThatIsWorkedIsAWorkingDay() {
    cli.run("disclosure", "due", "--cron", "--only-workdays", "--as-of", "2026-10-10").exits(3);
  }

  @Test
  void theFirstWorkingDayOfOctoberFollowsTheHolidays() {
    String first = "--only-first-workday";
    for (String day : List.of("2026-10-01", "2026-10-07", "2026-10-09")) {
      silent(cli.run("status", "--cron", first, "--as-of", day));
    }
    cli.run("status", "--cron", first, "--as-of", "2026-10-08").exits(3);
    assertThat(cli.run("disclosure", "report", first, "--as-of", "2026-10-08").exits(0).out())
        .isNotEmpty();
  }

  @Test
  void withoutTheYearsCalendarNobodyCanTellAndThatIsSaid() {
    for (String option : List.of("--only-workdays", "--only-first-workday")) {
      for (String[] command : new String[][] {{"disclosure", "due"}, {"status"}}) {
        List<String> words = new ArrayList<>(List.of(command));
        words.addAll(List.of(option, "--cron", "--as-of", "2027-03-01"));
        Run run = cli.run(words.toArray(String[]::new)).exits(12);
        assertThat(run.err()).contains("E-7101", "2027");
      }
    }
  }

  @Test
  void statusMailsOnlyWhatPresses() {
    Run letter = cli.run("status", "--cron").exits(3);

    assertThat(letter.out()).contains("逾期未公开").doesNotContain("以后到期", "一数一源冲突");
    silent(new CliRunner(home).run("status", "--cron", "--as-of", "2026-07-01"));
  }
}
