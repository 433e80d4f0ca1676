package io.creditctl.adapter.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Sm2SignerTest {
  private static final Sm2PrivateKey KEY = new Sm2PrivateKey(BigInteger.valueOf(20_260_904));

  private final Sm2Signer signer = new Sm2Signer(KEY);
  private final SignatureCheck check = SignatureCheck.by(KEY.publicKey());

  @Test
  void signsDifferentlyEachTimeAndAlwaysRight() {
    String first = signer.sign("信用");
    String second = signer.sign("信用");

    assertThat(first).matches("30[0-9a-f]+").isNotEqualTo(second);
    assertThat(check.holds("信用", first)).isTrue();
    assertThat(check.holds("信用", second)).isTrue();
    assertThat(check.holds("信誉", first)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "zz", "30", "3006020100020100", "00", "3080"})
  void anythingMayComeAsASignature(String signature) {
    assertThat(check.holds("信用", signature)).isFalse();
  }

  @Test
  void aTextMayBeEncryptedForTheKey() {
    byte[] text = "0123456789abcdef".getBytes(StandardCharsets.UTF_8);
    byte[] sealed = KEY.publicKey().encrypt(text, new SecureRandom());

    assertThat(KEY.decrypt(sealed)).contains(text);
    assertThat(new Sm2PrivateKey(BigInteger.TEN).decrypt(sealed)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 64, 65, 96, 97})
  void whatIsCutShortIsNotRead(int length) {
    byte[] sealed = KEY.publicKey().encrypt(new byte[] {1, 2, 3}, new SecureRandom());

    assertThat(KEY.decrypt(Arrays.copyOf(sealed, length))).isEmpty();
  }

  @Test
  void showsNothingOfTheKey() {
    assertThat(KEY).hasToString("SM2 private key");
    assertThat(signer).hasToString("SM2");
    assertThat(new HmacSm3Signer(new byte[] {1})).hasToString("HMAC-SM3");
  }

  @Test
  void refusesWhatIsNoSecret() {
    assertThatThrownBy(() -> new HmacSm3Signer(new byte[0]))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Sm2PrivateKey(BigInteger.ZERO))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
