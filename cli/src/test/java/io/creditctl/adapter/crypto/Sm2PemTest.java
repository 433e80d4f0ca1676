package io.creditctl.adapter.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import java.nio.charset.StandardCharsets;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Sm2PemTest {
  /** Made for this test by openssl genpkey. */
  private static final String PRIVATE =
      """
      -----BEGIN PRIVATE KEY-----
      MIGHAgEAMBMGByqGSM49AgEGCCqBHM9VAYItBG0wawIBAQQgepwHGBI7aYX3BnEd
      QAD0U/m05eCPQmjmUOlz5hMwegyhRANCAASOn8FGniC6+2HMtuHto9U9tgjYC8/V
      fjCyN06W7GYLRa7ROj2HlNLKs4s53E4AjNjan3OO4A3nyHS/nOErUXqf
      -----END PRIVATE KEY-----
      """;

  private static final String PUBLIC =
      """
      -----BEGIN PUBLIC KEY-----
      MFkwEwYHKoZIzj0CAQYIKoEcz1UBgi0DQgAEjp/BRp4guvthzLbh7aPVPbYI2AvP
      1X4wsjdOluxmC0Wu0To9h5TSyrOLOdxOAIzY2p9zjuAN58h0v5zhK1F6nw==
      -----END PUBLIC KEY-----
      """;

  private static final byte[] TEXT = "text".getBytes(StandardCharsets.UTF_8);

  private static CreditException refusalOfPrivate(String text) {
    return catchThrowableOfType(CreditException.class, () -> Sm2Pem.privateKey("own.pem", text));
  }

  private static CreditException refusalOfPublic(String text) {
    return catchThrowableOfType(
        CreditException.class, () -> Sm2Pem.publicKey("platform.pem", text));
  }

  @Test
  void readsAPairThatBelongsTogether() {
    byte[] signature = Sm2Pem.privateKey("own.pem", PRIVATE).sign(TEXT, new SecureRandom());

    assertThat(Sm2Pem.publicKey("platform.pem", PUBLIC).verifies(TEXT, signature)).isTrue();
  }

  @Test
  void passesOverWhatStandsAroundTheKey() {
    String text =
        "Bag Attributes\n-----BEGIN SM2 PARAMETERS-----\nBggqgRzPVQGCLQ==\n"
            + "-----END SM2 PARAMETERS-----\n"
            + PRIVATE.replace("\n", "\r\n");

    assertThat(Sm2Pem.privateKey("own.pem", text)).hasToString("SM2 private key");
  }

  @Test
  void saysWhatAFileHoldsInPlaceOfTheKey() {
    assertThat(refusalOfPrivate(PUBLIC).code()).isEqualTo(ErrorCode.KEY_FILE_FORM);
    assertThat(refusalOfPrivate(PUBLIC).arguments())
        .containsExactly("own.pem", "PRIVATE KEY", "PUBLIC KEY");
    assertThat(refusalOfPublic(PRIVATE).arguments())
        .containsExactly("platform.pem", "PUBLIC KEY", "PRIVATE KEY");
    assertThat(refusalOfPublic("").arguments())
        .containsExactly("platform.pem", "PUBLIC KEY", "no PEM");
  }

  @Test
  void takesNoKeyThatAsksForAPassphrase() {
    String encrypted = PRIVATE.replace("PRIVATE KEY", "ENCRYPTED PRIVATE KEY");

    assertThat(refusalOfPrivate(encrypted).code()).isEqualTo(ErrorCode.KEY_FILE_ENCRYPTED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"RSA", "EC", "Ed25519"})
  void takesNoKeyOfAnotherKind(String algorithm) throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
    byte[] key = generator.generateKeyPair().getPrivate().getEncoded();

    assertThat(refusalOfPrivate(pem(key)).code()).isEqualTo(ErrorCode.KEY_NOT_SM2);
  }

  private static String pem(byte[] key) {
    return "-----BEGIN PRIVATE KEY-----\n"
        + Base64.getEncoder().encodeToString(key)
        + "\n-----END PRIVATE KEY-----\n";
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 20, 34, 60})
  void repeatsNothingOfADamagedKey(int length) {
    byte[] whole = Base64.getMimeDecoder().decode(PRIVATE.replaceAll("-----.*-----", "").strip());
    CreditException damaged = refusalOfPrivate(pem(Arrays.copyOf(whole, length)));

    assertThat(damaged.code()).isEqualTo(ErrorCode.KEY_FILE_DAMAGED);
    assertThat(damaged.arguments()).containsExactly("own.pem");
    assertThat(damaged).hasNoCause();
  }

  @Test
  void takesNoPointThatIsOffTheCurve() {
    assertThat(refusalOfPublic(PUBLIC.replace("K1F6nw==", "K1F6oA==")).code())
        .isEqualTo(ErrorCode.KEY_FILE_DAMAGED);
    assertThat(refusalOfPublic(PUBLIC.replace("K1F6nw==", "*")).code())
        .isEqualTo(ErrorCode.KEY_FILE_DAMAGED);
  }
}
