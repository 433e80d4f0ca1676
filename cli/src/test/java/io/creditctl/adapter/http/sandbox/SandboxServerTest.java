package io.creditctl.adapter.http.sandbox;

import static io.creditctl.adapter.http.PushFixture.NOW;
import static io.creditctl.adapter.http.PushFixture.deliveries;
import static io.creditctl.adapter.http.PushFixture.delivery;
import static io.creditctl.adapter.http.PushFixture.failureOf;
import static io.creditctl.adapter.http.PushFixture.gateway;
import static io.creditctl.adapter.http.sandbox.SandboxFixture.calm;
import static io.creditctl.adapter.http.sandbox.SandboxFixture.get;
import static io.creditctl.adapter.http.sandbox.SandboxFixture.rates;
import static io.creditctl.adapter.http.sandbox.SandboxFixture.start;
import static io.creditctl.adapter.http.sandbox.SandboxFixture.withFile;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.creditctl.adapter.crypto.HmacSha256Signer;
import io.creditctl.adapter.http.BoundedJson;
import io.creditctl.adapter.http.ExampleCredential;
import io.creditctl.adapter.http.HttpClientFactory;
import io.creditctl.adapter.http.PushFixture;
import io.creditctl.adapter.http.RestV1Gateway;
import io.creditctl.adapter.http.sandbox.SandboxOptions.Chances;
import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import io.creditctl.core.push.Delivery;
import io.creditctl.core.push.PushFailure;
import io.creditctl.core.push.PushFailure.Kind;
import io.creditctl.core.push.Receipt;
import io.creditctl.core.push.Receipt.Result;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SandboxServerTest {
  @TempDir private Path directory;

  @Test
  void acceptsOnceAndAnswersLaterCopiesWithTheFirstReceiptNumber() {
    try (SandboxServer sandbox = start(calm())) {
      RestV1Gateway gateway = gateway(sandbox.url());
      gateway.probe("r-0");
      List<Receipt> first = gateway.send("r-1", deliveries("k-1", "k-2"));
      List<Receipt> second = gateway.send("r-2", deliveries("k-2", "k-3"));

      assertThat(first).extracting(Receipt::result).containsOnly(Result.ACCEPTED);
      assertThat(second)
          .extracting(Receipt::result)
          .containsExactly(Result.DUPLICATE, Result.ACCEPTED);
      assertThat(second.get(0).receiptNo()).isEqualTo(first.get(1).receiptNo()).isNotBlank();
      assertThat(counts(sandbox)).containsExactly(3, 1, 0, 3, 0, 0);
    }
  }

  @Test
  void takesWithdrawalsAndAnswersForReceipts() {
    try (SandboxServer sandbox = start(calm())) {
      RestV1Gateway gateway = gateway(sandbox.url());
      Receipt receipt =
          gateway.send("r-1", List.of(delivery("k-1", Delivery.Action.WITHDRAW))).get(0);

      assertThat(gateway.receipts("r-2", PushFixture.deliveries("k-0", "k-1")))
          .containsExactly(new Receipt("k-1", Result.ACCEPTED, receipt.receiptNo(), "", ""));
      assertThat(sandbox.state().withdrawn()).isEqualTo(1);
    }
  }

  @Test
  void remembersAcrossARestartAndCutsALastLineThatWasTorn() throws Exception {
    Path file = directory.resolve("sandbox.jsonl");
    Receipt first;
    try (SandboxServer sandbox = start(withFile(file))) {
      first = gateway(sandbox.url()).send("r-1", deliveries("k-1")).get(0);
    }
    Files.writeString(file, "{\"key\":\"k-9\",\"rec", StandardOpenOption.APPEND);
    try (SandboxServer sandbox = start(withFile(file))) {
      List<Receipt> again = gateway(sandbox.url()).send("r-2", deliveries("k-1", "k-2"));
      assertThat(again.get(0))
          .isEqualTo(new Receipt("k-1", Result.DUPLICATE, first.receiptNo(), "", ""));
      assertThat(again.get(1).result()).isEqualTo(Result.ACCEPTED);
      assertThat(again.get(1).receiptNo()).isNotEqualTo(first.receiptNo());
    }
    try (SandboxServer sandbox = start(withFile(file))) {
      assertThat(counts(sandbox)).containsExactly(2, 0, 0, 0, 0, 0);
    }
    assertThat(Files.readAllLines(file)).hasSize(2);
  }

  @Test
  void refusesAStateFileThatIsBrokenInTheMiddle() throws Exception {
    Path file = directory.resolve("sandbox.jsonl");
    Files.writeString(file, "not json\n");

    assertThatThrownBy(() -> start(withFile(file)))
        .isInstanceOf(CreditException.class)
        .extracting("code")
        .isEqualTo(ErrorCode.FILE_MALFORMED);
    assertThat(file).hasContent("not json\n");
  }

  @Test
  void aLostReplyWasStoredSoThatSendingAgainGivesTheSameReceiptNumber() throws Exception {
    Path file = directory.resolve("sandbox.jsonl");
    SandboxOptions lossy = rates(0, 1, 0, 7, Optional.of(file));
    try (SandboxServer sandbox = start(lossy)) {
      PushFailure failure = failureOf(() -> gateway(sandbox.url()).send("r-1", deliveries("k-1")));
      assertThat(failure.kind()).isEqualTo(Kind.TRANSIENT);
      assertThat(counts(sandbox)).containsExactly(1, 0, 0, 1, 1, 0);
    }
    String stored = Files.readString(file);
    try (SandboxServer sandbox = start(withFile(file))) {
      Receipt receipt = gateway(sandbox.url()).send("r-2", deliveries("k-1")).get(0);
      assertThat(receipt.result()).isEqualTo(Result.DUPLICATE);
      assertThat(stored).contains("\"receiptNo\":\"" + receipt.receiptNo() + "\"");
    }
  }

  @Test
  void refusesWhoeverHasAnotherSecretAppKeyOrClock() {
    try (SandboxServer sandbox = start(calm())) {
      HmacSha256Signer right = new HmacSha256Signer(ExampleCredential.secretBytes());
      HmacSha256Signer wrong = new HmacSha256Signer("wrong".getBytes(StandardCharsets.UTF_8));
      Clock late = Clock.fixed(NOW.plusSeconds(301), ZoneOffset.UTC);
      Clock early = Clock.fixed(NOW.minusSeconds(301), ZoneOffset.UTC);
      Clock fair = Clock.fixed(NOW.plusSeconds(300), ZoneOffset.UTC);

      assertThat(refusal(sandbox, "example-app", wrong, PushFixture.CLOCK)).contains("signature");
      assertThat(refusal(sandbox, "other-app", right, PushFixture.CLOCK)).contains("app key");
      assertThat(refusal(sandbox, "example-app", right, late)).contains("2026-09-04T01:02:03Z");
      assertThat(refusal(sandbox, "example-app", right, early)).contains("5 minutes");
      gatewayOf(sandbox, "example-app", right, fair).probe("r-1");
      assertThat(sandbox.state().accepted()).isZero();
    }
  }

  /** Accepted, duplicates, rejected, requests, faults, withdrawn. */
  private static List<Integer> counts(SandboxServer sandbox) {
    SandboxState state = sandbox.state();
    return LongStream.of(
            state.accepted(),
            state.duplicates(),
            state.rejected(),
            state.requests(),
            state.faults(),
            state.withdrawn())
        .mapToObj(Math::toIntExact)
        .toList();
  }

  private static String refusal(
      SandboxServer sandbox, String appKey, HmacSha256Signer signer, Clock clock) {
    RestV1Gateway gateway = gatewayOf(sandbox, appKey, signer, clock);
    PushFailure failure = failureOf(() -> gateway.send("r-1", deliveries("k-1")));
    assertThat(failure.kind()).isEqualTo(Kind.CREDENTIAL);
    assertThat(failure.status()).isEqualTo(401);
    return failure.getMessage();
  }

  private static RestV1Gateway gatewayOf(
      SandboxServer sandbox, String appKey, HmacSha256Signer signer, Clock clock) {
    return new RestV1Gateway(
        PushFixture.target(sandbox.url()),
        appKey,
        signer,
        new HttpClientFactory("1", Map.of(), PushFixture.DEADLINE).create(),
        clock);
  }

  @Test
  void rejectsTheSameShareOfKeysEveryTime() {
    String[] keys = IntStream.range(0, 1000).mapToObj(n -> "k-" + n).toArray(String[]::new);
    try (SandboxServer sandbox = start(rates(0, 0, 0.2, 5, Optional.empty()));
        SandboxServer twin = start(rates(0, 0, 0.2, 5, Optional.empty()));
        SandboxServer other = start(rates(0, 0, 0.2, 6, Optional.empty()))) {
      List<String> rejected = rejectedBy(sandbox, keys);

      assertThat(rejected).hasSizeBetween(150, 250);
      assertThat(rejectedBy(sandbox, keys)).isEqualTo(rejected);
      assertThat(rejectedBy(twin, keys)).isEqualTo(rejected);
      assertThat(rejectedBy(other, keys)).isNotEqualTo(rejected);
      assertThat(sandbox.state().rejected()).isEqualTo(2L * rejected.size());
    }
  }

  private static List<String> rejectedBy(SandboxServer sandbox, String... keys) {
    return gateway(sandbox.url()).send("r-1", deliveries(keys)).stream()
        .filter(receipt -> receipt.result() == Result.REJECTED)
        .peek(receipt -> assertThat(receipt.code()).isEqualTo("R09"))
        .map(Receipt::idempotencyKey)
        .toList();
  }

  @Test
  void failsItsShareOfRequestsAndTheSameOnesForTheSameSeed() {
    List<String> outcomes = outcomes(11);

    assertThat(outcomes).contains("500", "503", "429", "0");
    assertThat(outcomes.stream().filter(outcome -> !outcome.equals("ok")).count())
        .isBetween(70L, 130L);
    assertThat(outcomes(11)).isEqualTo(outcomes);
    assertThat(outcomes(12)).isNotEqualTo(outcomes);
  }

  private static List<String> outcomes(long seed) {
    List<String> outcomes = new ArrayList<>();
    try (SandboxServer sandbox = start(rates(0.4, 0.1, 0, seed, Optional.empty()))) {
      RestV1Gateway gateway = gateway(sandbox.url());
      for (int number = 0; number < 200; number++) {
        List<Delivery> batch = deliveries("k-" + number);
        try {
          gateway.send("r-" + number, batch);
          outcomes.add("ok");
        } catch (PushFailure failure) {
          outcomes.add(Integer.toString(failure.status()));
        }
      }
      SandboxState state = sandbox.state();
      long failed = outcomes.stream().filter(outcome -> !outcome.equals("ok")).count();
      assertThat(state.requests()).isEqualTo(200);
      assertThat(state.faults()).isEqualTo(failed);
      assertThat(state.accepted()).isGreaterThan(200 - failed).isLessThan(150);
    }
    return outcomes;
  }

  @Test
  void keepsEachRevisionOnceUnderConcurrentSenders() {
    String[] keys = IntStream.range(0, 50).mapToObj(n -> "k-" + n).toArray(String[]::new);
    try (SandboxServer sandbox = start(calm())) {
      long accepted =
          IntStream.range(0, 8)
              .parallel()
              .mapToObj(n -> gateway(sandbox.url()).send("r-" + n, deliveries(keys)))
              .flatMap(List::stream)
              .filter(receipt -> receipt.result() == Result.ACCEPTED)
              .count();

      assertThat(accepted).isEqualTo(50);
      assertThat(counts(sandbox)).containsExactly(50, 350, 0, 8, 0, 0);
    }
  }

  @Test
  void waitsAsLongAsItsLatencySays() {
    SandboxOptions slow = calm().later(Duration.ofMillis(150));
    try (SandboxServer sandbox = start(slow)) {
      long start = System.nanoTime();
      gateway(sandbox.url()).probe("r-1");
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(149));
    }
  }

  @Test
  void showsItsCountersAndRecordsToAnyone() throws Exception {
    try (SandboxServer sandbox = start(calm())) {
      assertThat(get(sandbox, "/sandbox/records")).isEmpty();
      gateway(sandbox.url()).send("r-1", deliveries("k-1"));

      assertThat(get(sandbox, "/sandbox/state"))
          .isEqualTo(
              "{\"accepted\":1,\"duplicates\":0,\"rejected\":0,\"requests\":1,\"faults\":0,"
                  + "\"withdrawn\":0,\"byProtocol\":{\"rest-v1\":1},\"byFault\":{}}");
      assertThat(
              BoundedJson.object(get(sandbox, "/sandbox/records").getBytes(StandardCharsets.UTF_8)))
          .isEqualTo(
              Map.of(
                  "key",
                  "k-1",
                  "record",
                  "R-17",
                  "revision",
                  1,
                  "kind",
                  "penalty",
                  "action",
                  "upsert",
                  "about",
                  "威交罚〔2026〕17号"));
      assertThat(get(sandbox, "/")).contains("creditctl sandbox", "/sandbox/state");
      assertThat(get(sandbox, "/other")).contains("not found");
    }
  }

  @Test
  void saysThatItsPortIsTaken() {
    try (SandboxServer sandbox = start(calm())) {
      int port = sandbox.url().getPort();
      SandboxOptions same = SandboxOptions.of(port, Chances.NONE, SandboxOptions.Files.NONE);

      assertThatThrownBy(() -> start(same))
          .isInstanceOf(CreditException.class)
          .hasMessageContaining(Integer.toString(port));
    }
  }

  @Test
  void refusesOptionsThatMakeNoSense() {
    assertThatThrownBy(() -> rates(1.1, 0, 0, 1, Optional.empty()))
        .hasMessageContaining("--fail-rate");
    assertThatThrownBy(() -> rates(0.6, 0.6, 0, 1, Optional.empty()))
        .hasMessageContaining("--lost-reply-rate");
    assertThatThrownBy(() -> rates(0, 0, Double.NaN, 1, Optional.empty()))
        .hasMessageContaining("--reject-rate");
    assertThat(calm().toString()).doesNotContain(ExampleCredential.SECRET);
  }
}
