package io.creditctl.adapter.crypto;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.engines.SM2Engine;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ParametersWithID;
import org.bouncycastle.crypto.params.ParametersWithRandom;
import org.bouncycastle.crypto.signers.SM2Signer;
import org.bouncycastle.math.ec.FixedPointCombMultiplier;
import org.bouncycastle.util.BigIntegers;

/** A side's secret SM2 key: signs with SM3, reads what was encrypted for it. */
public final class Sm2PrivateKey {
  private static final byte UNCOMPRESSED = 4;
  private static final int COORDINATE_BYTES = 32;
  private static final int POINT_BYTES = 1 + 2 * COORDINATE_BYTES;
  private static final int DIGEST_BYTES = 32;

  private final ECPrivateKeyParameters key;
  private final Sm2PublicKey publicKey;

  /**
   * @throws IllegalArgumentException when the number is none of the curve's
   */
  Sm2PrivateKey(BigInteger number) {
    this.key = new ECPrivateKeyParameters(number, Sm2Curve.DOMAIN);
    this.publicKey =
        new Sm2PublicKey(
            new FixedPointCombMultiplier()
                .multiply(Sm2Curve.DOMAIN.getG(), number)
                .getEncoded(false));
  }

  public Sm2PublicKey publicKey() {
    return publicKey;
  }

  /** The signature in DER over a text, SM3withSM2 with the common user id. */
  public byte[] sign(byte[] text, SecureRandom random) {
    return sign(text, Sm2PublicKey.USER_ID, random);
  }

  byte[] sign(byte[] text, String userId, SecureRandom random) {
    SM2Signer signer = new SM2Signer();
    signer.init(
        true,
        new ParametersWithID(
            new ParametersWithRandom(key, random), userId.getBytes(StandardCharsets.US_ASCII)));
    signer.update(text, 0, text.length);
    try {
      return signer.generateSignature();
    } catch (CryptoException e) {
      throw new IllegalStateException("signing failed", e);
    }
  }

  /**
   * The text that was encrypted for this key, in either form that is in use: C1 C3 C2 with an
   * uncompressed point, or the DER of GM/T 0009-2012, which openssl writes. Empty when it was
   * encrypted for another key or changed on the way.
   */
  public Optional<byte[]> decrypt(byte[] ciphertext) {
    try {
      byte[] plain =
          ciphertext.length > 0 && ciphertext[0] != UNCOMPRESSED ? fromDer(ciphertext) : ciphertext;
      if (plain.length <= POINT_BYTES + DIGEST_BYTES) {
        return Optional.empty();
      }
      SM2Engine engine = new SM2Engine(SM2Engine.Mode.C1C3C2);
      engine.init(false, key);
      return Optional.of(engine.processBlock(plain, 0, plain.length));
    } catch (InvalidCipherTextException | IOException | IllegalArgumentException e) {
      return Optional.empty(); // to the caller it is all one, and to a stranger even more so
    }
  }

  private static byte[] fromDer(byte[] der) throws IOException {
    ASN1Sequence parts = ASN1Sequence.getInstance(der);
    if (parts.size() != 4) {
      throw new IOException("not four parts");
    }
    byte[] digest = ASN1OctetString.getInstance(parts.getObjectAt(2)).getOctets();
    byte[] text = ASN1OctetString.getInstance(parts.getObjectAt(3)).getOctets();
    return ByteBuffer.allocate(POINT_BYTES + digest.length + text.length)
        .put(UNCOMPRESSED)
        .put(coordinate(parts, 0))
        .put(coordinate(parts, 1))
        .put(digest)
        .put(text)
        .array();
  }

  private static byte[] coordinate(ASN1Sequence parts, int index) {
    return BigIntegers.asUnsignedByteArray(
        COORDINATE_BYTES, ASN1Integer.getInstance(parts.getObjectAt(index)).getPositiveValue());
  }

  /** Nothing of the key. */
  @Override
  public String toString() {
    return "SM2 private key";
  }
}
