package io.creditctl.cli.contract;

import static io.creditctl.cli.CliRunner.child;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import io.creditctl.cli.CliRunner;
import io.creditctl.cli.CliRunner.Run;
import io.creditctl.core.catalog.Role;
import io.creditctl.testkit.CreditCodes;
import io.creditctl.testkit.Rows;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code roster propose}: whom the records point to, by the ten cases of oversize transport. */
class ListingProposalContractTest {
  private static final String[] KEYS = {
    "reason", "subject", "vehicle", "found", "list", "records", "lastOn", "case", "basis"
  };

  @TempDir Path home;
  @TempDir Path office;
  private CliRunner cli;
  private int numbers;

  @BeforeEach
  void openTheOffice() {
    cli = new CliRunner(home);
    cli.run("config", "set", "bulletin.issuer", Rows.BUREAU).exits(0);
  }

  private void stored(Rows... rows) {
    try {
      String kind = rows[0].kind().code();
      Path file = Files.writeString(office.resolve(kind + ".csv"), Rows.table(rows));
      cli.run("import", file.toString(), "--kind", kind).exits(0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** An oversize penalty of the first firm, about a truck. */
  private Rows oversize(String day, String plate) {
    numbers++;
    return Rows.of("penalty", 1)
        .with("CF_WSH", "威交罚〔2026〕" + numbers + "号")
        .with("CF_WFXW", "车辆违法超限运输")
        .with("CF_SY", "驾驶" + plate + "重型货车超限")
        .with("CF_JDRQ", day);
  }

  private Rows truck(String plate, int firm) {
    return Rows.of("vehicle", firm)
        .with("CL_HPHM", plate)
        .with("CL_HPYS", "黄色")
        .with("CL_LX", "重型半挂牵引车");
  }

  private List<Map<String, Object>> candidates() {
    Run run = cli.run("roster", "propose", "--json");
    assertThat(run.exit()).as(run.err()).isIn(0, 3);
    assertThat(run.exit() == 3).isEqualTo(!run.items().isEmpty());
    return run.items();
  }

  private void threeTimesOversize() {
    stored(
        oversize("2025-12-30", "鲁K12345"),
        oversize("2026-03-02", "鲁K12345"),
        oversize("2026-09-01", "鲁K12345"));
  }

  @Test
  void aTruckThatWasOversizeThreeTimesAcrossTheYearIsProposedAndNotListed() {
    threeTimesOversize();

    Run run = Contract.envelope(cli.run("roster", "propose", "--json").exits(3), "roster-propose");

    Contract.keys(run.item(), KEYS);
    assertThat(run.item())
        .contains(
            entry("reason", "overload-1"),
            entry("vehicle", "鲁K12345"),
            entry("found", "3"),
            entry("list", "black"),
            entry("records", List.of("R-1", "R-2", "R-3")),
            entry("lastOn", "2026-09-01"));
    assertThat(child(run.item(), "subject")).containsEntry("code", CreditCodes.of(1));
    assertThat(cli.run("roster", "list", "--json").items()).isEmpty();
    assertThat(cli.run("roster", "propose").exits(3).err()).contains("1 个对象还没有立案");
  }

  @Test
  void twoTimesAreNotEnoughAndNeitherAreThreeTrucks() {
    stored(
        oversize("2026-03-02", "鲁K12345"),
        oversize("2026-09-01", "鲁K12345"),
        oversize("2026-09-02", "鲁K99999"),
        oversize("2026-09-03", "鲁K88888"));

    assertThat(candidates()).isEmpty();
  }

  @Test
  void whoWantsMoreThanThreeSaysSoInTheRules() throws IOException {
    threeTimesOversize();
    String bundled;
    try (var in = getClass().getResourceAsStream("/io/creditctl/roster/rules.json")) {
      bundled = new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    }
    Path own =
        Files.writeString(
            office.resolve("rules.json"),
            bundled.replace("\"inclusive\": true", "\"inclusive\": false"));
    cli.run("config", "set", "roster.rulesFile", own.toString()).exits(0);

    assertThat(candidates()).isEmpty();
    stored(oversize("2026-09-03", "鲁K12345"));
    assertThat(candidates()).hasSize(1);

    Files.writeString(own, bundled.replace("\"by\": \"fleet\"", "\"by\": \"luck\""));
    assertThat(cli.run("roster", "propose").exits(10).err()).contains("E-2706", "luck");
  }

  @Test
  void whatCountsAgainstNobodyAnyMoreDoesNotCount() {
    threeTimesOversize();
    String[] withdraw = {
      "disclosure", "withdraw", "R-2", "--because", "repaired", "--doc", "修1号", "--on", "2026-10-01"
    };
    cli.run(withdraw).exits(0);

    assertThat(candidates()).isEmpty();
    assertThat(cli.run("roster", "propose", "--as-of", "2026-09-30").exits(3).out())
        .contains("鲁K12345");
    cli.run("disclosure", "withdraw", "R-2", "--lift", "--basis", "误").exits(0);
    cli.run("record", "void", "R-3", "--reason", "误录", "--yes").exits(0);
    assertThat(candidates()).isEmpty();
  }

  @Test
  void theOperatorOfATruckIsItsOwnerWhereThatIsKnown() {
    threeTimesOversize();
    stored(truck("鲁K12345", 7));

    assertThat(child(candidates().get(0), "subject")).containsEntry("code", CreditCodes.of(7));
  }

  @Test
  void aPlateThatIsPartlyHiddenTellsATruckWithinOneFirmOnly() {
    stored(
        oversize("2026-03-01", "鲁KM**78"),
        oversize("2026-03-02", "鲁KM**78"),
        oversize("2026-03-03", "鲁KM**78").with(Role.SUBJECT_CODE, CreditCodes.of(2)));

    assertThat(candidates()).isEmpty();
    stored(oversize("2026-03-04", "鲁KM**78"));
    assertThat(candidates()).extracting(item -> item.get("vehicle")).containsExactly("鲁KM**78");
  }

  @Test
  void aDriverWhoWasOversizeThreeTimesIsProposed() {
    List<Rows> rows = new ArrayList<>();
    for (String day : List.of("2026-03-01", "2026-04-01", "2026-05-01")) {
      rows.add(
          oversize(day, "某")
              .with(Role.SUBJECT_NAME, "于某")
              .with(Role.SUBJECT_TYPE, "自然人")
              .with(Role.SUBJECT_CODE, "")
              .with(Role.LEGAL_REPRESENTATIVE, "")
              .with(Role.SUBJECT_DOCUMENT_TYPE, "身份证")
              .with(Role.SUBJECT_DOCUMENT, "371002199001010015"));
    }
    stored(rows.toArray(Rows[]::new));

    assertThat(candidates())
        .extracting(item -> item.get("reason"), item -> item.get("found"))
        .containsExactly(tuple("overload-2", "3"));
  }

  /** Of ten, of eleven: “超过10%” includes the 10 % itself. */
  @ParameterizedTest
  @CsvSource({"10, 1", "11, 0"})
  void aFirmIsProposedFromATenthOfItsTrucksOnWhenItWasSuspended(int trucks, int proposed) {
    List<Rows> fleet = new ArrayList<>();
    for (int n = 0; n < trucks; n++) {
      fleet.add(truck("鲁K1234" + (n < 10 ? n : "X"), 1));
    }
    stored(fleet.toArray(Rows[]::new));
    stored(oversize("2026-03-01", "鲁K12341"));
    assertThat(candidates()).as("not suspended").isEmpty();

    stored(oversize("2026-05-01", "鲁K12341").with("CF_NR", "责令停业整顿三个月"));

    assertThat(candidates())
        .filteredOn(item -> item.get("reason").equals("overload-3"))
        .hasSize(proposed)
        .allSatisfy(item -> assertThat(item).containsEntry("found", "1/10"));
  }

  @Test
  void aFirmWhoseTrucksAreNotKnownIsNotReckonedWith() {
    stored(oversize("2026-05-01", "鲁K12341").with("CF_NR", "责令停业整顿三个月"));

    assertThat(candidates()).isEmpty();
  }

  /** In 10,000 yuan; “2万元以上” includes the 2 itself. */
  @ParameterizedTest
  @CsvSource({"1.9999, 0", "2, 1", "2.5, 1"})
  void whoMadeDriversGoOversizeIsProposedByTheFine(String fine, int proposed) {
    stored(
        oversize("2026-05-01", "鲁K12341")
            .with("CF_WFXW", "指使、强令车辆驾驶人超限运输货物")
            .with("CF_CFLB", "罚款")
            .with("CF_NR_FK", fine));

    assertThat(candidates())
        .hasSize(proposed)
        .allSatisfy(
            item -> assertThat(item).contains(entry("reason", "overload-5"), entry("found", fine)));
  }

  @Test
  void aWorkshopThatLostItsLicenceForRebuildingIsProposed() {
    stored(
        oversize("2026-05-01", "某").with("CF_WFXW", "擅自改装机动车").with("CF_CFLB", "吊销许可证件"),
        oversize("2026-05-02", "某").with("CF_WFXW", "擅自改装机动车"),
        oversize("2026-05-03", "某").with("CF_WFXW", "以欺骗手段取得超限运输许可"));

    assertThat(candidates())
        .extracting(item -> item.get("reason"), item -> item.get("records"))
        .containsExactly(tuple("overload-4", List.of("R-1")), tuple("overload-6", List.of("R-3")));
  }

  @Test
  void openingMakesACaseForEachNewOneOnce() {
    threeTimesOversize();
    cli.run("roster", "propose", "--open", "-n").exits(0);
    assertThat(cli.run("roster", "cases", "--json").items()).isEmpty();

    Run opened = cli.run("roster", "propose", "--open", "--json").exits(0);

    assertThat(opened.item()).containsEntry("case", "LST-1");
    assertThat(opened.err()).contains("已立案 1 件");
    assertThat(cli.run("roster", "propose", "--open").exits(0).err()).contains("已立案 0 件");
    Map<String, Object> listing = cli.run("roster", "cases", "--json").item();
    assertThat(listing)
        .contains(entry("state", "proposed"), entry("reason", "货运车辆1年内违法超限运输超过3次：鲁K12345"));
    assertThat(child(listing, "facts"))
        .contains(entry("records", "R-1, R-2, R-3"), entry("period", "2y"));
  }

  @Test
  void aFourthTimeAfterTheCaseIsANewCandidate() {
    threeTimesOversize();
    cli.run("roster", "propose", "--open").exits(0);

    stored(oversize("2026-10-01", "鲁K12345"));

    assertThat(candidates()).extracting(item -> item.get("found")).containsExactly("4");
  }

  @Test
  void theTenReasonsSayWhatTheyRestOn() {
    Run run = Contract.envelope(cli.run("roster", "reasons", "--json").exits(0), "roster-reasons");

    assertThat(run.items()).hasSize(10);
    assertThat(run.items())
        .filteredOn(item -> item.get("found").equals(false))
        .extracting(item -> item.get("reason"))
        .containsExactly("overload-7", "overload-8", "overload-9", "overload-10");
    assertThat(run.items())
        .allSatisfy(
            item -> {
              assertThat(item).containsEntry("term", "2y");
              assertThat((String) item.get("basis")).contains("超限超载失信当事人通知");
              assertThat(CliRunner.children(item, "notes"))
                  .isNotEmpty()
                  .allSatisfy(note -> Contract.keys(note, "text", "source", "standing"));
            });
    assertThat(cli.run("roster", "reasons").exits(0).out()).contains("需人工认定", "由记录推算");
  }
}
