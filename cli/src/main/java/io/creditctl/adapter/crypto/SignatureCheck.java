package io.creditctl.adapter.crypto;

import io.creditctl.core.push.RequestSigner;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;

/** Tells whether a text was signed by the owner of a key. */
public interface SignatureCheck {

  /**
   * Whether the signature belongs to the text.
   *
   * @param signature in lower-case hexadecimal; may be anything
   */
  boolean holds(String text, String signature);

  /** For an algorithm in which both sides have the secret and the same text gives the same. */
  static SignatureCheck bySigning(RequestSigner signer) {
    return (text, signature) ->
        MessageDigest.isEqual( // takes the same time wherever the two differ
            signer.sign(text).getBytes(StandardCharsets.UTF_8),
            signature.getBytes(StandardCharsets.UTF_8));
  }

  /** For SM2, as {@link Sm2Signer} makes it. */
  static SignatureCheck by(Sm2PublicKey key) {
    return (text, signature) ->
        signature.matches("([0-9a-f]{2})+")
            && key.verifies(
                text.getBytes(StandardCharsets.UTF_8), HexFormat.of().parseHex(signature));
  }
}
