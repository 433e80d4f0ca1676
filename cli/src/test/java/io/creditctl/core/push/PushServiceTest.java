package io.creditctl.core.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.creditctl.core.catalog.Role;
import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import io.creditctl.core.person.IdentityVault;
import io.creditctl.core.push.PushFailure.Kind;
import io.creditctl.core.push.PushReport.Outcome;
import io.creditctl.core.push.Receipt.Result;
import io.creditctl.testkit.Drafts;
import io.creditctl.testkit.Failures;
import io.creditctl.testkit.Imports;
import io.creditctl.testkit.ScriptedPlatform;
import io.creditctl.testkit.SqliteStore;
import io.creditctl.testkit.Times;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PushServiceTest extends PushScene {

  @Test
  void whatThePlatformAcceptsIsAcknowledged() {
    licenses(3);

    PushReport report = run();

    assertThat(report)
        .isEqualTo(
            new PushReport(
                PROVINCE,
                3,
                3,
                3,
                0,
                0,
                0,
                0,
                Outcome.DONE,
                "",
                Optional.empty(),
                Optional.empty()));
    assertThat(status().acknowledged()).isEqualTo(3);
    assertThat(store.outbox().entry(1).orElseThrow().receiptNo()).startsWith("回执-");
    assertThat(run().attempted()).isZero();
  }

  @Test
  void aDuplicateCountsAsAcknowledged() {
    licenses(2);
    platform.answer("R-1", Result.DUPLICATE);

    assertThat(run().acknowledged()).isEqualTo(2);
    assertThat(status().acknowledged()).isEqualTo(2);
  }

  @Test
  void whatThePlatformRejectsIsReturnedWithItsWords() {
    licenses(3);
    platform.answer("R-2", Result.REJECTED);

    PushReport report = run();

    assertThat(report.acknowledged()).isEqualTo(2);
    assertThat(report.returned()).isEqualTo(1);
    assertThat(report.outcome()).isEqualTo(Outcome.DONE);
    OutboxEntry returned = service().entries(PROVINCE, PushState.RETURNED, 9).get(0);
    assertThat(returned.record().number()).isEqualTo(2);
    assertThat(returned.code()).isEqualTo("E07");
    assertThat(returned.message()).isEqualTo("相对人代码与名称不符");
    assertThat(run().attempted()).isZero();
  }

  @Test
  void whatIsOnlyTakenWaitsForItsReceipt() {
    licenses(3);
    platform.answer("R-1", Result.RECEIVED).answer("R-2", Result.RECEIVED);
    assertThat(run().delivered()).isEqualTo(3);
    assertThat(status().delivered()).isEqualTo(2);

    platform.answer("R-2", Result.ACCEPTED);
    assertThat(service().fetchReceipts(PROVINCE).settled()).isEqualTo(1);

    assertThat(status().acknowledged()).isEqualTo(2);
    assertThat(status().delivered()).isEqualTo(1);
  }

  @Test
  void undecidedReceiptsDoNotHideLaterOnes() {
    licenses(600);
    for (int n = 1; n <= 600; n++) {
      platform.answer("R-" + n, Result.RECEIVED);
    }
    run();
    platform.answer("R-599", Result.ACCEPTED).answer("R-600", Result.REJECTED);

    assertThat(service().fetchReceipts(PROVINCE).settled()).isEqualTo(2);
    assertThat(status().acknowledged()).isEqualTo(1);
    assertThat(status().returned()).isEqualTo(1);
  }

  @Test
  void receiptsOfOneTargetDoNotWaitForAnother() {
    ScriptedPlatform city = new ScriptedPlatform().answer("R-1", Result.RECEIVED);
    targets.with("city", city);
    licenses(1);
    platform.answer("R-1", Result.RECEIVED);
    run(PushRequest.ALL_TARGETS);
    platform.answer("R-1", Result.ACCEPTED);
    city.fail(Failures.of(Kind.TRANSIENT, 0), 1);

    CreditException failure =
        catchThrowableOfType(
            CreditException.class, () -> service().fetchReceipts(PushRequest.ALL_TARGETS));

    assertThat(failure.code()).isEqualTo(ErrorCode.REMOTE_UNREACHABLE);
    assertThat(failure.arguments()).startsWith("city");
    assertThat(status().acknowledged()).isEqualTo(1);
  }

  private static final String IDENTITY = "371002199001010015";

  private static Drafts person(int n) {
    return Drafts.of("penalty", n)
        .with(Role.SUBJECT_NAME, "于小海")
        .with(Role.SUBJECT_TYPE, "自然人")
        .with(Role.SUBJECT_CODE, "")
        .with(Role.SUBJECT_DOCUMENT_TYPE, "身份证")
        .with(Role.SUBJECT_DOCUMENT, IDENTITY);
  }

  private void collect(Drafts... drafts) {
    keys.of(store.keyChecks()).forWriting();
    Imports.store(store.records(), Imports.PROVINCE, drafts);
  }

  @Test
  void aFirmsRecordLeavesWithoutAnybodysIdentityNumber() {
    collect(
        Drafts.license(1)
            .with("XK_FR_ZJLX", "身份证")
            .with("XK_FR_ZJHM", IDENTITY)
            .with(Role.SUBJECT_DOCUMENT_TYPE, "身份证")
            .with(Role.SUBJECT_DOCUMENT, IDENTITY),
        Drafts.of("penalty", 2).with(Role.SUBJECT_DOCUMENT, IDENTITY));

    run();

    assertThat(platform.stored().values())
        .hasSize(2)
        .allSatisfy(
            delivery ->
                assertThat(delivery.fields().toString())
                    .doesNotContain(IDENTITY)
                    .doesNotContain("ZJHM")
                    .contains("威海第"));
  }

  @Test
  void aNaturalPersonsRecordLeavesWithTheNumberThatTheLayoutAsksFor() {
    collect(person(1).with("CF_FR_ZJHM", "371002198502020030"));

    run();

    assertThat(platform.stored().values())
        .singleElement()
        .satisfies(
            delivery ->
                assertThat(delivery.fields().toString())
                    .contains("CF_XDR_ZJHM=" + IDENTITY)
                    .doesNotContain("CF_FR_ZJHM", "sm4:"));
  }

  @Test
  void withoutTheKeyOnlyWhatNeedsItStaysBehind() {
    collect(person(1), Drafts.of("penalty", 2));
    IdentityVault key = keys.lose();

    PushReport report = run();

    assertThat(report.acknowledged()).isEqualTo(1);
    assertThat(report.dead()).isEqualTo(1);
    assertThat(report.failure().orElseThrow().code()).isEqualTo(ErrorCode.IDENTITY_KEY_LOST);
    OutboxEntry left = service().entries(PROVINCE, PushState.DEAD, 9).get(0);
    assertThat(left.record()).hasToString("R-1");
    assertThat(left.code()).isEqualTo("E-3020");

    keys.restore(key);
    service().resend(List.of(left.id()), false);
    assertThat(run().acknowledged()).isEqualTo(1);
    assertThat(platform.stored()).hasSize(2);
  }

  @Test
  void theKeyOfARevisionIsTheSameOnEveryAttemptAndInEveryProcess() {
    licenses(1);
    platform.fail(Failures.of(Kind.TRANSIENT, 502), 6);
    run();
    store.close();
    store = SqliteStore.in(folder);
    run();
    Imports.store(store.records(), Imports.PROVINCE, Drafts.license(1).with("XK_NR", "水路"));
    run();

    List<String> keys =
        platform.requests().stream().map(batch -> batch.get(0).idempotencyKey()).toList();
    assertThat(keys).hasSize(8);
    assertThat(keys.subList(0, 7)).containsOnly(keys.get(0));
    assertThat(keys.get(7)).isNotEqualTo(keys.get(0));
    assertThat(keys.get(0)).isEqualTo(store.outbox().storeId() + ":R-1:1:province");
  }

  @Test
  void whatWasStoredWithoutAReplyIsADuplicateNextTime() {
    licenses(5);
    platform.loseReplies(true);
    assertThat(run().outcome()).isEqualTo(Outcome.UNREACHABLE);
    platform.loseReplies(false);

    assertThat(run().acknowledged()).isEqualTo(5);
    assertThat(platform.stored()).hasSize(5);
  }

  @Test
  void sendsNoMoreThanTheLimitInBatchesOfTheSizeAskedFor() {
    licenses(10);

    PushReport report = service().run(new PushRequest(PROVINCE, "", 7, 3, false)).get(0);

    assertThat(platform.requests()).extracting(List::size).containsExactly(3, 3, 1);
    assertThat(report.attempted()).isEqualTo(7);
    assertThat(report.pending()).isEqualTo(3);
  }

  @Test
  void usesTheTargetsOwnBatchSize() {
    licenses(5);
    targets.batchSize(2);
    run();

    assertThat(platform.requests()).extracting(List::size).containsExactly(2, 2, 1);
  }

  @Test
  void sendsOneKindOnly() {
    Imports.store(store.records(), Imports.PROVINCE, Drafts.license(1), Drafts.of("penalty", 2));

    service().run(new PushRequest(PROVINCE, "penalty", Long.MAX_VALUE, 0, false));

    assertThat(platform.stored().values()).extracting(Delivery::kind).containsExactly("penalty");
    assertThat(status().pending()).isEqualTo(1);
  }

  @Test
  void aDryRunSendsNothingAndCountsTheBacklogToo() {
    licenses(2);
    Imports.store(store.records(), Imports.NOBODY, Drafts.license(3), Drafts.of("blacklist", 4));

    PushReport report =
        service().run(new PushRequest(PROVINCE, "", Long.MAX_VALUE, 0, true)).get(0);

    assertThat(report.pending()).isEqualTo(3);
    assertThat(report.attempted()).isZero();
    assertThat(platform.requests()).isEmpty();
    assertThat(status().pending()).isEqualTo(2);
  }

  @Test
  void aNewTargetGetsWhatWasThereBefore() {
    Imports.store(store.records(), Imports.NOBODY, Drafts.license(1), Drafts.of("blacklist", 2));

    assertThat(run().acknowledged()).isEqualTo(1);
    assertThat(platform.stored().values()).extracting(Delivery::recordId).containsExactly("R-1");
  }

  @Test
  void aReturnedEntryCanBeSentAgainAndNoOther() {
    licenses(2);
    platform.answer("R-1", Result.REJECTED);
    run();
    platform.answer("R-1", Result.ACCEPTED);

    service().resend(List.of(1L), false);
    assertThat(run().acknowledged()).isEqualTo(1);

    CreditException forbidden =
        catchThrowableOfType(CreditException.class, () -> service().resend(List.of(1L), false));
    assertThat(forbidden.code()).isEqualTo(ErrorCode.STATE_FORBIDS);
    CreditException unknown =
        catchThrowableOfType(CreditException.class, () -> service().resend(List.of(77L), false));
    assertThat(unknown.code()).isEqualTo(ErrorCode.ENTRY_NOT_FOUND);
  }

  @Test
  void entriesAreSentAgainAllTogetherOrNotAtAll() {
    licenses(2);
    platform.answer("R-1", Result.REJECTED);
    run();

    assertThatThrownBy(() -> service().resend(List.of(1L, 2L), false))
        .isInstanceOf(CreditException.class);
    assertThat(service().entry(1).state()).isEqualTo(PushState.RETURNED);
    service().resend(List.of(1L), true);
    assertThat(service().entry(1).state()).isEqualTo(PushState.RETURNED);
  }

  @Test
  void namesTheTargetsThatThereAre() {
    CreditException unknown = catchThrowableOfType(CreditException.class, () -> run("nowhere"));

    assertThat(unknown.code()).isEqualTo(ErrorCode.TARGET_NOT_FOUND);
    assertThat(unknown.arguments()).containsExactly("nowhere", "province");
  }

  @ParameterizedTest
  @CsvSource({
    "CREDENTIAL, CREDENTIAL_REFUSED",
    "PATH, REMOTE_PATH_WRONG",
    "DATA, REMOTE_PROTOCOL",
    "OVERLOADED, REMOTE_OVERLOADED",
    "TRANSIENT, REMOTE_UNREACHABLE"
  })
  void aProbeSaysWhatIsWrong(Kind kind, ErrorCode code) {
    platform.fail(Failures.of(kind, 0), 1);

    CreditException wrong =
        catchThrowableOfType(CreditException.class, () -> service().probe(PROVINCE));

    assertThat(wrong.code()).isEqualTo(code);
    assertThat(wrong.arguments()).startsWith(PROVINCE);
    service().probe(PROVINCE);
  }

  @Test
  void whatADeadProcessHadInFlightIsTakenOver() {
    licenses(2);
    store.outbox().claim(PROVINCE, "", 1, "machine/9/9", Times.NOW.plusSeconds(900));

    assertThat(run().acknowledged()).isEqualTo(2);
  }
}
