package io.creditctl.adapter.http;

import static io.creditctl.adapter.http.PushFixture.failureOf;
import static io.creditctl.adapter.http.PushFixture.troubleOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.creditctl.core.error.CreditException;
import io.creditctl.core.push.Delivery;
import io.creditctl.core.push.FieldMapping;
import io.creditctl.core.push.FieldMapping.KindMapping;
import io.creditctl.core.push.Probe;
import io.creditctl.core.push.Probe.Part;
import io.creditctl.core.push.Protocol;
import io.creditctl.core.push.PushFailure;
import io.creditctl.core.push.PushFailure.Kind;
import io.creditctl.core.push.PushTarget;
import io.creditctl.core.push.PushTarget.Pace;
import io.creditctl.core.push.Receipt;
import io.creditctl.core.push.Receipt.Result;
import io.creditctl.core.push.Trouble;
import io.creditctl.core.push.Trouble.Reason;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SoapGatewayTest {
  private static final String SPACE = "http://ws.platform.example/";
  private static final String TOKEN = "hush<&hush";

  private static final FieldMapping MAPPING =
      new FieldMapping(
          Map.of(
              "license",
                  new KindMapping("service/PermissionWebService#importPermissionXml", List.of()),
              "penalty", new KindMapping("service/PenaltyWebService#importPenalyXml", List.of())));

  @Test
  void sendsRowsAsTextInACallWithTheToken() throws Exception {
    try (StubPlatform platform = StubPlatform.answering(200, wrapped("<code>00</code>"))) {
      Delivery row =
          row("k-1", "penalty", Map.of("CF_WSH", "威交罚〔2026〕17号", "CF_SY", "超限 <30% & \"重\"\r\n"));
      assertThat(gateway(platform).send("r-1", List.of(row)))
          .containsExactly(new Receipt("k-1", Result.ACCEPTED, "", "", ""));

      StubPlatform.Seen seen = platform.seen().get(0);
      assertThat(seen.path()).isEqualTo("/service/PenaltyWebService");
      assertThat(seen.header("SOAPAction")).isEqualTo("\"\"");
      List<Xml.Element> call = Xml.elements(seen.body().getBytes(StandardCharsets.UTF_8));
      assertThat(call)
          .extracting(Xml.Element::name)
          .containsExactly("Envelope", "Body", "importPenalyXml", "token", "xml");
      assertThat(call.get(2).space()).isEqualTo(SPACE);
      assertThat(call.get(3).text()).isEqualTo(TOKEN);
      List<Xml.Element> rows = Xml.elements(call.get(4).text().getBytes(StandardCharsets.UTF_8));
      assertThat(rows)
          .extracting(Xml.Element::name)
          .startsWith("ROWDATA", "ROW")
          .contains("CF_WSH", "CF_SY");
      assertThat(Xml.first(rows, "CF_SY")).contains("超限 <30% & \"重\"");
    }
  }

  @Test
  void callsEachKindsServiceOnceAndKeepsTheOrderOfTheReceipts() {
    try (StubPlatform platform = StubPlatform.answering(200, wrapped("<code>00</code>"))) {
      List<Receipt> receipts =
          gateway(platform)
              .send(
                  "r-1",
                  List.of(row("k-1", "penalty"), row("k-2", "license"), row("k-3", "penalty")));

      assertThat(receipts).extracting(Receipt::idempotencyKey).containsExactly("k-1", "k-2", "k-3");
      assertThat(platform.seen())
          .extracting(StubPlatform.Seen::path)
          .containsExactly("/service/PenaltyWebService", "/service/PermissionWebService");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<code>02</code><line>2: 代码有误</line><line>3:代码有误</line>",
        "<code>02</code><message>代码有误</message><line>2,3</line>",
        "<code>02</code><message>代码有误</message><line>2</line><line>3</line><line>3</line>"
      })
  void linesAtFaultAreReturnedAndTheOthersAccepted(String result) {
    try (StubPlatform platform = StubPlatform.answering(200, wrapped(result))) {
      List<Receipt> receipts =
          gateway(platform)
              .send("r-1", List.of(row("a", "penalty"), row("b", "penalty"), row("c", "penalty")));

      assertThat(receipts)
          .containsExactly(
              new Receipt("a", Result.ACCEPTED, "", "", ""),
              new Receipt("b", Result.REJECTED, "", "02", "代码有误"),
              new Receipt("c", Result.REJECTED, "", "02", "代码有误"));
    }
  }

  @Test
  void aCharacterThatXmlCannotHoldIsTheFaultOfItsRowAlone() {
    try (StubPlatform platform = StubPlatform.answering(200, wrapped("<code>00</code>"))) {
      List<Receipt> receipts =
          gateway(platform)
              .send(
                  "r-1",
                  List.of(row("a", "penalty", Map.of("CF_SY", "断\u0001字")), row("b", "penalty")));

      assertThat(receipts)
          .extracting(Receipt::result)
          .containsExactly(Result.REJECTED, Result.ACCEPTED);
      assertThat(Trouble.read(receipts.get(0).message()))
          .contains(Trouble.of(Reason.CHARACTER_UNSENDABLE, "CF_SY", "U+0001"));
    }
  }

  @Test
  void aRefusalThatNamesNoLineIsForAPersonAndReturnsNothing() {
    try (StubPlatform platform =
        StubPlatform.answering(200, wrapped("<code>09</code><message>令牌无效</message>"))) {
      PushFailure failure =
          failureOf(() -> gateway(platform).send("r-1", List.of(row("a", "penalty"))));

      assertThat(failure.kind()).isEqualTo(Kind.CREDENTIAL);
      assertThat(troubleOf(failure)).isEqualTo(Trouble.of(Reason.REFUSED, 200, "09 令牌无效"));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "'', xml-malformed",
    "'<html><body>login', web-page",
    "'<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>', xml-malformed",
    "'<a/>', code-missing",
    "'<a><code>02</code><line>4</line></a>', line-unknown",
    "'<a><code>02</code><line>0</line></a>', line-unknown",
    "'<a><code>02</code><line>第一行</line></a>', line-unknown"
  })
  void areplyThatCannotBeReadIsTriedAgain(String reply, String why) {
    try (StubPlatform platform = StubPlatform.answering(200, reply)) {
      PushFailure failure =
          failureOf(() -> gateway(platform).send("r-1", List.of(row("a", "penalty"))));

      assertThat(failure.kind()).isEqualTo(Kind.TRANSIENT);
      assertThat(troubleOf(failure)).isEqualTo(Trouble.of(Reason.UNREADABLE, why));
    }
  }

  @Test
  void quotesTheFaultOfAServerThatFailed() {
    try (StubPlatform platform =
        StubPlatform.answering(
            500,
            "<e:Envelope xmlns:e='e'><e:Body><e:Fault><faultstring>库满了</faultstring></e:Fault></e:Body></e:Envelope>")) {
      PushFailure failure =
          failureOf(() -> gateway(platform).send("r-1", List.of(row("a", "penalty"))));

      assertThat(failure.kind()).isEqualTo(Kind.TRANSIENT);
      assertThat(troubleOf(failure)).isEqualTo(Trouble.of(Reason.REFUSED, 500, "库满了"));
    }
  }

  @Test
  void readsTheNameSpaceOffTheServicesDescriptionOnce() {
    try (StubPlatform platform =
        new StubPlatform(
            exchange ->
                StubPlatform.reply(
                    exchange,
                    200,
                    exchange.getRequestMethod().equals("GET")
                        ? "<?xml version='1.0'?><!-- x --><d targetNamespace='urn:theirs'/>"
                        : wrapped("<code>00</code>")))) {
      SoapGateway gateway = gateway(platform.url(), Optional.empty());
      gateway.send("r-1", List.of(row("a", "penalty")));
      gateway.send("r-2", List.of(row("b", "penalty")));

      assertThat(platform.seen())
          .extracting(StubPlatform.Seen::path)
          .containsExactly(
              "/service/PenaltyWebService?wsdl",
              "/service/PenaltyWebService",
              "/service/PenaltyWebService");
      assertThat(platform.seen().get(1).body()).contains("xmlns:ws=\"urn:theirs\"");
    }
  }

  @Test
  void theRequestCanBeSeenBeforeItIsSentWithoutItsToken() {
    assertThat(
            gateway(URI.create("http://127.0.0.1:1"), Optional.of(SPACE))
                .preview("r-1", List.of(row("a", "penalty"))))
        .startsWith("POST http://127.0.0.1:1/service/PenaltyWebService\n")
        .contains("<token>***</token>", "&lt;CF_WSH&gt;")
        .doesNotContain("hush");
  }

  @Test
  void aTokenCannotBeTriedWithoutARecordAndTheProbeSaysSo() {
    try (StubPlatform platform =
        StubPlatform.answering(200, "<definitions targetNamespace='" + SPACE + "'/>")) {
      assertThat(gateway(platform).probe("r-1"))
          .isEqualTo(new Probe(List.of(Part.ADDRESS), List.of(Part.CREDENTIAL)));
    }
  }

  @Test
  void cannotBeAskedAndSaysSo() {
    assertThat(gateway(URI.create("http://127.0.0.1:1"), Optional.of(SPACE)).canBeAsked())
        .isFalse();
  }

  @Test
  void aKindThatTheTargetIsNoLongerSentIsReturnedAlone() {
    try (StubPlatform platform = StubPlatform.answering(200, wrapped("<code>00</code>"))) {
      Delivery other = row("a", "redlist");
      List<Receipt> receipts = gateway(platform).send("r-1", List.of(other, row("b", "penalty")));

      assertThat(receipts)
          .containsExactly(
              Receipt.refused(other, Trouble.of(Reason.KIND_NOT_TAKEN, "redlist")),
              new Receipt("b", Result.ACCEPTED, "", "", ""));
    }
  }

  @Test
  void refusesKindsThatItsMappingDoesNotKnow() {
    PushTarget target = target(URI.create("http://127.0.0.1:1"), Set.of("redlist"));
    assertThatThrownBy(
            () ->
                new SoapGateway(
                    target,
                    MAPPING,
                    TOKEN,
                    Optional.empty(),
                    new HttpClientFactory("1", Map.of(), PushFixture.DEADLINE).create(),
                    Clock.systemUTC()))
        .isInstanceOf(CreditException.class)
        .hasMessageContaining("redlist");
  }

  private static SoapGateway gateway(StubPlatform platform) {
    return gateway(platform.url(), Optional.of(SPACE));
  }

  private static SoapGateway gateway(URI url, Optional<String> space) {
    return new SoapGateway(
        target(url, Set.of("license", "penalty")),
        MAPPING,
        TOKEN,
        space,
        new HttpClientFactory("1", Map.of(), PushFixture.DEADLINE).create(),
        Clock.systemUTC());
  }

  private static PushTarget target(URI url, Set<String> kinds) {
    return new PushTarget(
        "mot",
        url,
        Protocol.CREDITCHINA_SOAP,
        kinds,
        100,
        new Pace(3, Duration.ofMillis(1), 0),
        Optional.empty(),
        true);
  }

  private static Delivery row(String key, String kind) {
    return row(key, kind, Map.of("CF_WSH", "威交罚〔2026〕17号"));
  }

  private static Delivery row(String key, String kind, Map<String, String> fields) {
    return new Delivery(
        1,
        key,
        "R-1",
        1,
        kind,
        "威交罚〔2026〕17号",
        Delivery.Action.UPSERT,
        new LinkedHashMap<>(fields));
  }

  /** The result as such a platform gives it: XML as a text in XML. */
  private static String wrapped(String result) {
    return "<e:Envelope xmlns:e=\"http://schemas.xmlsoap.org/soap/envelope/\"><e:Body><r><return>"
        + Xml.escaped("<?xml version=\"1.0\"?><result>" + result + "</result>")
        + "</return></r></e:Body></e:Envelope>";
  }
}
