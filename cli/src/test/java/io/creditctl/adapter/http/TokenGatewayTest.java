package io.creditctl.adapter.http;

import static io.creditctl.adapter.http.PushFixture.failureOf;
import static io.creditctl.adapter.http.PushFixture.troubleOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.creditctl.adapter.http.sandbox.SandboxOptions;
import io.creditctl.adapter.http.sandbox.SandboxServer;
import io.creditctl.core.error.CreditException;
import io.creditctl.core.push.Delivery;
import io.creditctl.core.push.FieldMapping;
import io.creditctl.core.push.FieldMapping.KindMapping;
import io.creditctl.core.push.Protocol;
import io.creditctl.core.push.PushFailure;
import io.creditctl.core.push.PushFailure.Kind;
import io.creditctl.core.push.PushTarget;
import io.creditctl.core.push.PushTarget.Pace;
import io.creditctl.core.push.Receipt;
import io.creditctl.core.push.Receipt.Result;
import io.creditctl.core.push.Trouble;
import io.creditctl.core.push.Trouble.Reason;
import io.creditctl.core.push.call.PlatformListing;
import io.creditctl.testkit.Targets;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TokenGatewayTest {
  private static final FieldMapping MAPPING =
      new FieldMapping(Map.of("blacklist", new KindMapping("sfgw_xyfw_lhjcfk2019", List.of())));

  @Test
  void exchangesOneTokenAndSendsOneFeedbackForEachEntry() {
    try (SandboxServer sandbox = SandboxServer.start(SandboxOptions.calm(), Clock.systemUTC());
        TokenGateway gateway = gateway(sandbox.url(), ExampleCredential.SECRET)) {
      assertThat(gateway.send("r-1", List.of(entry("k-1"), entry("k-2"))))
          .containsExactly(accepted("k-1"), accepted("k-2"));
      assertThat(gateway.send("r-2", List.of(entry("k-2")))).containsExactly(accepted("k-2"));

      assertThat(sandbox.state().accepted()).isEqualTo(2);
      assertThat(sandbox.state().duplicates()).isEqualTo(1);
      assertThat(sandbox.state().requests()).isEqualTo(4);
    }
  }

  @Test
  void aWrongSecretPausesAndIsNotTriedTwice() {
    try (SandboxServer sandbox = SandboxServer.start(SandboxOptions.calm(), Clock.systemUTC());
        TokenGateway gateway = gateway(sandbox.url(), "wrong")) {
      PushFailure failure = failureOf(() -> gateway.send("r-1", List.of(entry("k-1"))));

      assertThat(failure.kind()).isEqualTo(Kind.CREDENTIAL);
      assertThat(troubleOf(failure).reason()).isEqualTo(Reason.REFUSED);
      assertThat(failure.getMessage()).doesNotContain("wrong");
      assertThat(sandbox.state().requests()).isEqualTo(1);
    }
  }

  @Test
  void renewsATokenThatHasRunOutOnceAndNoOftener() {
    int[] asked = {0};
    try (StubPlatform platform =
            new StubPlatform(
                exchange ->
                    StubPlatform.reply(
                        exchange,
                        200,
                        exchange.getRequestMethod().equals("GET")
                            ? "{\"code\":\"200\",\"data\":\"{\\\"access_token\\\":\\\"t\\\"}\"}"
                            : ++asked[0] == 1
                                ? "{\"code\":\"200\"}"
                                : "{\"code\":\"401\",\"message\":\"过期\"}"));
        TokenGateway gateway = gateway(platform.url(), "hush")) {
      gateway.send("r-1", List.of(entry("k-1")));
      PushFailure failure = failureOf(() -> gateway.send("r-2", List.of(entry("k-2"))));

      assertThat(failure.kind()).isEqualTo(Kind.CREDENTIAL);
      assertThat(platform.seen())
          .extracting(StubPlatform.Seen::method)
          .containsExactly("GET", "POST", "POST", "GET", "POST");
      assertThat(platform.seen()).allMatch(seen -> seen.header("ApiKey").equals("key"));
    }
  }

  @Test
  void showsItsSecretToTheExchangeAloneAndTheTokenInTheBody() {
    try (StubPlatform platform =
            StubPlatform.answering(200, "{\"code\":\"200\",\"data\":{\"access_token\":\"t-1\"}}");
        TokenGateway gateway = gateway(platform.url(), "hush")) {
      gateway.send("r-1", List.of(entry("k-1")));

      assertThat(URLDecoder.decode(platform.seen().get(0).path(), StandardCharsets.UTF_8))
          .contains("\"client_secret\":\"hush\"", "\"resource_provider_id\":\"sco\"");
      assertThat(platform.seen().get(1).path()).isEqualTo("/sfgw_xyfw_lhjcfk2019");
      assertThat(URLDecoder.decode(platform.seen().get(1).body(), StandardCharsets.UTF_8))
          .isEqualTo("fkbm=k-1&ztmc=某某运输 & 有限公司&access_token=t-1");
    }
  }

  @Test
  void aRefusedEntryIsReturnedAndTheOthersGoOn() {
    int[] asked = {0};
    try (StubPlatform platform =
            new StubPlatform(
                exchange ->
                    StubPlatform.reply(
                        exchange,
                        200,
                        ++asked[0] == 2
                            ? "{\"code\":\"422\",\"message\":\"主体不存在\"}"
                            : "{\"code\":\"200\",\"data\":{\"access_token\":\"t-1\"}}"));
        TokenGateway gateway = gateway(platform.url(), "hush")) {
      List<Receipt> receipts = gateway.send("r-1", List.of(entry("k-1"), entry("k-2")));

      assertThat(receipts)
          .extracting(Receipt::result)
          .containsExactly(Result.REJECTED, Result.ACCEPTED);
      assertThat(Trouble.read(receipts.get(0).message()))
          .contains(Trouble.of(Reason.REFUSED, 200, "422 主体不存在"));
    }
  }

  @Test
  void aWithdrawalIsReturnedForThereIsNoSuchCall() {
    Delivery withdrawal =
        new Delivery(1, "k-1", "R-1", 2, "blacklist", "", Delivery.Action.WITHDRAW, Map.of());
    try (TokenGateway gateway = gateway(URI.create("http://127.0.0.1:1"), "hush")) {
      assertThat(Trouble.read(gateway.send("r-1", List.of(withdrawal)).get(0).message()))
          .contains(Trouble.of(Reason.WITHDRAWAL_NOT_OFFERED));
    }
  }

  @Test
  void aKindThatTheTargetIsNoLongerSentIsReturned() {
    Delivery license =
        new Delivery(1, "k-1", "R-1", 1, "license", "", Delivery.Action.UPSERT, Map.of());
    try (TokenGateway gateway = gateway(URI.create("http://127.0.0.1:1"), "hush")) {
      assertThat(gateway.send("r-1", List.of(license)))
          .containsExactly(Receipt.refused(license, Trouble.of(Reason.KIND_NOT_TAKEN, "license")));
      assertThat(gateway.preview("r-1", List.of(license))).isEmpty();
    }
  }

  @Test
  void aKindWithoutAnOperationIsAMistakeOfTheSettings() {
    assertThatThrownBy(() -> gateway(URI.create("http://127.0.0.1:1"), "hush", "license"))
        .isInstanceOf(CreditException.class)
        .hasMessageContainingAll("target.province.mappingFile", "license.name");
  }

  @Test
  void theRequestCanBeSeenWithoutKeyAndToken() {
    try (TokenGateway gateway = gateway(URI.create("http://127.0.0.1:1"), "hush")) {
      assertThat(gateway.preview("r-1", List.of(entry("k-1"))))
          .contains("POST http://127.0.0.1:1/sfgw_xyfw_lhjcfk2019", "ApiKey: ***", "fkbm=k-1")
          .doesNotContain("hush");
    }
  }

  @Test
  void readsTheListsOfASubjectOutOfXmlInATextInJson() {
    String xml =
        "<datas><jbxx><frmc>某某运输</frmc></jbxx><sxcjdx><data><mdlb>超限超载</mdlb>"
            + "<qssj>2026-01-01</qssj><yxqz>2028-01-01</yxqz><lryy>一年三次</lryy><sjly>2</sjly>"
            + "</data></sxcjdx><sxjldx><data><mdlb>红名单</mdlb><sjly>1</sjly></data></sxjldx></datas>";
    try (StubPlatform platform =
            new StubPlatform(
                exchange ->
                    StubPlatform.reply(
                        exchange,
                        200,
                        exchange.getRequestMethod().equals("GET")
                            ? "{\"code\":\"200\",\"data\":{\"access_token\":\"t\"}}"
                            : "{\"code\":\"200\",\"data\":\"{\\\"result\\\":\\\""
                                + xml
                                + "\\\"}\"}"));
        TokenQuery query = query(platform.url(), "hush")) {
      assertThat(query.listings("r-1", "某某运输"))
          .containsExactly(
              new PlatformListing(true, "某某运输", "超限超载", "2026-01-01", "2028-01-01", "一年三次", false),
              new PlatformListing(false, "某某运输", "红名单", "", "", "", true));
      assertThat(URLDecoder.decode(platform.seen().get(1).body(), StandardCharsets.UTF_8))
          .isEqualTo("unitId=7&ztmc=某某运输&access_token=t");
    }
  }

  @Test
  void theSandboxAnswersWithWhatWasFedBack() {
    try (SandboxServer sandbox = SandboxServer.start(SandboxOptions.calm(), Clock.systemUTC());
        TokenGateway gateway = gateway(sandbox.url(), ExampleCredential.SECRET);
        TokenQuery query = query(sandbox.url(), ExampleCredential.SECRET)) {
      gateway.send("r-1", List.of(entry("k-1")));

      assertThat(query.listings("r-2", "某某运输 & 有限公司"))
          .containsExactly(new PlatformListing(true, "", "", "", "", "", false));
      assertThat(query.listings("r-3", "别家")).isEmpty();
    }
  }

  private static TokenQuery query(URI url, String secret) {
    return new TokenQuery(
        Targets.province(url, Protocol.GATEWAY),
        Map.of("unitId", "7"),
        secret.equals("hush") ? "key" : ExampleCredential.APP_KEY,
        "client",
        secret,
        new HttpClientFactory("1", Map.of(), PushFixture.DEADLINE).create(),
        Clock.systemUTC());
  }

  private static TokenGateway gateway(URI url, String secret) {
    return gateway(url, secret, "blacklist");
  }

  private static TokenGateway gateway(URI url, String secret, String kind) {
    PushTarget target =
        new PushTarget(
            "province",
            url,
            Protocol.GATEWAY,
            Set.of(kind),
            20,
            new Pace(6, Duration.ofMillis(1), 0),
            Optional.empty(),
            true);
    return new TokenGateway(
        target,
        MAPPING,
        secret.equals("hush") ? "key" : ExampleCredential.APP_KEY,
        "client",
        secret,
        new HttpClientFactory("1", Map.of(), PushFixture.DEADLINE).create(),
        Clock.systemUTC());
  }

  private static Delivery entry(String key) {
    return new Delivery(
        1,
        key,
        "R-1",
        1,
        "blacklist",
        "威信〔2026〕1号",
        Delivery.Action.UPSERT,
        Map.of("ztmc", "某某运输 & 有限公司"));
  }

  private static Receipt accepted(String key) {
    return new Receipt(key, Result.ACCEPTED, "", "", "");
  }
}
