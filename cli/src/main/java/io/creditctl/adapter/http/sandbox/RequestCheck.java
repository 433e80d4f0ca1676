package io.creditctl.adapter.http.sandbox;

import com.sun.net.httpserver.Headers;
import io.creditctl.adapter.crypto.HmacSha256Signer;
import io.creditctl.adapter.http.RestV1;
import io.creditctl.core.push.RequestSigner;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Lets in requests that the owner of the secret has signed for now and for the first time. */
final class RequestCheck {
  private final String appKey;
  private final RequestSigner signer;
  private final Clock clock;
  private final Map<String, Instant> nonces = new HashMap<>();

  RequestCheck(String appKey, byte[] secret, Clock clock) {
    this.appKey = appKey;
    this.signer = new HmacSha256Signer(secret);
    this.clock = clock;
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
    if (!signer.algorithm().equals(header(headers, RestV1.ALGORITHM))) {
      return Optional.of("不支持的签名算法 (unsupported algorithm)");
    }
    if (!isRecent(timestamp)) {
      return Optional.of(
          "时间戳与平台时间相差超过 5 分钟，平台时间 (timestamp off by more than 5 minutes from) " + clock.instant());
    }
    if (!same(RestV1.sha256(body), bodySha256)) {
      return Optional.of("正文摘要不符 (body digest does not match)");
    }
    String canonical =
        RestV1.canonicalText(method, pathAndQuery, appKey, timestamp, nonce, bodySha256);
    if (!same(signer.sign(canonical), header(headers, RestV1.SIGNATURE))) {
      return Optional.of("签名不符 (signature does not match)");
    }
    // Last, so that only the owner of the secret can use up a nonce.
    if (nonce.isEmpty() || !isFirstUse(nonce)) {
      return Optional.of("随机数为空或重复 (nonce is empty or used before)");
    }
    return Optional.empty();
  }

  private boolean isRecent(String timestamp) {
    try {
      Duration apart = Duration.between(Instant.parse(timestamp), clock.instant());
      return apart.abs().compareTo(RestV1.CLOCK_TOLERANCE) <= 0;
    } catch (DateTimeException e) {
      return false;
    }
  }

  /** A nonce is remembered for as long as any timestamp sent with it could still be accepted. */
  private synchronized boolean isFirstUse(String nonce) {
    Instant now = clock.instant();
    Instant oldest = now.minus(RestV1.CLOCK_TOLERANCE.multipliedBy(2));
    nonces.values().removeIf(used -> used.isBefore(oldest));
    return nonces.putIfAbsent(nonce, now) == null;
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
