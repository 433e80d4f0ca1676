package io.creditctl.adapter.http;

import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import io.creditctl.core.push.PushTarget;
import io.creditctl.core.push.RequestSigner;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okio.Buffer;

/** Signed requests of protocol rest-v1; each is sent once and brings an object with code 00. */
final class SignedCalls {
  private static final WrittenBody NOTHING = new WrittenBody(BatchJson.TYPE, new Buffer());

  private final HttpUrl base;
  private final String appKey;
  private final RequestSigner signer;
  private final Exchanges exchanges;
  private final Clock clock;

  SignedCalls(
      PushTarget target, String appKey, RequestSigner signer, OkHttpClient client, Clock clock) {
    String prefix = "target." + target.name();
    this.base = Addresses.checked(prefix + ".url", target.url());
    if (!appKey.matches("[!-~]+")) {
      throw new CreditException(ErrorCode.CONFIG_INVALID, prefix + ".appKey", "***");
    }
    this.appKey = appKey;
    this.signer = signer;
    this.exchanges = new Exchanges(client, clock);
    this.clock = clock;
  }

  Map<String, Object> get(String path, String requestId) {
    return exchange(signed("GET", path, requestId, NOTHING.digest()).get().build());
  }

  Map<String, Object> post(String path, String requestId, WrittenBody body) {
    return exchange(signed("POST", path, requestId, body.digest()).post(body).build());
  }

  /** The POST as it would go over the wire, without what only the owner of the secret can make. */
  String preview(String path, String requestId, WrittenBody body) {
    Request request = signed("POST", path, requestId, body.digest()).post(body).build();
    return RequestText.of(
        request, (int) body.contentLength(), body.text(), Set.of(RestV1.SIGNATURE));
  }

  /** Gives back the connections, so that nothing is kept waiting for another call. */
  void close() {
    exchanges.close();
  }

  private Request.Builder signed(String method, String path, String requestId, String bodySha256) {
    HttpUrl url = base.newBuilder().addPathSegments(path.substring(1)).build();
    String timestamp = exchanges.timestamp();
    String nonce = exchanges.nonce();
    String canonical =
        RestV1.canonicalText(method, url.encodedPath(), appKey, timestamp, nonce, bodySha256);
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

  private Map<String, Object> exchange(Request request) {
    return exchanges.exchange(
        request, (response, body) -> BatchJson.object(response, body, clock.instant()));
  }
}
