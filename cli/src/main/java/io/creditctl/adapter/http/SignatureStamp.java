package io.creditctl.adapter.http;

import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import io.creditctl.core.push.PushTarget;
import io.creditctl.core.push.RequestSigner;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import okhttp3.HttpUrl;

/** The signature of rest-v1 with what it covers. */
public final class SignatureStamp implements HttpLine.Stamp {
  private final String appKey;
  private final RequestSigner signer;
  private final RequestMarks marks;

  /**
   * @throws CreditException CONFIG_INVALID when the app key cannot stand in a header
   */
  public SignatureStamp(PushTarget target, String appKey, RequestSigner signer, Clock clock) {
    if (!appKey.matches("[!-~]+")) {
      throw new CreditException(
          ErrorCode.CONFIG_INVALID, "target." + target.name() + ".appKey", "***", "!..~ (ASCII)");
    }
    this.appKey = appKey;
    this.signer = signer;
    this.marks = new RequestMarks(clock);
  }

  @Override
  public Map<String, String> headers(String method, HttpUrl url, String bodySha256) {
    String query = url.encodedQuery() == null ? "" : "?" + url.encodedQuery();
    String timestamp = marks.timestamp();
    String nonce = marks.nonce();
    String canonical =
        RestV1.canonicalText(
            method, url.encodedPath() + query, appKey, timestamp, nonce, bodySha256);
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put(RestV1.APP_KEY, appKey);
    headers.put(RestV1.TIMESTAMP, timestamp);
    headers.put(RestV1.NONCE, nonce);
    headers.put(RestV1.CONTENT_SHA256, bodySha256);
    headers.put(RestV1.ALGORITHM, signer.algorithm());
    headers.put(RestV1.SIGNATURE, signer.sign(canonical));
    return headers;
  }

  @Override
  public Set<String> secret() {
    return Set.of(RestV1.SIGNATURE);
  }
}
