package io.creditctl.adapter.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Sm4CbcTest {
  private static final byte[] KEY = "0123456789abcdef".getBytes();
  private static final byte[] VECTOR = "fedcba9876543210".getBytes();

  private final Sm4Cbc cipher = new Sm4Cbc(KEY);

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 15, 16, 17, 100_000})
  void decryptsTextsOfAnyLength(int length) {
    byte[] text = new byte[length];
    Arrays.fill(text, (byte) 7);

    assertThat(cipher.decrypt(VECTOR, cipher.encrypt(VECTOR, text))).contains(text);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 15, 17, 31})
  void readsNoBlocksThatAreNotWhole(int length) {
    assertThat(cipher.decrypt(VECTOR, new byte[length])).isEmpty();
  }

  @Test
  void readsNothingUnderAnotherKey() {
    byte[] blocks = cipher.encrypt(VECTOR, new byte[] {1, 2, 3});

    assertThat(new Sm4Cbc(VECTOR).decrypt(VECTOR, blocks)).isEmpty();
  }

  @Test
  void takesKeysOfOneLengthAndShowsNone() {
    assertThatThrownBy(() -> new Sm4Cbc(new byte[15])).isInstanceOf(IllegalArgumentException.class);
    assertThat(cipher).hasToString("SM4-CBC");
  }
}
