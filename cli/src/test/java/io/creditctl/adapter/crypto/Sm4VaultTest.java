package io.creditctl.adapter.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import org.bouncycastle.crypto.params.KeyParameter;
import org.junit.jupiter.api.Test;

class Sm4VaultTest {
  private static final String NUMBER = "371002199001010015";
  private static final String PLACE = "penalty.CF_XDR_ZJHM";
  private static final HexFormat HEX = HexFormat.of();

  private final Sm4Vault vault = vault(1);

  private static Sm4Vault vault(int filling) {
    byte[] secret = new byte[Sm4Vault.SECRET_BYTES];
    Arrays.fill(secret, (byte) filling);
    return new Sm4Vault(secret, new SecureRandom());
  }

  private static byte[] hex(String digits) {
    return HEX.parseHex(digits);
  }

  /** The known answer of RFC 8998, appendix A.1. */
  @Test
  void encryptsAsTheStandardsExampleDoes() {
    Sm4Gcm cipher = new Sm4Gcm(hex("0123456789abcdeffedcba9876543210"));
    byte[] nonce = hex("00001234567800000000abcd");
    byte[] associated = hex("feedfacedeadbeeffeedfacedeadbeefabaddad2");
    byte[] text =
        hex(
            "aaaaaaaaaaaaaaaabbbbbbbbbbbbbbbbccccccccccccccccdddddddddddddddd"
                + "eeeeeeeeeeeeeeeeffffffffffffffffeeeeeeeeeeeeeeeeaaaaaaaaaaaaaaaa");

    byte[] body = cipher.seal(nonce, associated, text);

    assertThat(HEX.formatHex(body))
        .isEqualTo(
            "17f399f08c67d5ee19d0dc9969c4bb7d5fd46fd3756489069157b282bb200735"
                + "d82710ca5c22f0ccfa7cbf93d496ac15a56834cbcf98c397b4024a2691233b8d"
                + "83de3541e4c2b58177e065a9bf7b62ec");
    assertThat(cipher.open(nonce, associated, body)).contains(text);
  }

  /** The example of GM/T 0042-2015, which OpenSSL confirms. */
  @Test
  void digestsAsTheStandardsExampleDoes() {
    KeyParameter key =
        new KeyParameter(hex("0102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f20"));
    String half = "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq";

    assertThat(HEX.formatHex(HmacSm3Signer.hmac(key, (half + half).getBytes())))
        .isEqualTo("ca05e144ed05d1857840d1f318a4a8669e559fc8391f414485bfdf7bb408963a");
  }

  /** Worked out with other libraries; what is stored today must open for ever. */
  @Test
  void keysAndFormsNeverChange() {
    assertThat(vault.digest("person", NUMBER))
        .isEqualTo("c1a93026091685c4a21baeef90df4756cc6a1d6cac5e8c3ccf2a610f096bde01");
    assertThat(
            vault.open(
                PLACE, "sm4:v1:AQABAgMEBQYHCAkKCwo8P41L1zz4jZy0fegpgp8NCpqG5HPz2_KupNePXpPBmKI"))
        .contains(NUMBER);
  }

  @Test
  void opensWhatItSealedAndNeverSealsAlikeTwice() {
    Set<String> seen = new HashSet<>();
    for (String text : new String[] {NUMBER, "E12345678", "护照 其他-军官证", "", NUMBER}) {
      String stored = vault.seal(PLACE, text);

      assertThat(stored).startsWith("sm4:v1:").doesNotContain(NUMBER);
      assertThat(vault.open(PLACE, stored)).contains(text);
      assertThat(seen.add(stored)).isTrue();
    }
  }

  @Test
  void opensNothingThatWasMovedToAnotherField() {
    String stored = vault.seal(PLACE, NUMBER);

    assertThat(vault.open("penalty.CF_FR_ZJHM", stored)).isEmpty();
    assertThat(vault.open("license.CF_XDR_ZJHM", stored)).isEmpty();
  }

  @Test
  void opensNothingWithAnotherKey() {
    assertThat(vault(2).open(PLACE, vault.seal(PLACE, NUMBER))).isEmpty();
    assertThat(vault(2).digest("person", NUMBER)).isNotEqualTo(vault.digest("person", NUMBER));
  }

  @Test
  void opensNothingOfWhichOneBitWasChanged() {
    String stored = vault.seal(PLACE, NUMBER);
    byte[] whole = Base64.getUrlDecoder().decode(stored.substring("sm4:v1:".length()));

    for (int bit = 0; bit < whole.length * 8; bit++) {
      byte[] changed = whole.clone();
      changed[bit / 8] ^= (byte) (1 << bit % 8);
      String text = "sm4:v1:" + Base64.getUrlEncoder().withoutPadding().encodeToString(changed);
      assertThat(vault.open(PLACE, text)).as("bit " + bit).isEmpty();
    }
  }

  @Test
  void opensNothingOfAnotherForm() {
    for (String text :
        new String[] {"", NUMBER, "sm4:v1:", "sm4:v1:AQ", "sm4:v1:***", "sm4:v2:" + NUMBER}) {
      assertThat(vault.open(PLACE, text)).as(text).isEmpty();
    }
  }

  @Test
  void digestsForDifferentPurposesAreDifferent() {
    assertThat(vault.digest("person", NUMBER))
        .isEqualTo(vault(1).digest("person", NUMBER))
        .isNotEqualTo(vault.digest(PLACE, NUMBER))
        .isNotEqualTo(vault.digest("person", "371002199001010016"));
  }

  @Test
  void aShortSecretIsNone() {
    assertThatThrownBy(() -> new Sm4Vault(new byte[16], new SecureRandom()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
