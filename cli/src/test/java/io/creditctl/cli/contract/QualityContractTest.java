package io.creditctl.cli.contract;

import static io.creditctl.cli.CliRunner.child;
import static io.creditctl.cli.CliRunner.children;
import static io.creditctl.cli.CliRunner.file;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.creditctl.cli.CliRunner;
import io.creditctl.cli.CliRunner.Run;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code record check} and {@code report run quality}: what is wrong, and how much of it. */
class QualityContractTest {
  @TempDir Path home;
  private CliRunner cli;

  @BeforeEach
  void openTheOffice() {
    cli = new CliRunner(home);
  }

  private void handIn() {
    cli.run("record", "clean", file("处罚-脏.csv"), "--on-error", "skip", "--yes").exits(7);
  }

  @Test
  void anEmptyStoreFulfilsEverythingAndIsSaidToBeMissing() {
    Run run = cli.run("record", "check", "--json").exits(0);

    Contract.envelope(run, "record-check");
    assertThat(run.items()).hasSize(10).noneMatch(item -> item.get("status").equals("fails"));
    assertThat(cli.run("record", "check").err()).contains("还没有库");
    assertThat(home).isEmptyDirectory();
  }

  @Test
  void namesWhatBreaksAnAssertionAndWhatToDo() {
    handIn();

    Run run = cli.run("record", "check", "--json").exits(3);

    Map<String, Object> pii = item(run, "pii");
    Contract.keys(pii, "assertion", "status", "count", "examples", "todo");
    assertThat(pii)
        .contains(entry("status", "fails"), entry("count", 1), entry("examples", List.of("R-5")));
    assertThat((String) pii.get("todo")).contains("打码");
    assertThat(item(run, "amount")).containsEntry("examples", List.of("R-4"));
    assertThat(item(run, "unmapped")).containsEntry("examples", List.of("B-1 经办科室"));
    assertThat(item(run, "orphan")).contains(entry("status", "not-applicable"), entry("todo", ""));
    assertThat(item(run, "future")).containsEntry("status", "holds");
  }

  private static Map<String, Object> item(Run run, String assertion) {
    return run.items().stream()
        .filter(item -> item.get("assertion").equals(assertion))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void checksTheNamedOnesAlone() {
    handIn();

    assertThat(cli.run("record", "check", "future", "orphan", "--json").exits(0).items())
        .extracting(item -> item.get("assertion"))
        .containsExactly("orphan", "future");
    assertThat(cli.run("record", "check", "pii", "--unit", "别的单位").exits(0).err()).isEmpty();
    assertThat(cli.run("record", "check", "unmapped", "--kind", "license").exits(0).out())
        .contains("成立");
  }

  @Test
  void asksOnTheDayThatIsAskedFor() {
    handIn();

    assertThat(cli.run("record", "check", "future", "--as-of", "2026-10-12", "--json").items())
        .allMatch(item -> item.get("count").equals(2));
    Run stale = cli.run("record", "check", "stale", "--as-of", "2026-12-01").exits(3);
    assertThat(stale.out()).contains("行政处罚 威海市交通运输局 2026-10-20");
    cli.run("record", "check", "stale", "--as-of", "2026-12-01", "--older-than", "60").exits(0);
  }

  @Test
  void theLimitIsOneOfExamples() {
    handIn();

    Run run = cli.run("record", "check", "--as-of", "2027-01-20", "--limit", "1", "--json");

    assertThat(run.exits(3).items()).hasSize(10);
    assertThat(item(run, "late")).contains(entry("count", 5), entry("examples", List.of("R-1")));
  }

  @Test
  void saysWhatItCouldCheck() {
    Run run = cli.run("record", "check", "--list", "--json").exits(0);

    Contract.envelope(run, "record-check-list");
    assertThat(run.items())
        .extracting(item -> item.get("name"))
        .contains("orphan", "duplicate", "late", "unmapped", "pii", "stale");
    assertThat(home).isEmptyDirectory();
  }

  @Test
  void refusesWhatItDoesNotKnow() {
    assertThat(cli.run("record", "check", "spotless", "--json").exits(2).error())
        .containsEntry("code", "E-2201");
    assertThat(cli.run("record", "check", "--kind", "nonsense", "--json").exits(2).error())
        .containsEntry("code", "E-2004");
    assertThat(cli.run("record", "check", "--older-than", "-1", "--json").exits(2).error())
        .containsEntry("code", "E-2012");
  }

  @Test
  void aQuietCheckSpeaksOnlyOfFailures() {
    assertThat(cli.run("record", "check", "future", "-q").exits(0).out()).isEmpty();
    handIn();
    assertThat(cli.run("record", "check", "pii", "--cron").exits(3).out()).contains("R-5");
  }

  @Test
  void reportsWhatCameInDuringAPeriod() {
    handIn();

    Run run = cli.run("report", "run", "quality", "--period", "2026-10", "--json").exits(0);

    Map<String, Object> item = Contract.envelope(run, "report-quality").item();
    Contract.keys(item, "rows", "totals", "period", "by", "definitions");
    Map<String, Object> row = children(item, "rows").get(0);
    Contract.keys(
        row,
        "key",
        "received",
        "accepted",
        "conflicts",
        "rejected",
        "conformityRate",
        "timed",
        "late",
        "lateRate",
        "fieldsAsked",
        "fieldsFilled",
        "completeness",
        "validity");
    assertThat(row)
        .contains(
            entry("key", "威海市交通运输局"),
            entry("received", 6),
            entry("accepted", 5),
            entry("rejected", 1),
            entry("timed", 5),
            entry("late", 1));
    assertThat(run.out()).contains("\"conformityRate\": 0.8333", "\"lateRate\": 0.2000");
    assertThat(child(item, "totals")).containsEntry("key", "total").containsEntry("received", 6);
    assertThat(children(item, "definitions"))
        .extracting(definition -> definition.get("standing"))
        .containsExactly("verified", "recalled", "verified", "own");
  }

  @Test
  void saysHowWellEachRateIsDefined() {
    handIn();

    Run run = cli.run("report", "run", "quality", "--by", "unit-month").exits(0);

    assertThat(run.out()).contains("威海市交通运输局 2026-10", "83.33%", "合计");
    assertThat(run.err()).contains("迟报率", "(未核原文)", "(本程序口径)");
  }

  @Test
  void aPeriodWithoutNewsHasNoRates() {
    handIn();

    Run run = cli.run("report", "run", "quality", "--period", "2026-09", "--json").exits(0);

    assertThat(children(run.item(), "rows")).isEmpty();
    assertThat(child(run.item(), "totals"))
        .containsEntry("received", 0)
        .containsEntry("conformityRate", null)
        .containsEntry("lateRate", null);
  }

  @Test
  void aBatchThatWasTakenBackDoesNotCount() {
    handIn();
    cli.run("record", "undo", "B-1", "--yes").exits(0);

    assertThat(child(cli.run("report", "run", "quality", "--json").item(), "totals"))
        .containsEntry("received", 0);
  }

  @Test
  void groupsByKindAndRefusesOtherGroups() {
    handIn();

    assertThat(cli.run("report", "run", "quality", "--by", "kind").out()).contains("行政处罚");
    assertThat(cli.run("report", "run", "quality", "--by", "domain", "--json").exits(2).error())
        .containsEntry("code", "E-0005");
  }

  @Test
  void aReportIsNotRunUntilItIsNamed() {
    assertThat(cli.run("report").exits(0).out()).contains("run");
    assertThat(cli.run("report", "run").exits(0).out()).contains("quality");
    assertThat(home).isEmptyDirectory();
  }
}
