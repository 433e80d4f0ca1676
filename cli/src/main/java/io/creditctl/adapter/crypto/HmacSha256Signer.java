package io.creditctl.adapter.crypto;

import io.creditctl.core.push.RequestSigner;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs with HMAC-SHA256 (RFC 2104, FIPS 180-4) over the UTF-8 bytes of the text. */
public final class HmacSha256Signer implements RequestSigner {
  /** The algorithm's name in a request. */
  public static final String ALGORITHM = "HMAC-SHA256";

  private static final String MAC = "HmacSHA256";

  private final SecretKeySpec key;

  /**
   * @param secret at least one byte; copied
   * @throws IllegalArgumentException when it is empty
   */
  public HmacSha256Signer(byte[] secret) {
    this.key = new SecretKeySpec(secret, MAC);
  }

  @Override
  public String algorithm() {
    return ALGORITHM;
  }

  @Override
  public String sign(String canonicalText) {
    try {
      Mac mac = Mac.getInstance(MAC);
      mac.init(key);
      return HexFormat.of().formatHex(mac.doFinal(canonicalText.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has " + MAC, e);
    }
  }

  @Override
  public String toString() {
    return ALGORITHM;
  }
}
