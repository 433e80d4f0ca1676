package io.creditctl.cli.contract;

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
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The life of a listing, from the proposal to the removal. */
class ListingContractTest {
  private static final String FIRM = CreditCodes.of(1);
  private static final String[] CASE_KEYS = {
    "id",
    "list",
    "subject",
    "state",
    "dueOn",
    "until",
    "openedOn",
    "reason",
    "unit",
    "overdue",
    "open",
    "closedOn",
    "facts"
  };
  private static final String[] REMOVAL_KEYS = {
    "list", "subject", "documentNo", "ground", "since", "id", "case"
  };

  @TempDir Path home;
  @TempDir Path office;
  private CliRunner cli;

  @BeforeEach
  void twoFirmsWithPenalties() {
    cli = new CliRunner(home);
    cli.run("import", file("penalty", Rows.of("penalty", 1), Rows.of("penalty", 2))).exits(0);
    cli.run("import", file("blacklist", Rows.of("blacklist", 9)), "--kind", "blacklist").exits(0);
    cli.run("config", "set", "bulletin.issuer", Rows.BUREAU).exits(0);
  }

  private String file(String name, Rows... rows) {
    try {
      return Files.writeString(office.resolve(name + ".csv"), Rows.table(rows)).toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Run by(String actor, String... words) {
    cli.with("CREDITCTL_ACTOR", actor);
    return cli.run(words);
  }

  private Run on(String day, String... words) {
    cli.with("CREDITCTL_NOW", day);
    try {
      return cli.run(words);
    } finally {
      cli.with("CREDITCTL_NOW", CliRunner.TODAY);
    }
  }

  private void propose() {
    by("丛舟", "roster", "add", FIRM, "--list", "black", "--reason", "overload-1", "--for", "R-1")
        .exits(0);
  }

  private void list() {
    propose();
    cli.run("roster", "notify", "LST-1", "--doc", "威交告〔2026〕1号").exits(0);
    by("王科长", "roster", "approve", "LST-1", "--doc", "威交失〔2026〕1号").exits(0);
  }

  private String state() {
    return (String) cli.run("roster", "case", "LST-1", "--json").exits(0).item().get("state");
  }

  @Test
  void whoIsProposedIsNotOnTheList() {
    Run run =
        cli.run(
                "roster",
                "add",
                FIRM,
                "--list",
                "black",
                "--reason",
                "overload-1",
                "--for",
                "R-1",
                "--json")
            .exits(0);

    assertThat(Contract.envelope(run, "roster-add").item())
        .contains(entry("id", "LST-1"), entry("state", "proposed"), entry("record", "R-1"));
    assertThat(CliRunner.child(run.item(), "facts"))
        .contains(
            entry("list", "black"),
            entry("listName", "超限超载严重失信当事人名单"),
            entry("period", "2y"),
            entry("records", "R-1"));
    cli.run("check", FIRM).exits(0);
    cli.run("roster", "notify", "1", "--doc", "威交告〔2026〕1号").exits(0);
    cli.run("check", FIRM).exits(0);
  }

  @Test
  void whoseListingIsApprovedIsOnTheListForItsTerm() {
    list();

    Run hit = cli.run("check", FIRM, "--json").exits(3);
    assertThat(CliRunner.children(hit.item(), "hits").get(0))
        .contains(
            entry("documentNo", "威交失〔2026〕1号"),
            entry("until", "2028-10-19"),
            entry("list", "black"));
    cli.run("check", FIRM, "--as-of", "2026-10-19").exits(0);
    cli.run("check", FIRM, "--as-of", "2028-10-19").exits(3);
    cli.run("check", FIRM, "--as-of", "2028-10-20").exits(0);
  }

  @Test
  void theProposerCannotApproveAndCannotReject() {
    propose();
    cli.run("roster", "notify", "1", "--doc", "威交告〔2026〕1号").exits(0);

    Run approve = cli.run("roster", "approve", "1", "--doc", "威交失〔2026〕1号");
    assertThat(approve.exits(4).err()).contains("E-2803", "丛舟");
    cli.run("roster", "reject", "1").exits(4);
    cli.run("check", FIRM).exits(0);
    assertThat(state()).isEqualTo("notified");
  }

  @Test
  void nobodyIsListedUntold() {
    propose();

    Run run = by("王科长", "roster", "approve", "1", "--doc", "威交失〔2026〕1号").exits(6);

    assertThat(run.err()).contains("E-2801", "拟列入", "告知, 不予列入");
  }

  /** 2026-10-08 and a time of 3 working days: 09, 10 (a working Saturday), 12. */
  @ParameterizedTest
  @CsvSource({"2026-10-10, 6", "2026-10-12, 6", "2026-10-13, 0"})
  void nobodyIsListedWhileThereIsTimeToPlead(String day, int exit) {
    cli.run("config", "set", "roster.pleadDays", "3").exits(0);
    on("2026-10-08", "roster", "add", FIRM, "--list", "black", "--reason", "overload-1").exits(0);
    Run told = on("2026-10-08", "roster", "notify", "1", "--doc", "告1号", "--json").exits(0);
    assertThat(told.item()).containsEntry("dueOn", "2026-10-12");
    cli.with("CREDITCTL_ACTOR", "王科长");

    Run run = on(day, "roster", "approve", "1", "--doc", "失1号").exits(exit);

    assertThat(run.err()).contains(exit == 0 ? "publish" : "E-2702");
  }

  @Test
  void whoHasPleadedNeedNotBeWaitedFor() {
    cli.run("config", "set", "roster.pleadDays", "3").exits(0);
    propose();
    cli.run("roster", "notify", "1", "--doc", "告1号").exits(0);
    cli.run("roster", "plead", "1", "--text", "车辆已转让, 联系人371002199001010015").exits(0);

    by("王科长", "roster", "approve", "1", "--doc", "失1号").exits(0);

    assertThat(cli.run("roster", "case", "1").exits(0).out())
        .contains("陈述申辩 车辆已转让, 联系人3710**********0015");
  }

  @Test
  void anUnsetTimeToPleadIsSaidToBeUnset() {
    propose();

    Run run = cli.run("roster", "notify", "1", "--doc", "告1号").exits(0);

    assertThat(run.out()).contains("未设");
    assertThat(run.err()).contains("roster.pleadDays");
  }

  @Test
  void aTermThatNobodyKnowsHasToBeSaid() {
    by("丛舟", "roster", "add", FIRM, "--list", "watch", "--reason", "动态监控多次离线").exits(0);
    cli.run("roster", "notify", "1", "--doc", "告1号").exits(0);

    assertThat(by("王科长", "roster", "approve", "1", "--doc", "关1号").exits(2).err())
        .contains("E-2802", "有效期至");
    assertThat(
            cli.run("roster", "approve", "1", "--doc", "关1号", "--until", "2026-10-19")
                .exits(2)
                .err())
        .contains("E-2703");
    cli.run("roster", "approve", "1", "--doc", "关1号", "--until", "2026-10-20").exits(0);

    cli.run("check", FIRM, "--list", "black").exits(0);
    assertThat(cli.run("check", FIRM, "--list", "watch").exits(3).out()).contains("2026-10-20");
  }

  @ParameterizedTest
  @ValueSource(strings = {"red", "black", "watch"})
  void allListsAreEnteredAlike(String list) {
    by("丛舟", "roster", "add", FIRM, "--list", list, "--reason", "事由", "--term", "1y").exits(0);
    cli.run("roster", "notify", "1", "--doc", "告1号").exits(0);
    by("王科长", "roster", "approve", "1", "--doc", "定1号").exits(0);

    assertThat(cli.run("roster", "list", "--list", list, "--json").items())
        .anySatisfy(
            item ->
                assertThat(item)
                    .contains(
                        entry("documentNo", "定1号"),
                        entry("reason", "事由"),
                        entry("listedOn", "2026-10-20"),
                        entry("until", "2027-10-19")));
  }

  @Test
  void aPersonIsListedUnderTheNumberThatTheRecordsHave() {
    String number = "371002199001010015";
    Rows driver =
        Rows.of("penalty", 5)
            .with(Role.SUBJECT_NAME, "于某")
            .with(Role.SUBJECT_TYPE, "自然人")
            .with(Role.SUBJECT_CODE, "")
            .with(Role.LEGAL_REPRESENTATIVE, "")
            .with(Role.SUBJECT_DOCUMENT_TYPE, "身份证")
            .with(Role.SUBJECT_DOCUMENT, number);
    cli.run("import", file("driver", driver)).exits(0);
    by("丛舟", "roster", "add", number, "--list", "black", "--reason", "overload-2").exits(0);
    cli.run("roster", "notify", "1", "--doc", "告1号").exits(0);
    Run rehearsed = by("王科长", "roster", "approve", "1", "--doc", "失1号", "-n").exits(0);
    Run run = cli.run("roster", "approve", "1", "--doc", "失1号", "--json").exits(0);

    cli.run("check", number).exits(3);
    String document = cli.run("roster", "document", "1").exits(0).out();
    String all = rehearsed.out() + run.out() + document + cli.run("roster", "case", "1").out();
    assertThat(all).contains("于某").doesNotContain(number);
  }

  @Test
  void aRehearsalChangesNothing() {
    propose();
    cli.run("roster", "notify", "1", "--doc", "告1号").exits(0);

    Run run = by("王科长", "roster", "approve", "1", "--doc", "失1号", "-n", "--json").exits(0);

    assertThat(run.json()).containsEntry("dryRun", true);
    assertThat(run.item()).containsEntry("state", "listed");
    cli.run("check", FIRM).exits(0);
    assertThat(state()).isEqualTo("notified");
  }

  @Test
  void whatIsListedStandsOnThePageFromItsPublicationOn() throws IOException {
    list();
    assertThat(page()).doesNotContain("威交失〔2026〕1号");

    cli.run("roster", "publish", "1").exits(0);
    assertThat(page()).contains("威交失〔2026〕1号");

    cli.run("roster", "withdraw", "1", "--note", "文书更正中").exits(0);
    assertThat(page()).doesNotContain("威交失〔2026〕1号");
    cli.run("check", FIRM).exits(3);
    assertThat(state()).isEqualTo("listed");
  }

  /** All texts of the site as it would be built now. */
  private String page() throws IOException {
    Path site = office.resolve("site");
    cli.run("site", "build", site.toString()).exits(0);
    StringBuilder text = new StringBuilder();
    try (Stream<Path> files = Files.walk(site)) {
      for (Path page : files.filter(file -> file.toString().endsWith(".html")).toList()) {
        text.append(Files.readString(page));
      }
    }
    return text.toString();
  }

  @ParameterizedTest
  @CsvSource({"repair, repaired, repaired", "error, corrected, revoked"})
  void whoIsRemovedIsOffTheListAndTheRecordStays(String via, String state, String ground) {
    list();
    String[] remove = {"roster", "remove", "LST-1", "--via", via, "--basis", "移1号", "--json"};

    Map<String, Object> removal =
        Contract.envelope(cli.run(remove).exits(0), "roster-remove").item();

    Contract.keys(removal, REMOVAL_KEYS);
    assertThat(removal)
        .contains(entry("case", "LST-1"), entry("ground", ground), entry("since", "2026-10-20"));
    cli.run("check", FIRM).exits(0);
    assertThat(state()).isEqualTo(state);
    cli.run("record", "show", (String) removal.get("id")).exits(0);
    assertThat(cli.run(remove).exits(6).err()).contains("E-2801");
  }

  /** As after a crash between the two, or when a repair did it. */
  @ParameterizedTest
  @CsvSource({
    "repaired, '--via,repair,--basis,修1号', repaired",
    "expired, '--via,expire,--basis,期满', expired"
  })
  void aRemovalThatWasCutShortIsFinished(String ground, String via, String state) {
    list();
    String entry =
        CliRunner.child(cli.run("roster", "case", "1", "--json").item(), "facts")
            .get("entry")
            .toString();
    String[] gone = {"disclosure", "withdraw", entry, "--because", ground, "--doc", "修1号"};
    on("2028-11-01", gone).exits(0);

    String[] remove =
        Stream.concat(Stream.of("roster", "remove", entry), Stream.of(via.split(",")))
            .toArray(String[]::new);
    on("2028-11-01", remove).exits(0);

    assertThat(state()).isEqualTo(state);
  }

  @Test
  void anExpiryThatWasCutShortIsFinishedByTheNextRun() {
    list();
    String entry =
        CliRunner.child(cli.run("roster", "case", "1", "--json").item(), "facts")
            .get("entry")
            .toString();
    on("2028-11-01", "disclosure", "withdraw", entry, "--because", "expired").exits(0);

    assertThat(on("2028-11-01", "roster", "expire", "--run", "--json").exits(0).item())
        .contains(entry("case", "LST-1"), entry("since", "2028-10-20"));
    assertThat(state()).isEqualTo("expired");
  }

  @Test
  void aRemovalThatWasWrongCanBeTakenBack() {
    list();
    cli.run("roster", "publish", "1").exits(0);
    cli.run("roster", "remove", "1", "--via", "repair", "--basis", "修1号").exits(5);
    cli.run("roster", "remove", "LST-1", "--via", "repair", "--basis", "修1号").exits(0);
    cli.run("check", FIRM).exits(0);

    cli.run("roster", "undo", "1", "--reason", "修复的是另一户").exits(0);

    cli.run("check", FIRM).exits(3);
    assertThat(state()).isEqualTo("published");
    assertThat(actions()).endsWith("listing-publish", "listing-repair", "listing-undo");
  }

  private List<Object> actions() {
    return cli.run("audit", "log", "LST-1", "--json").exits(0).items().stream()
        .map(line -> line.get("action"))
        .toList();
  }

  @Test
  void aWrongSubjectIsVoidedAndProposedAnewAndTheAuditShowsBoth() {
    list();

    cli.run("roster", "void", "1", "--reason", "主体认错", "--yes").exits(0);
    cli.run("check", FIRM).exits(0);
    by("丛舟", "roster", "add", CreditCodes.of(2), "--list", "black", "--reason", "overload-1")
        .exits(0);

    assertThat(actions())
        .containsExactly("listing-open", "listing-notify", "listing-approve", "listing-void");
    assertThat(cli.run("audit", "log", "LST-2", "--json").items()).hasSize(1);
    assertThat(cli.run("roster", "cases", "--closed", "--json").items())
        .extracting(item -> item.get("state"))
        .containsExactlyInAnyOrder("void", "proposed");
    cli.run("audit", "verify").exits(0);
  }

  @Test
  void anApprovalThatWasTakenBackCanBeGivenAgain() {
    list();

    cli.run("roster", "undo", "1", "--reason", "文号写错").exits(0);
    cli.run("check", FIRM).exits(0);
    cli.run("roster", "approve", "1", "--doc", "威交失〔2026〕1号").exits(0);

    cli.run("check", FIRM).exits(3);
    assertThat(cli.run("roster", "list", "--list", "black", "--json").items()).hasSize(2);
  }

  @Test
  void platformsAreToldOfAListingAndOfItsRemoval() {
    cli.run("config", "set", "target.province.url", "http://127.0.0.1:1").exits(0);
    cli.run("config", "set", "target.province.kinds", "blacklist").exits(0);
    assertThat(pending()).as("the entry that was imported").isEqualTo(1);
    list();
    assertThat(pending()).isEqualTo(2);

    cli.run("roster", "remove", "LST-1", "--via", "error", "--basis", "撤1号").exits(0);
    assertThat(pending()).as("nobody was told of it yet").isEqualTo(1);
  }

  private long pending() {
    return ((Number) cli.run("push", "status", "--json").items().get(0).get("pending")).longValue();
  }

  /** Listed until 2028-10-19. */
  @ParameterizedTest
  @CsvSource({"2028-10-18, 0", "2028-10-19, 0", "2028-10-20, 1"})
  void whoseTermIsOverIsTakenOff(String day, int removed) {
    list();

    Run shown = on(day, "roster", "expire", "--json").exits(0);
    assertThat(shown.items()).hasSize(removed);
    assertThat(shown.json()).containsEntry("dryRun", true);
    assertThat(state()).isEqualTo("listed");
    assertThat(on(day, "roster", "expire", "--run", "-n").exits(0).err()).contains("均未写入");
    assertThat(state()).isEqualTo("listed");

    Run run = on(day, "roster", "expire", "--run", "--json").exits(0);

    assertThat(run.items()).hasSize(removed);
    assertThat(state()).isEqualTo(removed == 0 ? "listed" : "expired");
    assertThat(on(day, "roster", "expire", "--run", "--json").exits(0).items()).isEmpty();
  }

  @Test
  void anEntryThatCameFromAFileIsTakenOffWithoutACase() {
    Rows over = Rows.of("watchlist", 3).with(Role.VALID_UNTIL, "2026-10-19");
    cli.run("import", file("watch", over), "--kind", "watchlist").exits(0);

    Map<String, Object> removal = cli.run("roster", "expire", "--run", "--json").exits(0).item();

    assertThat(removal)
        .contains(
            entry("list", "watchlist"), entry("ground", "expired"), entry("since", "2026-10-20"));
    assertThat(removal.get("case")).isNull();
    String id = (String) removal.get("id");
    assertThat(cli.run("record", "trace", id).exits(0).out()).contains("EXPIRED 2026-10-20");
  }

  @Test
  void nobodyIsTakenOffBeforeTheEnd() {
    list();

    assertThat(
            cli.run("roster", "remove", "LST-1", "--via", "expire", "--basis", "期满").exits(6).err())
        .contains("E-2704", "2028-10-19");
    assertThat(cli.run("roster", "remove", "R-1", "--via", "error", "--basis", "误").exits(6).err())
        .contains("E-2705");
  }

  @Test
  void theSameGroundIsNotProposedTwice() {
    propose();

    Run again =
        cli.run("roster", "add", FIRM, "--list", "black", "--reason", "overload-1", "--for", "R-1");

    assertThat(again.exits(6).err()).contains("E-2700", "LST-1");
    cli.run("roster", "add", FIRM, "--list", "black", "--reason", "别的事由").exits(0);
  }

  @Test
  void aRecordOfSomebodyElseIsSaidToBeOne() {
    Run run =
        cli.run(
            "roster", "add", FIRM, "--list", "black", "--reason", "overload-1", "--for", "R-1,R-2");

    assertThat(run.exits(0).err()).contains("R-2", "威海第2物流有限公司").doesNotContain("注意: R-1");
  }

  @Test
  void whatIsWrongInAProposalIsRefused() {
    String[] add = {"roster", "add", FIRM, "--reason", "overload-1", "--list"};
    assertThat(with(add, "all").exits(2).err()).contains("--list");
    assertThat(with(add, "red").exits(2).err()).contains("E-2701", "--list black");
    with(add, "black", "--until", "2027-01-01", "--term", "1y").exits(2);
    with(add, "black", "--term", "两年").exits(2);
    with(add, "black", "--for", "R-99").exits(5);
    cli.run("roster", "add", "没有这一户", "--list", "red", "--reason", "x").exits(5);
    assertThat(cli.run("roster", "cases", "--closed", "--json").items()).isEmpty();
  }

  private Run with(String[] words, String... more) {
    return cli.run(Stream.concat(Stream.of(words), Stream.of(more)).toArray(String[]::new));
  }

  @Test
  void casesAreListedByTheirList() {
    propose();
    cli.run("roster", "add", FIRM, "--list", "red", "--reason", "AAA").exits(0);

    Run all = Contract.envelope(cli.run("roster", "cases", "--json").exits(0), "roster-cases");

    assertThat(all.items()).hasSize(2).allSatisfy(item -> Contract.keys(item, CASE_KEYS));
    assertThat(cli.run("roster", "cases", "--list", "red", "--json").item())
        .contains(entry("id", "LST-2"), entry("list", "red"), entry("reason", "AAA"));
  }

  @Test
  void whoIsToLeaveSoonCanBeListed() {
    list();

    assertThat(
            cli.run("roster", "list", "--expiring", "30d", "--as-of", "2028-09-19", "--json")
                .items())
        .extracting(item -> item.get("documentNo"))
        .containsExactly("威交失〔2026〕1号");
    assertThat(
            cli.run("roster", "list", "--expiring", "30d", "--as-of", "2028-09-18", "--json")
                .items())
        .isEmpty();
  }
}
