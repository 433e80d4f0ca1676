package io.creditctl.adapter.http.sandbox;

import com.sun.net.httpserver.Headers;
import io.creditctl.adapter.crypto.HmacSha256Signer;
import io.creditctl.adapter.crypto.HmacSm3Signer;
import io.creditctl.adapter.crypto.SignatureCheck;
import io.creditctl.adapter.crypto.Sm2Signer;
import io.creditctl.adapter.http.ExampleKeys;
import io.creditctl.adapter.http.RestV1;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;

/** Lets in requests that the owner of the secret has signed for now and for the first time. */
final class RequestCheck {
  private final String appKey;
  private final byte[] secret;
  private final Freshness freshness;

  RequestCheck(String appKey, byte[] secret, Clock clock) {
    this.appKey = appKey;
    this.secret = secret.clone();
    this.freshness = new Freshness(clock);
  }

  /**
   * What is wrong with a request, as the platform would say it.
   *
   * @param pathAndQuery as received, percent-encoded
   */
  Optional<String> complaint(String method, String pathAndQuery, Headers headers, byte[] body) {
    String timestamp = header(headers, RestV1.TIMESTAMP);
    String nonce = header(headers, RestV1.NONCE);
    String bodySha256 = header(headers, RestV1.CONTENT_SHA256);
    if (!same(appKey, header(headers, RestV1.APP_KEY))) {
      return Optional.of("未知的应用标识 (unknown app key)");
    }
    Optional<SignatureCheck> signature = signature(header(headers, RestV1.ALGORITHM));
    if (signature.isEmpty()) {
      return Optional.of("不支持的签名算法 (unsupported algorithm)");
    }
    Optional<String> stale = freshness.complaintOfTime(timestamp);
    if (stale.isPresent()) {
      return stale;
    }
    if (!same(RestV1.sha256(body), bodySha256)) {
      return Optional.of("正文摘要不符 (body digest does not match)");
    }
    String canonical =
        RestV1.canonicalText(method, pathAndQuery, appKey, timestamp, nonce, bodySha256);
    if (!signature.get().holds(canonical, header(headers, RestV1.SIGNATURE))) {
      return Optional.of("签名不符 (signature does not match)");
    }
    // Last, so that only the owner of the secret can use up a nonce.
    return freshness.complaintOfNonce(nonce);
  }

  /** How an algorithm's signatures are checked; empty for one that is not served. */
  private Optional<SignatureCheck> signature(String algorithm) {
    return switch (algorithm) {
      case HmacSha256Signer.ALGORITHM ->
          Optional.of(SignatureCheck.bySigning(new HmacSha256Signer(secret)));
      case HmacSm3Signer.ALGORITHM ->
          Optional.of(SignatureCheck.bySigning(new HmacSm3Signer(secret)));
      case Sm2Signer.ALGORITHM -> Optional.of(SignatureCheck.by(ExampleKeys.client().publicKey()));
      default -> Optional.empty();
    };
  }

  private static String header(Headers headers, String name) {
    return Objects.requireNonNullElse(headers.getFirst(name), "");
  }

  /** Takes the same time wherever the two differ. */
  private static boolean same(String expected, String given) {
    return MessageDigest.isEqual(
        expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
  }
}
