package io.creditctl.adapter.crypto;

import java.util.Arrays;
import java.util.Optional;
import org.bouncycastle.crypto.DataLengthException;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.modes.CBCBlockCipher;
import org.bouncycastle.crypto.paddings.PKCS7Padding;
import org.bouncycastle.crypto.paddings.PaddedBufferedBlockCipher;
import org.bouncycastle.crypto.params.KeyParameter;
import org.bouncycastle.crypto.params.ParametersWithIV;

/**
 * SM4 in CBC mode with PKCS#7 padding (GB/T 32907-2016, GB/T 17964-2021). It tells nobody whether a
 * text was changed: verify a signature before decrypting.
 */
public final class Sm4Cbc {
  /** The length of a key, of an initial vector and of a block. */
  public static final int BLOCK_BYTES = 16;

  private final KeyParameter key;

  /**
   * @param key {@link #BLOCK_BYTES} unguessable bytes
   */
  public Sm4Cbc(byte[] key) {
    if (key.length != BLOCK_BYTES) {
      throw new IllegalArgumentException("a key of " + key.length + " bytes");
    }
    this.key = new KeyParameter(key);
  }

  /**
   * The blocks of the text.
   *
   * @param vector {@link #BLOCK_BYTES} unguessable bytes, new for every text
   */
  public byte[] encrypt(byte[] vector, byte[] text) {
    return run(true, vector, text)
        .orElseThrow(IllegalStateException::new); // only decrypting can fail
  }

  /** The text of the blocks; empty when they are not whole or the padding is wrong. */
  public Optional<byte[]> decrypt(byte[] vector, byte[] blocks) {
    return run(false, vector, blocks);
  }

  private Optional<byte[]> run(boolean encrypt, byte[] vector, byte[] input) {
    PaddedBufferedBlockCipher cipher =
        new PaddedBufferedBlockCipher(
            CBCBlockCipher.newInstance(new SM4Engine()), new PKCS7Padding());
    cipher.init(encrypt, new ParametersWithIV(key, vector));
    byte[] output = new byte[cipher.getOutputSize(input.length)];
    try {
      int length = cipher.processBytes(input, 0, input.length, output, 0);
      length += cipher.doFinal(output, length);
      return Optional.of(Arrays.copyOf(output, length));
    } catch (InvalidCipherTextException | DataLengthException e) {
      return Optional.empty();
    }
  }

  /** Nothing of the key. */
  @Override
  public String toString() {
    return "SM4-CBC";
  }
}
