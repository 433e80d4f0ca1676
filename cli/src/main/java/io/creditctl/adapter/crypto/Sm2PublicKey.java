package io.creditctl.adapter.crypto;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.engines.SM2Engine;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.params.ParametersWithID;
import org.bouncycastle.crypto.params.ParametersWithRandom;
import org.bouncycastle.crypto.signers.SM2Signer;

/** What everybody may know of a side's SM2 key: checks its signatures, encrypts for it. */
public final class Sm2PublicKey {
  /** The signer's name where the two sides have agreed on none (GM/T 0009-2012, section 10). */
  static final String USER_ID = "1234567812345678";

  private final ECPublicKeyParameters key;

  /**
   * @param point uncompressed or compressed
   * @throws IllegalArgumentException when it is no point of the curve
   */
  Sm2PublicKey(byte[] point) {
    this.key = new ECPublicKeyParameters(Sm2Curve.point(point), Sm2Curve.DOMAIN);
  }

  /**
   * Whether the owner of the key signed this text.
   *
   * @param signature DER, as {@link Sm2PrivateKey#sign} makes it; may be anything
   */
  public boolean verifies(byte[] text, byte[] signature) {
    return verifies(text, signature, USER_ID);
  }

  boolean verifies(byte[] text, byte[] signature, String userId) {
    SM2Signer signer = new SM2Signer();
    signer.init(false, new ParametersWithID(key, userId.getBytes(StandardCharsets.US_ASCII)));
    signer.update(text, 0, text.length);
    return signer.verifySignature(signature);
  }

  /** What only the key's owner can read: C1 C3 C2, its point uncompressed (GB/T 32918.4-2016). */
  public byte[] encrypt(byte[] text, SecureRandom random) {
    SM2Engine engine = new SM2Engine(SM2Engine.Mode.C1C3C2);
    engine.init(true, new ParametersWithRandom(key, random));
    try {
      return engine.processBlock(text, 0, text.length);
    } catch (InvalidCipherTextException e) {
      throw new IllegalStateException(e); // only decrypting can fail
    }
  }

  /** The key as a SubjectPublicKeyInfo in DER, which is what a PEM file holds in Base64. */
  public byte[] encoded() {
    try {
      return new SubjectPublicKeyInfo(Sm2Curve.ALGORITHM, key.getQ().getEncoded(false))
          .getEncoded(ASN1Encoding.DER);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    return "SM2 public key";
  }
}
