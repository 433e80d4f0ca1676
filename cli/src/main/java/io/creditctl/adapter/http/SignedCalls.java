package io.creditctl.adapter.http;

import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import io.creditctl.core.push.PushFailure;
import io.creditctl.core.push.PushFailure.Kind;
import io.creditctl.core.push.PushTarget;
import io.creditctl.core.push.RequestSigner;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/** Signed requests of protocol rest-v1; each is sent once and brings an object with code 00. */
final class SignedCalls {
  private static final MediaType JSON = MediaType.get("application/json; charset=utf-8");

  private final HttpUrl base;
  private final String appKey;
  private final RequestSigner signer;
  private final OkHttpClient client;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  SignedCalls(
      PushTarget target, String appKey, RequestSigner signer, OkHttpClient client, Clock clock) {
    String prefix = "target." + target.name();
    this.base = Addresses.checked(prefix + ".url", target.url());
    if (!appKey.matches("[!-~]+")) {
      throw new CreditException(ErrorCode.CONFIG_INVALID, prefix + ".appKey", "***");
    }
    this.appKey = appKey;
    this.signer = signer;
    this.client = client;
    this.clock = clock;
  }

  Map<String, Object> get(String path, String requestId) {
    return get(path, Map.of(), requestId);
  }

  Map<String, Object> get(String path, Map<String, String> query, String requestId) {
    HttpUrl.Builder url = at(path).newBuilder();
    query.forEach(url::addQueryParameter);
    return exchange(signed("GET", url.build(), requestId, new byte[0]).get().build());
  }

  Map<String, Object> post(String path, String requestId, byte[] body) {
    return exchange(
        signed("POST", at(path), requestId, body).post(RequestBody.create(body, JSON)).build());
  }

  /** The POST as it would go over the wire, without what only the owner of the secret can make. */
  String preview(String path, String requestId, byte[] body) {
    Request request =
        signed("POST", at(path), requestId, body).post(RequestBody.create(body, JSON)).build();
    return RequestText.of(request, body, Set.of(RestV1.SIGNATURE));
  }

  /** Gives back the connections, so that nothing is kept waiting for another call. */
  void close() {
    client.connectionPool().evictAll();
  }

  private HttpUrl at(String path) {
    return base.newBuilder().addPathSegments(path.substring(1)).build();
  }

  private Request.Builder signed(String method, HttpUrl url, String requestId, byte[] body) {
    String timestamp = clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
    String nonce = nonce();
    String bodySha256 = RestV1.sha256(body);
    String query = url.encodedQuery() == null ? "" : "?" + url.encodedQuery();
    String canonical =
        RestV1.canonicalText(
            method, url.encodedPath() + query, appKey, timestamp, nonce, bodySha256);
    return new Request.Builder()
        .url(url)
        .header("Accept", "application/json")
        .header(RestV1.REQUEST_ID, requestId)
        .header(RestV1.APP_KEY, appKey)
        .header(RestV1.TIMESTAMP, timestamp)
        .header(RestV1.NONCE, nonce)
        .header(RestV1.CONTENT_SHA256, bodySha256)
        .header(RestV1.ALGORITHM, signer.algorithm())
        .header(RestV1.SIGNATURE, signer.sign(canonical));
  }

  private String nonce() {
    byte[] bytes = new byte[16];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  private Map<String, Object> exchange(Request request) {
    try (Response response = client.newCall(request).execute()) {
      byte[] body = response.body().bytes();
      if (response.code() != 200) {
        throw Refusals.ofStatus(response, body, clock.instant());
      }
      Map<String, Object> object = parse(body);
      if (!RestV1.CODE_OK.equals(object.get("code"))) {
        throw Refusals.ofCode(response, object, clock.instant());
      }
      return object;
    } catch (InterruptedIOException e) {
      throw new PushFailure(Kind.TRANSIENT, 0, null, "no complete reply in time", e);
    } catch (IOException e) {
      String what = e.getClass().getSimpleName() + ": " + e.getMessage();
      throw new PushFailure(Kind.TRANSIENT, 0, null, PlainText.line(what), e);
    }
  }

  private static Map<String, Object> parse(byte[] body) {
    try {
      return BoundedJson.object(body);
    } catch (IOException e) {
      throw Refusals.unreadable("the reply is not one JSON object", e);
    }
  }
}
