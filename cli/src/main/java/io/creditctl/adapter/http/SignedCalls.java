package io.creditctl.adapter.http;

import io.creditctl.core.push.PushTarget;
import io.creditctl.core.push.RequestSigner;
import java.time.Clock;
import java.util.Map;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okio.Buffer;

/** Signed requests of protocol rest-v1; each is sent once and brings an object with code 00. */
final class SignedCalls {
  private static final WrittenBody NOTHING = new WrittenBody(BatchJson.TYPE, new Buffer());

  private final HttpUrl base;
  private final SignatureStamp stamp;
  private final Exchanges exchanges;
  private final Clock clock;

  SignedCalls(
      PushTarget target, String appKey, RequestSigner signer, OkHttpClient client, Clock clock) {
    this.base = Addresses.checked("target." + target.name() + ".url", target.url());
    this.stamp = new SignatureStamp(target, appKey, signer, clock);
    this.exchanges = new Exchanges(client, clock);
    this.clock = clock;
  }

  Map<String, Object> get(String path, String requestId) {
    return get(path, Map.of(), requestId);
  }

  Map<String, Object> get(String path, Map<String, String> query, String requestId) {
    HttpUrl.Builder url = at(path).newBuilder();
    query.forEach(url::addQueryParameter);
    return exchange(signed("GET", url.build(), requestId, NOTHING.digest()).get().build());
  }

  Map<String, Object> post(String path, String requestId, WrittenBody body) {
    return exchange(signed("POST", at(path), requestId, body.digest()).post(body).build());
  }

  /** The POST as it would go over the wire, without what only the owner of the secret can make. */
  String preview(String path, String requestId, WrittenBody body) {
    Request request = signed("POST", at(path), requestId, body.digest()).post(body).build();
    return RequestText.of(request, (int) body.contentLength(), body.text(), stamp.secret());
  }

  /** Gives back the connections, so that nothing is kept waiting for another call. */
  void close() {
    exchanges.close();
  }

  private HttpUrl at(String path) {
    return base.newBuilder().addPathSegments(path.substring(1)).build();
  }

  private Request.Builder signed(String method, HttpUrl url, String requestId, String bodySha256) {
    Request.Builder request =
        new Request.Builder()
            .url(url)
            .header("Accept", "application/json")
            .header(RestV1.REQUEST_ID, requestId);
    stamp.headers(method, url, bodySha256).forEach(request::header);
    return request;
  }

  private Map<String, Object> exchange(Request request) {
    return exchanges.exchange(
        request, (response, body) -> BatchJson.object(response, body, clock.instant()));
  }
}
