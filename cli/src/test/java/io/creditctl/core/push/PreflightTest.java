package io.creditctl.core.push;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditctl.adapter.catalog.RejectionFile;
import io.creditctl.adapter.db.JdbcPreflightStore;
import io.creditctl.core.catalog.Role;
import io.creditctl.core.model.BatchId;
import io.creditctl.core.push.preflight.Refusal;
import io.creditctl.core.push.preflight.RejectionRule;
import io.creditctl.core.record.ImportCounts;
import io.creditctl.core.record.ImportSession;
import io.creditctl.testkit.Drafts;
import io.creditctl.testkit.Imports;
import io.creditctl.testkit.Kinds;
import io.creditctl.testkit.SqliteStore;
import io.creditctl.testkit.Times;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The bundled rejection rules against rows as the store has them. */
class PreflightTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-11-23");

  @TempDir Path folder;
  private SqliteStore store;

  @BeforeEach
  void openStore() {
    store = SqliteStore.in(folder);
  }

  @AfterEach
  void closeStore() {
    store.close();
  }

  private Preflight preflight() {
    return new Preflight(
        Kinds.CATALOG, RejectionFile.bundled(), new JdbcPreflightStore(store.database()), TODAY);
  }

  private List<ClaimedEntry> claimed(Drafts... drafts) {
    Imports.store(store.records(), Imports.PROVINCE, drafts);
    return store.outbox().claim("province", "", 9999, "ich", Times.NOW.plusSeconds(900));
  }

  private List<Refusal> refusals(Drafts... drafts) {
    return new ArrayList<>(preflight().refusals(claimed(drafts)).values());
  }

  @Test
  void letsAGoodRowPass() {
    assertThat(refusals(Drafts.license(1), Drafts.of("penalty", 2))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "XK_NR, '', PRE-EMPTY, 请检查许可内容是否未填",
    "XK_JDRQ, 2026-11-24, PRE-FUTURE, 许可决定日期晚于今天",
    "XK_YXQZI, 2020-01-01, PRE-ORDER, 有效期至早于决定日期",
    "XK_XDR_LB, 个体工商户, PRE-TYPE-91, 91 开头的须选法人及非法人组织",
    "XK_XDR_MC, 威海\u200B物流, PRE-CHARACTER, 行政相对人名称含特殊字符",
  })
  void refusesWhatThePlatformRefuses(String field, String value, String code, String words) {
    assertThat(refusals(Drafts.license(1).with(field, value)))
        .singleElement()
        .returns(code, Refusal::code)
        .returns(words, Refusal::message)
        .returns(
            code.startsWith("PRE-TYPE") ? List.of("XK_XDR_SHXYM") : List.of(field),
            Refusal::fields);
  }

  @Test
  void refusesWhatIsLongerThanThePlatformsColumn() {
    assertThat(refusals(Drafts.of("penalty", 1).with("CF_SY", "事".repeat(2001))))
        .extracting(Refusal::code)
        .containsExactly("PRE-LENGTH");
    assertThat(refusals(Drafts.of("penalty", 2).with("CF_SY", "事".repeat(2000)))).isEmpty();
  }

  @Test
  void anExpiredLicenceMayBeReportedUnlessAPlatformIsKnownToRefuseIt() {
    Drafts expired =
        Drafts.license(1).with(Role.DECIDED_ON, "2020-01-01").with(Role.VALID_UNTIL, "2024-01-01");

    assertThat(refusals(expired)).isEmpty();
  }

  @Test
  void withoutBaseDataTheSubjectCannotBeCheckedAndIsNotRefused() {
    assertThat(refusals(Drafts.license(1))).isEmpty();
    assertThat(preflight().unchecked()).extracting(RejectionRule::code).containsOnly("1001");
  }

  @Test
  void aSubjectThatOurBaseDataLackMayWellBeInThePlatforms() {
    base(2);

    assertThat(preflight().unchecked()).isEmpty();
    assertThat(refusals(Drafts.license(1), Drafts.license(2))).isEmpty();
  }

  @Test
  void aBureauWhoseBaseDataAreThePlatformsHasUnknownSubjectsRefused() throws IOException {
    base(2);
    String bundled =
        Files.readString(Path.of("src/main/resources/io/creditctl/push/rejections.json"));
    Path rules =
        Files.writeString(
            folder.resolve("规则.json"), bundled.replaceAll("\"active\": false,\\s+", ""));
    Preflight strict =
        new Preflight(
            Kinds.CATALOG,
            RejectionFile.read(rules),
            new JdbcPreflightStore(store.database()),
            TODAY);

    assertThat(strict.refusals(claimed(Drafts.license(1), Drafts.license(2))).values())
        .singleElement()
        .returns("1001", Refusal::code)
        .returns("未查询到主体或主体信息不匹配", Refusal::message)
        .returns(List.of("XK_XDR_MC", "XK_XDR_SHXYM"), Refusal::fields);
  }

  @Test
  void aSubjectUnderAnotherNameIsRefusedAndOneInOtherSpellingIsNot() {
    base(1);

    assertThat(refusals(Drafts.license(1).with(Role.SUBJECT_NAME, "别的公司")))
        .extracting(Refusal::code)
        .containsExactly("1001");
    assertThat(refusals(Drafts.license(1).with(Role.SUBJECT_NAME, "威海第 1 物流有限公司"))).isEmpty();
  }

  @Test
  void baseDataThatWereTakenBackAreNone() {
    BatchId base = base(2);
    try (ImportSession session =
        store.records().begin(Imports.origin("subject"), Imports.NOBODY, false)) {
      session.markUndone(base);
      session.commit(new ImportCounts(1, 0, 1, 0, 0, 0));
    }

    assertThat(preflight().unchecked()).isNotEmpty();
  }

  @Test
  void aNumberThatTheSameAuthorityHasGivenTwiceIsRefused() {
    List<Refusal> refusals =
        refusals(
            Drafts.license(1),
            Drafts.license(1).with(Role.AUTHORITY_CODE, "11371000004359402P"),
            Drafts.license(2));

    assertThat(refusals).hasSize(2);
    assertThat(refusals)
        .allSatisfy(
            refusal ->
                assertThat(refusal.message()).isEqualTo("系统已存在文书号为“威交〔2026〕1号”的数据，请不要导入相同数据"));
  }

  @Test
  void aWithdrawalAlwaysLeaves() {
    ClaimedEntry entry = claimed(Drafts.license(1).with("XK_NR", "")).get(0);
    ClaimedEntry withdrawal =
        new ClaimedEntry(
            entry.id(),
            entry.record(),
            entry.revision(),
            entry.round(),
            entry.kind(),
            Delivery.Action.WITHDRAW,
            entry.attempts(),
            entry.values());

    assertThat(preflight().refusals(List.of(withdrawal))).isEmpty();
  }

  @Test
  void aHundredThousandRowsCostLittleBesideSendingThem() {
    base(2);
    List<ClaimedEntry> batch =
        claimed(IntStream.rangeClosed(1, 500).mapToObj(Drafts::license).toArray(Drafts[]::new));
    Preflight preflight = preflight();
    preflight.refusals(batch);

    Instant start = Instant.now();
    Map<Long, Refusal> refusals = Map.of();
    for (int i = 0; i < 200; i++) {
      refusals = preflight.refusals(batch);
    }

    assertThat(refusals).isEmpty();
    assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(5));
  }

  private BatchId base(int number) {
    Drafts subject =
        Drafts.of("subject", number).with(Role.SUBJECT_NAME, "威海第" + number + "物流有限公司");
    return Imports.store(store.records(), Imports.NOBODY, subject).batch();
  }
}
