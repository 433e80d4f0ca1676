package io.creditctl.adapter.crypto;

import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import java.io.IOException;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.sec.ECPrivateKey;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;

/**
 * SM2 keys in the PEM files that {@code openssl genpkey} and {@code openssl pkey -pubout} write:
 * PKCS#8 and SubjectPublicKeyInfo. No error repeats anything of a file's content but its label, nor
 * has a cause, whose words may.
 */
public final class Sm2Pem {
  private static final String PRIVATE = "PRIVATE KEY";
  private static final String PUBLIC = "PUBLIC KEY";
  private static final Pattern BLOCK =
      Pattern.compile("-----BEGIN ([A-Z0-9 ]{1,40})-----(.*?)-----END \\1-----", Pattern.DOTALL);

  private Sm2Pem() {}

  /** Makes a key of decoded bytes. */
  private interface Decoder<K> {
    K decode(byte[] der) throws IOException;
  }

  /**
   * The private key of a file.
   *
   * @param file stands in errors
   * @throws CreditException KEY_FILE_FORM (file, expected label, found label), KEY_FILE_ENCRYPTED,
   *     KEY_NOT_SM2 or KEY_FILE_DAMAGED, each with the file
   */
  public static Sm2PrivateKey privateKey(Object file, String text) {
    return read(
        file,
        text,
        PRIVATE,
        der -> {
          PrivateKeyInfo info = PrivateKeyInfo.getInstance(der);
          requireSm2(file, info.getPrivateKeyAlgorithm());
          return new Sm2PrivateKey(ECPrivateKey.getInstance(info.parsePrivateKey()).getKey());
        });
  }

  /** The public key of a file; errors as for a private one. */
  public static Sm2PublicKey publicKey(Object file, String text) {
    return read(
        file,
        text,
        PUBLIC,
        der -> {
          SubjectPublicKeyInfo info = SubjectPublicKeyInfo.getInstance(der);
          requireSm2(file, info.getAlgorithm());
          return new Sm2PublicKey(info.getPublicKeyData().getOctets());
        });
  }

  private static void requireSm2(Object file, AlgorithmIdentifier algorithm) {
    if (!algorithm.equals(Sm2Curve.ALGORITHM)) {
      throw new CreditException(ErrorCode.KEY_NOT_SM2, file);
    }
  }

  private static <K> K read(Object file, String text, String label, Decoder<K> decoder) {
    byte[] der = content(file, text, label);
    try {
      return decoder.decode(der);
    } catch (IOException | IllegalArgumentException | IllegalStateException e) {
      throw damaged(file);
    }
  }

  /** The first block of that label: what stands around it, such as parameters, is passed over. */
  private static byte[] content(Object file, String text, String label) {
    Matcher block = BLOCK.matcher(text);
    String found = "";
    while (block.find()) {
      found = block.group(1);
      if (found.equals(label)) {
        try {
          return Base64.getDecoder().decode(block.group(2).replaceAll("\\s", ""));
        } catch (IllegalArgumentException e) {
          throw damaged(file);
        }
      }
    }
    if (found.equals("ENCRYPTED " + PRIVATE) && label.equals(PRIVATE)) {
      throw new CreditException(ErrorCode.KEY_FILE_ENCRYPTED, file);
    }
    throw new CreditException(
        ErrorCode.KEY_FILE_FORM, file, label, found.isEmpty() ? "no PEM" : found);
  }

  private static CreditException damaged(Object file) {
    return new CreditException(ErrorCode.KEY_FILE_DAMAGED, file);
  }
}
