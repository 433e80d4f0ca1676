package io.creditctl.adapter.crypto;

import io.creditctl.core.push.RequestSigner;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.KeyParameter;

/** Signs with HMAC-SM3 (RFC 2104, GB/T 32905-2016) over the UTF-8 bytes of the text. */
public final class HmacSm3Signer implements RequestSigner {
  /** The algorithm's name in a request. */
  public static final String ALGORITHM = "HMAC-SM3";

  private final KeyParameter key;

  /**
   * @param secret at least one byte; copied
   * @throws IllegalArgumentException when it is empty
   */
  public HmacSm3Signer(byte[] secret) {
    if (secret.length == 0) {
      throw new IllegalArgumentException("an empty secret");
    }
    this.key = new KeyParameter(secret);
  }

  @Override
  public String algorithm() {
    return ALGORITHM;
  }

  @Override
  public String sign(String canonicalText) {
    return HexFormat.of().formatHex(hmac(key, canonicalText.getBytes(StandardCharsets.UTF_8)));
  }

  static byte[] hmac(KeyParameter key, byte[] message) {
    HMac mac = new HMac(new SM3Digest());
    mac.init(key);
    mac.update(message, 0, message.length);
    byte[] digest = new byte[mac.getMacSize()];
    mac.doFinal(digest, 0);
    return digest;
  }

  @Override
  public String toString() {
    return ALGORITHM;
  }
}
