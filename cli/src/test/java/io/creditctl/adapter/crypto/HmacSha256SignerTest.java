package io.creditctl.adapter.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class HmacSha256SignerTest {

  @Test
  void signsTheVectorOfRfc4231() {
    assertThat(new HmacSha256Signer("Jefe".getBytes(UTF_8)).sign("what do ya want for nothing?"))
        .isEqualTo("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
  }

  @Test
  void signsChineseAsUtf8() {
    HmacSha256Signer signer = new HmacSha256Signer("Jefe".getBytes(UTF_8));

    assertThat(signer.sign("信用")).hasSize(64).isNotEqualTo(signer.sign("??"));
  }

  @Test
  void keepsItsOwnCopyOfTheSecret() {
    byte[] secret = "Jefe".getBytes(UTF_8);
    HmacSha256Signer signer = new HmacSha256Signer(secret);
    String before = signer.sign("text");
    secret[0] = 0;

    assertThat(signer.sign("text")).isEqualTo(before);
  }

  @Test
  void namesTheAlgorithmAndNothingElse() {
    HmacSha256Signer signer = new HmacSha256Signer("Jefe".getBytes(UTF_8));

    assertThat(signer.algorithm()).isEqualTo("HMAC-SHA256");
    assertThat(signer).hasToString("HMAC-SHA256");
  }

  @Test
  void refusesAnEmptySecret() {
    assertThatThrownBy(() -> new HmacSha256Signer(new byte[0]))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
