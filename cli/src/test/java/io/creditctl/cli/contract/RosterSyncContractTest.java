package io.creditctl.cli.contract;

import static io.creditctl.cli.CliRunner.children;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.creditctl.cli.CliRunner;
import io.creditctl.cli.CliRunner.Run;
import io.creditctl.core.catalog.Role;
import io.creditctl.testkit.CreditCodes;
import io.creditctl.testkit.Rows;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code roster sync}: a list as a whole, and never half of it. */
class RosterSyncContractTest {
  @TempDir Path home;
  private CliRunner cli;

  @BeforeEach
  void openHome() {
    cli = new CliRunner(home);
  }

  private static Rows[] entries(int from, int to) {
    return IntStream.rangeClosed(from, to)
        .mapToObj(n -> Rows.of("blacklist", n))
        .toArray(Rows[]::new);
  }

  private String file(String name, Rows... rows) {
    try {
      Path file = home.resolve(name);
      Files.writeString(file, Rows.table(rows));
      return file.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Run sync(String file, String... more) {
    return cli.run(
        Stream.concat(
                Stream.of("roster", "sync", "--from", file, "--list", "black"), Arrays.stream(more))
            .toArray(String[]::new));
  }

  private List<String> listed() {
    return cli.run("roster", "list", "--list", "black", "--json").exits(0).items().stream()
        .map(item -> (String) item.get("code"))
        .toList();
  }

  @Test
  void whatTheListLacksLeavesItWithItsHistory() {
    sync(file("一.csv", entries(1, 3))).exits(0);

    Run second = sync(file("二.csv", entries(2, 4)), "--expires", "24h", "--json").exits(0);

    Map<String, Object> item = Contract.envelope(second, "roster-sync").item();
    Contract.keys(
        item,
        "kind",
        "source",
        "snapshot",
        "batch",
        "read",
        "added",
        "changed",
        "removed",
        "conflicts",
        "rejected",
        "expiresAt",
        "sha256",
        "same",
        "failure");
    assertThat(item)
        .contains(
            entry("kind", "blacklist"),
            entry("snapshot", "S-2"),
            entry("batch", "B-2"),
            entry("read", 3),
            entry("added", 1),
            entry("changed", 0),
            entry("removed", 1),
            entry("same", false));
    assertThat(listed()).containsExactly(CreditCodes.of(2), CreditCodes.of(3), CreditCodes.of(4));
    assertThat(cli.run("record", "trace", "R-1").exits(0).out()).contains("作废", "roster sync B-2");
    cli.run("check", CreditCodes.of(1)).exits(0);
    cli.run("check", CreditCodes.of(4)).exits(3);
  }

  @Test
  void aListIsToldByItsHeader() {
    cli.run("roster", "sync", "--from", CliRunner.file("黑名单.csv")).exits(0);

    Run other = cli.run("roster", "sync", "--from", CliRunner.file("许可.csv")).exits(2);
    assertThat(other.err()).contains("E-2336", "许可.csv");
  }

  @Test
  void theSameAgainOnlyRenewsItsTime() {
    String file = file("一.csv", entries(1, 3));
    sync(file, "--expires", "24h").exits(0);
    cli.with("CREDITCTL_NOW", "2026-10-22");
    assertThat(cli.run("check", CreditCodes.of(9), "--json").exits(12).item())
        .contains(entry("result", "stale"), entry("problem", "EXPIRED"));

    Run again = sync(file, "--expires", "24h", "--json").exits(0);

    assertThat(again.item())
        .contains(entry("snapshot", "S-2"), entry("same", true), entry("added", 0));
    assertThat(again.item().get("batch")).isNull();
    cli.run("check", CreditCodes.of(9)).exits(0);
    assertThat(cli.run("record", "batches", "--json").items()).hasSize(1);
  }

  @Test
  void theSameAgainIsTakenOverAnewWhenTheStoreHasMovedOn() {
    String file = file("一.csv", entries(1, 3));
    sync(file).exits(0);
    cli.run("record", "void", "R-2", "--reason", "误录", "--yes").exits(0);

    Run again = sync(file, "--json").exits(0);

    assertThat(again.item()).contains(entry("same", false), entry("added", 1));
    assertThat(listed()).hasSize(3);
  }

  @Test
  void aListThatShrinksSuspiciouslyIsRefusedAsAWhole() {
    sync(file("一.csv", entries(1, 20))).exits(0);
    String half = file("二.csv", entries(1, 15));

    Run refused = sync(half).exits(12);

    assertThat(refused.err()).contains("E-2339", "上次的 20 户中有 5 户这次没有, 超过 20%", "--allow-shrink");
    assertThat(listed()).hasSize(20);
    assertThat(cli.run("roster", "snapshots", "--json").items()).hasSize(1);
    sync(file("三.csv", entries(1, 16))).exits(0);
    sync(file("四.csv", entries(1, 3)), "--allow-shrink").exits(0);
    assertThat(listed()).hasSize(3);
  }

  @Test
  void entriesThatHadEndedMayLeaveInAnyNumber() {
    Rows[] ended =
        IntStream.rangeClosed(1, 10)
            .mapToObj(n -> Rows.of("blacklist", n).with(Role.VALID_UNTIL, "2026-10-01"))
            .toArray(Rows[]::new);
    Rows[] all =
        Stream.concat(Arrays.stream(ended), Arrays.stream(entries(11, 22))).toArray(Rows[]::new);
    sync(file("一.csv", all)).exits(0);

    assertThat(sync(file("二.csv", entries(11, 22)), "--json").exits(0).item())
        .containsEntry("removed", 10);
  }

  @Test
  void anEmptyListClearsNobody() throws IOException {
    sync(file("一.csv", entries(1, 3))).exits(0);
    Path empty = home.resolve("空.csv");
    Files.writeString(empty, Rows.header("blacklist") + "\r\n");

    assertThat(sync(empty.toString()).exits(12).err()).contains("E-2338");
    assertThat(listed()).hasSize(3);
    sync(empty.toString(), "--allow-shrink").exits(0);
    assertThat(listed()).isEmpty();
  }

  @Test
  void oneFaultyRowRefusesTheWholeList() {
    sync(file("一.csv", entries(1, 3))).exits(0);
    Rows faulty = Rows.of("blacklist", 5).with(Role.SUBJECT_CODE, "91371000MA0000011X");

    Run refused = sync(file("二.csv", Rows.of("blacklist", 4), faulty)).exits(3);

    assertThat(refused.err()).contains("2 行中有 1 行有误, 整份文件未入库");
    assertThat(refused.out()).contains("91371000MA0000011X");
    assertThat(listed()).hasSize(3);
    assertThat(cli.run("roster", "snapshots", "--json").items()).hasSize(1);
  }

  @Test
  void entriesOfOtherSourcesStay() {
    sync(file("省.csv", entries(1, 3)), "--source", "省厅").exits(0);
    sync(file("市.csv", entries(3, 5)), "--source", "市局").exits(0);

    sync(file("省二.csv", entries(2, 2)), "--source", "省厅").exits(0);

    assertThat(listed())
        .containsExactly(
            CreditCodes.of(2), CreditCodes.of(3), CreditCodes.of(4), CreditCodes.of(5));
  }

  @Test
  void whatWasImportedBeforeBelongsToTheListThatHasIt() {
    cli.run("import", file("一.csv", entries(1, 3)), "--kind", "blacklist").exits(0);
    sync(file("二.csv", entries(1, 2))).exits(0);
    assertThat(listed()).as("the source never had the third").hasSize(3);

    sync(file("三.csv", entries(2, 2))).exits(0);
    assertThat(listed()).containsExactly(CreditCodes.of(2), CreditCodes.of(3));
  }

  @Test
  void aSourceThatFallsSilentMakesTheListOld() {
    sync(file("省.csv", entries(1, 3)), "--source", "省厅").exits(0);
    cli.with("CREDITCTL_NOW", "2026-10-23");
    sync(file("市.csv", entries(3, 5)), "--source", "市局").exits(0);
    cli.run("import", file("补.csv", entries(6, 6)), "--kind", "blacklist").exits(0);

    assertThat(cli.run("check", CreditCodes.of(9), "--max-age", "24h", "--json").exits(12).item())
        .containsEntry("result", "stale");
    cli.run("check", CreditCodes.of(9)).exits(0);
  }

  @Test
  void undoBringsBackWhatHadLeftAndTheTimeFromBefore() {
    sync(file("一.csv", entries(1, 3))).exits(0);
    cli.with("CREDITCTL_NOW", "2026-10-22");
    String second = file("二.csv", entries(2, 4));
    sync(second).exits(0);

    cli.run("record", "undo", "B-2", "--yes").exits(0);

    assertThat(listed()).containsExactly(CreditCodes.of(1), CreditCodes.of(2), CreditCodes.of(3));
    assertThat(cli.run("check", CreditCodes.of(9), "--max-age", "24h", "--json").exits(12).item())
        .containsEntry("result", "stale");
    assertThat(cli.run("roster", "snapshots", "--json").items())
        .extracting(item -> item.get("standing"))
        .containsExactly("undone", "valid");
    assertThat(sync(second, "--json").exits(0).item())
        .contains(entry("same", false), entry("added", 1), entry("removed", 1));
    assertThat(listed()).hasSize(3);
  }

  @Test
  void tellsWhoCameWhoWentAndWhatChanged() {
    sync(file("一.csv", entries(1, 3))).exits(0);
    sync(file(
            "二.csv",
            Rows.of("blacklist", 2),
            Rows.of("blacklist", 3).with(Role.VALID_UNTIL, "2027-01-31"),
            Rows.of("blacklist", 4)))
        .exits(0);
    sync(file("三.csv", entries(4, 5))).exits(0);

    Run diff = cli.run("roster", "diff", "S-1", "S-2", "--json").exits(0);

    assertThat(Contract.envelope(diff, "roster-diff").items())
        .extracting(item -> item.get("what") + " " + item.get("id"))
        .containsExactly("went R-1", "changed R-3", "came R-4");
    assertThat(children(diff.items().get(1), "fields"))
        .containsExactly(
            Map.of("field", "HMD_YXQZI", "before", "2099-12-31", "after", "2027-01-31"));
    assertThat(cli.run("roster", "diff", "S-1", "--json").exits(0).items()).hasSize(5);
    assertThat(cli.run("roster", "diff").exits(0).err()).contains("S-2 → S-3");
    cli.run("roster", "diff", "S-9").exits(5);
  }

  @Test
  void identityNumbersAreMaskedInWhatChanged() {
    Rows person =
        Rows.of("blacklist", 1)
            .with(Role.SUBJECT_TYPE, "自然人")
            .with(Role.SUBJECT_NAME, "于小海")
            .with(Role.SUBJECT_CODE, "")
            .with(Role.SUBJECT_DOCUMENT_TYPE, "身份证")
            .with(Role.SUBJECT_DOCUMENT, "371002199001010015");
    sync(file("一.csv", person)).exits(0);
    sync(file("二.csv", person.with(Role.TITLE, "371002199001010015 又犯"))).exits(0);

    Run diff = cli.run("roster", "diff", "--json").exits(0);

    assertThat(diff.items()).hasSize(1);
    assertThat(diff.out()).doesNotContain("19900101");
  }

  @Test
  void quietUnderCronUnlessSomethingIsWrong() {
    String file = file("一.csv", entries(1, 20));
    Run first = sync(file, "--cron").exits(0);
    assertThat(first.out() + first.err()).isEmpty();

    Run cut = sync(file("二.csv", entries(1, 4)), "--cron").exits(12);
    assertThat(cut.out()).isEmpty();
    assertThat(cut.err()).contains("E-2339");
  }

  @Test
  void oneListIsOneTable() {
    assertThat(cli.run("roster", "sync", "--from", "没有.csv").exits(2).err())
        .contains("E-2335", "没有.csv");
  }
}
