package io.creditctl.adapter.http;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;

/** The words of protocol {@code rest-v1}; examples/province-api.yaml describes it in full. */
public final class RestV1 {
  public static final String BATCHES = "/v1/batches";
  public static final String RECEIPTS = "/v1/receipts";
  public static final String PING = "/v1/ping";
  public static final String LISTS = "/v1/lists";
  public static final String SUBJECTS = "/v1/subjects";

  /** The kinds that are given out, by the word in their address. */
  public static final Map<String, String> GIVEN_OUT =
      Map.of("red", "redlist", "black", "blacklist", "watch", "watchlist", "subjects", "subject");

  public static final String APP_KEY = "X-Credit-App-Key";
  public static final String TIMESTAMP = "X-Credit-Timestamp";
  public static final String NONCE = "X-Credit-Nonce";
  public static final String CONTENT_SHA256 = "X-Credit-Content-SHA256";
  public static final String ALGORITHM = "X-Credit-Algorithm";
  public static final String SIGNATURE = "X-Credit-Signature";
  public static final String REQUEST_ID = "X-Request-Id";

  public static final String CODE_OK = "00";
  public static final String CODE_THROTTLED = "10";
  public static final String CODE_BAD_REQUEST = "20";
  public static final String CODE_CREDENTIAL = "30";

  /** How far the two clocks may be apart. */
  public static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(5);

  private RestV1() {}

  /**
   * The text that is signed.
   *
   * @param pathAndQuery as sent, percent-encoded
   * @param timestamp RFC 3339 as sent
   */
  public static String canonicalText(
      String method,
      String pathAndQuery,
      String appKey,
      String timestamp,
      String nonce,
      String bodySha256) {
    return String.join("\n", method, pathAndQuery, appKey, timestamp, nonce, bodySha256);
  }

  /** The SHA-256 of the bytes in lower-case hexadecimal. */
  public static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
