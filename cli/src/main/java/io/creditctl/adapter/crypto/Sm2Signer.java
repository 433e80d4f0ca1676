package io.creditctl.adapter.crypto;

import io.creditctl.core.push.RequestSigner;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;

/** Signs with SM2 and SM3 (GB/T 32918.2-2016) over the UTF-8 bytes of the text, in DER. */
public final class Sm2Signer implements RequestSigner {
  /** The algorithm's name in a request. */
  public static final String ALGORITHM = "SM2";

  private final Sm2PrivateKey key;
  private final SecureRandom random = new SecureRandom();

  public Sm2Signer(Sm2PrivateKey key) {
    this.key = key;
  }

  @Override
  public String algorithm() {
    return ALGORITHM;
  }

  @Override
  public String sign(String canonicalText) {
    return HexFormat.of()
        .formatHex(key.sign(canonicalText.getBytes(StandardCharsets.UTF_8), random));
  }

  @Override
  public String toString() {
    return ALGORITHM;
  }
}
