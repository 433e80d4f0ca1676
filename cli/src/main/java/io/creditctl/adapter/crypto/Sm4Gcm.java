package io.creditctl.adapter.crypto;

import java.util.Optional;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.modes.GCMBlockCipher;
import org.bouncycastle.crypto.modes.GCMModeCipher;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.KeyParameter;

/**
 * SM4 in Galois/Counter Mode (GB/T 32907-2016, RFC 8998) under one key, whose tables are made once:
 * they cost more than a short text.
 */
final class Sm4Gcm {
  static final int KEY_BYTES = 16;
  static final int NONCE_BYTES = 12;
  static final int TAG_BYTES = 16;

  private final GCMModeCipher cipher = GCMBlockCipher.newInstance(new SM4Engine());

  Sm4Gcm(byte[] key) {
    cipher.init(false, parameters(new KeyParameter(key), new byte[NONCE_BYTES], new byte[0]));
  }

  private static AEADParameters parameters(KeyParameter key, byte[] nonce, byte[] associated) {
    return new AEADParameters(key, TAG_BYTES * Byte.SIZE, nonce, associated);
  }

  /** Ciphertext and tag. */
  byte[] seal(byte[] nonce, byte[] associated, byte[] text) {
    try {
      return run(true, nonce, associated, text);
    } catch (InvalidCipherTextException e) {
      throw new IllegalStateException(e); // only opening can fail
    }
  }

  /** The text again; empty when anything was changed. */
  Optional<byte[]> open(byte[] nonce, byte[] associated, byte[] body) {
    try {
      return Optional.of(run(false, nonce, associated, body));
    } catch (InvalidCipherTextException e) {
      return Optional.empty();
    }
  }

  private synchronized byte[] run(boolean seal, byte[] nonce, byte[] associated, byte[] input)
      throws InvalidCipherTextException {
    cipher.init(seal, parameters(null, nonce, associated)); // no key is the key of before
    byte[] output = new byte[cipher.getOutputSize(input.length)];
    int length = cipher.processBytes(input, 0, input.length, output, 0);
    cipher.doFinal(output, length);
    return output;
  }
}
