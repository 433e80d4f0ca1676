package io.creditctl.adapter.http.sandbox;

import static io.creditctl.adapter.http.sandbox.SandboxFixture.calm;
import static io.creditctl.adapter.http.sandbox.SandboxFixture.start;
import static org.assertj.core.api.Assertions.assertThat;

import io.creditctl.adapter.crypto.HmacSha256Signer;
import io.creditctl.adapter.crypto.HmacSm3Signer;
import io.creditctl.adapter.crypto.Sm2Signer;
import io.creditctl.adapter.http.ExampleCredential;
import io.creditctl.adapter.http.ExampleKeys;
import io.creditctl.adapter.http.RestV1;
import io.creditctl.core.push.RequestSigner;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The sandbox against requests that no gateway of ours would send. */
class SandboxProtocolTest {
  private static final String TIME = "2026-09-04T01:02:03Z";

  private final SandboxServer sandbox = start(calm());
  private final OkHttpClient client = new OkHttpClient();

  @AfterEach
  void stop() {
    sandbox.close();
  }

  @Test
  void refusesANonceThatWasUsedBefore() throws Exception {
    Map<String, String> headers = signed("POST", RestV1.RECEIPTS, "{\"keys\":[]}", "once", TIME);

    assertThat(post(RestV1.RECEIPTS, "{\"keys\":[]}", headers)).startsWith("200");
    assertThat(post(RestV1.RECEIPTS, "{\"keys\":[]}", headers)).startsWith("401").contains("nonce");
  }

  static Stream<RequestSigner> signers() {
    return Stream.of(
        new HmacSha256Signer(ExampleCredential.secretBytes()),
        new HmacSm3Signer(ExampleCredential.secretBytes()),
        new Sm2Signer(ExampleKeys.client()));
  }

  @ParameterizedTest
  @MethodSource("signers")
  void takesEveryAlgorithmOfTheProtocolUnderItsOwnNameOnly(RequestSigner signer) throws Exception {
    String body = "{\"keys\":[]}";
    Map<String, String> headers = signed("POST", RestV1.RECEIPTS, body, "n", TIME, signer);
    Map<String, String> misnamed = new LinkedHashMap<>(headers);
    misnamed.put(RestV1.ALGORITHM, signer.algorithm().equals("SM2") ? "HMAC-SM3" : "SM2");

    assertThat(post(RestV1.RECEIPTS, body, misnamed)).startsWith("401").contains("signature");
    assertThat(post(RestV1.RECEIPTS, body, headers)).startsWith("200");
  }

  @Test
  void takesNoSignatureOfSomebodyElsesKey() throws Exception {
    Map<String, String> headers =
        signed("POST", RestV1.RECEIPTS, "{}", "n", TIME, new Sm2Signer(ExampleKeys.platform()));

    assertThat(post(RestV1.RECEIPTS, "{}", headers)).startsWith("401").contains("signature");
  }

