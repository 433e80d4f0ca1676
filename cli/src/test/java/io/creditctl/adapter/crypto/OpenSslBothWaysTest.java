package io.creditctl.adapter.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.creditctl.testkit.OpenSsl;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What one side makes the other takes: creditctl and the openssl command. */
class OpenSslBothWaysTest {
  private static final byte[] TEXT = "行政处罚决定书 鲁威交罚〔2026〕17号\n".getBytes(UTF_8);
  private static final String USER_ID = "distid:1234567812345678";

  @TempDir private Path folder;
  private final SecureRandom random = new SecureRandom();
  private OpenSsl openssl;
  private Path keyFile;
  private Path publicFile;
  private Path textFile;
  private Sm2PrivateKey key;
  private Sm2PublicKey publicKey;

  @BeforeEach
  void makeAKey() throws IOException {
    openssl = new OpenSsl(folder);
    keyFile = openssl.newKey();
    publicFile = openssl.publicKey(keyFile);
    textFile = openssl.file(TEXT);
    key = Sm2Pem.privateKey(keyFile, Files.readString(keyFile));
    publicKey = Sm2Pem.publicKey(publicFile, Files.readString(publicFile));
  }

  @Test
  void thePublicKeyIsWrittenAsOpensslWritesIt() {
    byte[] der = openssl.run("pkey", "-pubin", "-in", publicFile, "-outform", "DER", "-pubout");

    assertThat(publicKey.encoded()).isEqualTo(der);
    assertThat(key.publicKey().encoded()).isEqualTo(der);
  }

  /** Repeated, as every fourth number of a signature needs a leading zero byte. */
  @RepeatedTest(4)
  void opensslTakesOurSignature() {
    Path signature = openssl.file(key.sign(TEXT, random));

    assertThat(verdict(textFile, signature)).isEqualTo("Verified OK");
    assertThat(verdict(openssl.file("another text".getBytes(UTF_8)), signature))
        .startsWith("Verification failure");
  }

  private String verdict(Path text, Path signature) {
    return openssl
        .attempt(
            "dgst",
            "-sm3",
            "-verify",
            publicFile,
            "-sigopt",
            USER_ID,
            "-signature",
            signature,
            text)
        .text();
  }

  @RepeatedTest(4)
  void weTakeTheSignatureOfOpenssl() {
    byte[] signature = openssl.run("dgst", "-sm3", "-sign", keyFile, "-sigopt", USER_ID, textFile);

    assertThat(publicKey.verifies(TEXT, signature)).isTrue();
    assertThat(publicKey.verifies(new byte[0], signature)).isFalse();
    signature[signature.length - 1] ^= 1;
    assertThat(publicKey.verifies(TEXT, signature)).isFalse();
  }

  @RepeatedTest(4)
  void weReadWhatOpensslEncrypted() {
    byte[] ciphertext =
        openssl.run("pkeyutl", "-encrypt", "-pubin", "-inkey", publicFile, "-in", textFile);

    assertThat(key.decrypt(ciphertext)).contains(TEXT);
    ciphertext[ciphertext.length - 1] ^= 1;
    assertThat(key.decrypt(ciphertext)).isEmpty();
  }

  @RepeatedTest(4)
  void opensslReadsWhatWeEncryptedOnceItIsInItsForm() throws IOException {
    Path ciphertext = openssl.file(der(publicKey.encrypt(TEXT, random)));

    assertThat(openssl.run("pkeyutl", "-decrypt", "-inkey", keyFile, "-in", ciphertext))
        .isEqualTo(TEXT);
  }

  /** C1 C3 C2 in the form of GM/T 0009-2012. */
  private static byte[] der(byte[] parts) throws IOException {
    return new DERSequence(
            new ASN1Encodable[] {
              new ASN1Integer(new BigInteger(1, Arrays.copyOfRange(parts, 1, 33))),
              new ASN1Integer(new BigInteger(1, Arrays.copyOfRange(parts, 33, 65))),
              new DEROctetString(Arrays.copyOfRange(parts, 65, 97)),
              new DEROctetString(Arrays.copyOfRange(parts, 97, parts.length))
            })
        .getEncoded(ASN1Encoding.DER);
  }

  @Test
  void bothSidesMakeTheSameBlocksOfSm4() {
    byte[] cipherKey = bytes();
    byte[] vector = bytes();
    byte[] blocks = new Sm4Cbc(cipherKey).encrypt(vector, TEXT);

    assertThat(openssl.run(sm4("-e", cipherKey, vector, textFile))).isEqualTo(blocks);
    assertThat(openssl.run(sm4("-d", cipherKey, vector, openssl.file(blocks)))).isEqualTo(TEXT);
  }

  private static Object[] sm4(String direction, byte[] cipherKey, byte[] vector, Path file) {
    HexFormat hex = HexFormat.of();
    return new Object[] {
      "enc",
      "-sm4-cbc",
      direction,
      "-K",
      hex.formatHex(cipherKey),
      "-iv",
      hex.formatHex(vector),
      "-in",
      file
    };
  }

  @Test
  void bothSidesMakeTheSameHmacSm3() {
    byte[] secret = bytes();

    String ours = new HmacSm3Signer(secret).sign(new String(TEXT, UTF_8));
    byte[] theirs =
        openssl.run(
            "dgst",
            "-sm3",
            "-mac",
            "HMAC",
            "-macopt",
            "hexkey:" + HexFormat.of().formatHex(secret),
            "-binary",
            textFile);

    assertThat(HexFormat.of().formatHex(theirs)).isEqualTo(ours);
  }

  private byte[] bytes() {
    byte[] bytes = new byte[Sm4Cbc.BLOCK_BYTES];
    random.nextBytes(bytes);
    return bytes;
  }
}
