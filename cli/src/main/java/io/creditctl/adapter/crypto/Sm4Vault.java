package io.creditctl.adapter.crypto;

import io.creditctl.core.person.IdentityVault;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.generators.HKDFBytesGenerator;
import org.bouncycastle.crypto.params.HKDFParameters;
import org.bouncycastle.crypto.params.KeyParameter;

/**
 * Seals with SM4-GCM and digests with HMAC-SM3, under two keys that HKDF draws from one secret. A
 * sealed text is {@code sm4:v1:} and, in Base64url, the key's version, the nonce, the ciphertext
 * and the tag.
 */
public final class Sm4Vault implements IdentityVault {
  /** The secret's length in bytes. */
  public static final int SECRET_BYTES = 32;

  private static final String FORM = "sm4:v1:";
  private static final byte KEY_VERSION = 1;
  private static final int DIGEST_BYTES = 32;
  private static final char SEPARATOR = '\u001F';

  private final SecureRandom random;
  private final Sm4Gcm cipher;
  private final KeyParameter digestKey;

  /**
   * @param secret {@link #SECRET_BYTES} unguessable bytes
   * @param random gives the nonces
   */
  public Sm4Vault(byte[] secret, SecureRandom random) {
    if (secret.length != SECRET_BYTES) {
      throw new IllegalArgumentException("a secret of " + secret.length + " bytes");
    }
    this.random = random;
    this.cipher = new Sm4Gcm(derive(secret, "creditctl identity seal v1", Sm4Gcm.KEY_BYTES));
    this.digestKey = new KeyParameter(derive(secret, "creditctl identity digest v1", DIGEST_BYTES));
  }

  private static byte[] derive(byte[] secret, String label, int length) {
    HKDFBytesGenerator generator = new HKDFBytesGenerator(new SM3Digest());
    generator.init(new HKDFParameters(secret, new byte[0], utf8(label)));
    byte[] key = new byte[length];
    generator.generateBytes(key, 0, length);
    return key;
  }

  @Override
  public String seal(String place, String text) {
    byte[] nonce = new byte[Sm4Gcm.NONCE_BYTES];
    random.nextBytes(nonce);
    byte[] body = cipher.seal(nonce, bound(KEY_VERSION, place), utf8(text));
    byte[] whole =
        ByteBuffer.allocate(1 + Sm4Gcm.NONCE_BYTES + body.length)
            .put(KEY_VERSION)
            .put(nonce)
            .put(body)
            .array();
    return FORM + Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
  }

  @Override
  public Optional<String> open(String place, String sealed) {
    if (!sealed.startsWith(FORM)) {
      return Optional.empty();
    }
    try {
      byte[] whole = Base64.getUrlDecoder().decode(sealed.substring(FORM.length()));
      int bodyStart = 1 + Sm4Gcm.NONCE_BYTES;
      if (whole.length < bodyStart + Sm4Gcm.TAG_BYTES || whole[0] != KEY_VERSION) {
        return Optional.empty();
      }
      byte[] nonce = Arrays.copyOfRange(whole, 1, bodyStart);
      byte[] body = Arrays.copyOfRange(whole, bodyStart, whole.length);
      return cipher
          .open(nonce, bound(KEY_VERSION, place), body)
          .map(text -> new String(text, StandardCharsets.UTF_8));
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // no Base64, or changed: to the caller it is all one
    }
  }

  /** What a sealed text is tied to: moved to another place, it does not open. */
  private static byte[] bound(byte version, String place) {
    byte[] name = utf8(place);
    return ByteBuffer.allocate(1 + name.length).put(version).put(name).array();
  }

  @Override
  public String digest(String purpose, String text) {
    return HexFormat.of()
        .formatHex(HmacSm3Signer.hmac(digestKey, utf8(purpose + SEPARATOR + text)));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Nothing of the key. */
  @Override
  public String toString() {
    return "SM4-GCM";
  }
}