  @Test
  void aForgedRequestUsesUpNoNonce() throws Exception {
    Map<String, String> headers = signed("POST", RestV1.RECEIPTS, "{\"keys\":[]}", "once", TIME);
    Map<String, String> forged = new LinkedHashMap<>(headers);
    forged.put(RestV1.SIGNATURE, "0".repeat(64));

    assertThat(post(RestV1.RECEIPTS, "{\"keys\":[]}", forged)).startsWith("401");
    assertThat(post(RestV1.RECEIPTS, "{\"keys\":[]}", headers)).startsWith("200");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        RestV1.APP_KEY,
        RestV1.TIMESTAMP,
        RestV1.NONCE,
        RestV1.CONTENT_SHA256,
        RestV1.ALGORITHM,
        RestV1.SIGNATURE
      })
  void refusesARequestThatLacksOrAltersAnyOfItsHeaders(String header) throws Exception {
    Map<String, String> headers = signed("POST", RestV1.RECEIPTS, "{\"keys\":[]}", "n", TIME);
    Map<String, String> altered = new LinkedHashMap<>(headers);
    altered.merge(header, "0", String::concat);
    headers.remove(header);

    assertThat(post(RestV1.RECEIPTS, "{\"keys\":[]}", headers)).startsWith("401");
    assertThat(post(RestV1.RECEIPTS, "{\"keys\":[]}", altered)).startsWith("401");
  }

  @Test
  void refusesABodyPathOrMethodOtherThanTheSignedOne() throws Exception {
    Map<String, String> headers = signed("POST", RestV1.RECEIPTS, "{\"keys\":[]}", "n", TIME);

    assertThat(post(RestV1.RECEIPTS, "{\"keys\":[ ]}", headers))
        .startsWith("401")
        .contains("digest");
    assertThat(post(RestV1.RECEIPTS + "?a=1", "{\"keys\":[]}", headers)).startsWith("401");
    assertThat(post(RestV1.BATCHES, "{\"keys\":[]}", headers)).startsWith("401");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-09-04T01:07:04Z", "2026-09-04T00:57:02Z", "2026-09-04", "0", ""})
  void refusesATimestampThatIsStaleOrNone(String timestamp) throws Exception {
    Map<String, String> headers = signed("POST", RestV1.RECEIPTS, "{\"keys\":[]}", "n", timestamp);

    assertThat(post(RestV1.RECEIPTS, "{\"keys\":[]}", headers))
        .startsWith("401")
        .contains("timestamp");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"record\":\"R-1\",\"revision\":1,\"kind\":\"penalty\",\"action\":\"upsert\",\"data\":{}}|R01",
        "{\"key\":\"k\",\"revision\":1,\"kind\":\"penalty\",\"action\":\"upsert\",\"data\":{}}|R02",
        "{\"key\":\"k\",\"record\":\"R-1\",\"revision\":0,\"kind\":\"penalty\",\"action\":\"upsert\",\"data\":{}}|R02",
        "{\"key\":\"k\",\"record\":\"R-1\",\"revision\":\"1\",\"kind\":\"penalty\",\"action\":\"upsert\",\"data\":{}}|R02",
        "{\"key\":\"k\",\"record\":\"R-1\",\"revision\":1,\"kind\":\"weather\",\"action\":\"upsert\",\"data\":{}}|R03",
        "{\"key\":\"k\",\"record\":\"R-1\",\"revision\":1,\"kind\":\"penalty\",\"action\":\"erase\",\"data\":{}}|R04",
        "{\"key\":\"k\",\"record\":\"R-1\",\"revision\":1,\"kind\":\"penalty\",\"action\":\"upsert\",\"data\":\"{}\"}|R05",
        "{\"key\":\"k\",\"record\":\"R-1\",\"revision\":1,\"kind\":\"penalty\",\"action\":\"upsert\"}|R05",
        "7|R01"
      })
  void rejectsARecordThatBreaksTheFormAndTakesItsNeighbour(String record, String code)
      throws Exception {
    String neighbour =
        "{\"key\":\"n\",\"record\":\"R-2\",\"revision\":1,\"kind\":\"penalty\",\"action\":\"upsert\",\"data\":{}}";
    String answer = send(RestV1.BATCHES, "{\"records\":[" + record + "," + neighbour + "]}");

    assertThat(answer)
        .startsWith("200")
        .contains("\"rejected\"", "\"" + code + "\"", "\"accepted\"");
    assertThat(sandbox.state().accepted()).isEqualTo(1);
    assertThat(sandbox.state().rejected()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "{}",
        "{\"records\":{}}",
        "{\"records\":[",
        "{\"records\":null}"
      })
  void aBodyWithoutAListIsABadRequest(String body) throws Exception {
    assertThat(send(RestV1.BATCHES, body)).startsWith("400").contains("\"code\":\"20\"");
    assertThat(send(RestV1.RECEIPTS, body)).startsWith("400");
  }

  @Test
  void takesNoJsonDeeperThanItsLimit() throws Exception {
    String deep = "[".repeat(5000) + "]".repeat(5000);

    assertThat(send(RestV1.BATCHES, "{\"records\":" + deep + "}")).startsWith("400");
  }

  @Test
  void asksForSmallerRequestsThanEightMebibytes() throws Exception {
    assertThat(send(RestV1.BATCHES, " ".repeat(8 * 1024 * 1024 + 1))).startsWith("413");
  }

  @Test
  void knowsNoOtherPathsOrMethods() throws Exception {
    assertThat(send("/v1/else", "{}")).startsWith("404");
    assertThat(send(RestV1.PING, "{}")).startsWith("405");
  }

  private String send(String path, String body) throws IOException {
    return post(path, body, signed("POST", path, body, UUID.randomUUID().toString(), TIME));
  }

  private String post(String path, String body, Map<String, String> headers) throws IOException {
    Request.Builder request =
        new Request.Builder()
            .url(sandbox.url() + path)
            .post(RequestBody.create(body, MediaType.get("application/json")));
    headers.forEach(request::header);
    try (Response response = client.newCall(request.build()).execute()) {
      return response.code() + " " + response.body().string();
    }
  }

  private static Map<String, String> signed(
      String method, String path, String body, String nonce, String timestamp) {
    return signed(
        method,
        path,
        body,
        nonce,
        timestamp,
        new HmacSha256Signer(ExampleCredential.secretBytes()));
  }

  private static Map<String, String> signed(
      String method,
      String path,
      String body,
      String nonce,
      String timestamp,
      RequestSigner signer) {
    String digest = RestV1.sha256(body.getBytes(StandardCharsets.UTF_8));
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put(RestV1.APP_KEY, ExampleCredential.APP_KEY);
    headers.put(RestV1.TIMESTAMP, timestamp);
    headers.put(RestV1.NONCE, nonce);
    headers.put(RestV1.CONTENT_SHA256, digest);
    headers.put(RestV1.ALGORITHM, signer.algorithm());
    String canonical =
        RestV1.canonicalText(method, path, ExampleCredential.APP_KEY, timestamp, nonce, digest);
    headers.put(RestV1.SIGNATURE, signer.sign(canonical));
    return headers;
  }
}
