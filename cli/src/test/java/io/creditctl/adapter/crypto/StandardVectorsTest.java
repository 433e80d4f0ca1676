package io.creditctl.adapter.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.creditctl.adapter.http.BoundedJson;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The published examples of the standards, and what openssl and GmSSL test themselves with. */
class StandardVectorsTest {
  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  /** One example. */
  record Vector(Map<?, ?> fields) {
    boolean has(String name) {
      return !text(name).isEmpty();
    }

    String text(String name) {
      return fields.get(name) instanceof String text ? text : "";
    }

    byte[] bytes(String name) {
      return HEX.parseHex(text(name));
    }

    BigInteger number(String name) {
      return new BigInteger(text(name), 16);
    }

    @Override
    public String toString() {
      return text("source");
    }
  }

  private static Stream<Vector> vectors(String file, String list) throws IOException {
    try (InputStream json = StandardVectorsTest.class.getResourceAsStream("/crypto/" + file)) {
      List<?> all = (List<?>) BoundedJson.object(json.readAllBytes()).get(list);
      return all.stream().map(fields -> new Vector((Map<?, ?>) fields)).toList().stream();
    }
  }

  static Stream<Vector> signatures() throws IOException {
    return vectors("sm2.json", "signatures");
  }

  static Stream<Vector> examplesOfSigning() throws IOException {
    return signatures().filter(vector -> vector.has("k"));
  }

  static Stream<Vector> encryptions() throws IOException {
    return vectors("sm2.json", "encryption");
  }

  static Stream<Vector> examplesOfEncrypting() throws IOException {
    return encryptions().filter(vector -> vector.has("k"));
  }

  static Stream<Vector> digests() throws IOException {
    return vectors("sm3.json", "digests");
  }

  static Stream<Vector> paddedTexts() throws IOException {
    return vectors("sm4.json", "cbc").filter(vector -> vector.text("mode").equals("CBC-PKCS7"));
  }

  static Stream<Vector> blocks() throws IOException {
    return vectors("sm4.json", "cbc").filter(vector -> vector.text("mode").equals("CBC-nopad"));
  }

  @ParameterizedTest
  @MethodSource("signatures")
  void sm2TakesTheSignaturesThatAreValidAndNoOthers(Vector vector) throws IOException {
    Sm2PublicKey key = new Sm2PublicKey(HEX.parseHex("04" + point(vector)));

    assertThat(
            key.verifies(
                vector.text("message").getBytes(UTF_8), der(vector), vector.text("user_id")))
        .isEqualTo(vector.text("result").equals("valid"));
  }

  @ParameterizedTest
  @MethodSource("examplesOfSigning")
  void sm2SignsAsTheExamplesDo(Vector vector) throws IOException {
    Sm2PrivateKey key = new Sm2PrivateKey(vector.number("private_key"));

    assertThat(
            key.sign(
                vector.text("message").getBytes(UTF_8),
                vector.text("user_id"),
                giving(vector.bytes("k"))))
        .isEqualTo(der(vector));
    assertThat(HEX.formatHex(key.publicKey().encoded())).endsWith("04" + point(vector));
  }

  @ParameterizedTest
  @MethodSource("encryptions")
  void sm2DecryptsBothFormsOfTheExamples(Vector vector) {
    Sm2PrivateKey key = new Sm2PrivateKey(vector.number("private_key"));
    byte[] text = vector.text("plaintext").getBytes(UTF_8);

    assertThat(key.decrypt(vector.bytes("asn1_ciphertext"))).contains(text);
    if (vector.has("c1c3c2")) {
      assertThat(key.decrypt(withPointForm(vector.bytes("c1c3c2")))).contains(text);
    }
  }

  @ParameterizedTest
  @MethodSource("examplesOfEncrypting")
  void sm2EncryptsAsTheExamplesDo(Vector vector) {
    Sm2PublicKey key = new Sm2PrivateKey(vector.number("private_key")).publicKey();

    assertThat(key.encrypt(vector.text("plaintext").getBytes(UTF_8), giving(vector.bytes("k"))))
        .isEqualTo(withPointForm(vector.bytes("c1c3c2")));
  }

  @ParameterizedTest
  @MethodSource("digests")
  void theDigestUnderAllSignaturesIsSm3(Vector vector) {
    SM3Digest digest = new SM3Digest();
    byte[] input = vector.bytes("input_hex");
    byte[] output = new byte[digest.getDigestSize()];
    digest.update(input, 0, input.length);
    digest.doFinal(output, 0);

    assertThat(output).isEqualTo(vector.bytes("digest"));
  }

  @ParameterizedTest
  @MethodSource("paddedTexts")
  void sm4EncryptsAndDecryptsAsTheExamplesDo(Vector vector) {
    Sm4Cbc cipher = new Sm4Cbc(vector.bytes("key"));

    assertThat(cipher.encrypt(vector.bytes("iv"), vector.bytes("pt")))
        .isEqualTo(vector.bytes("ct"));
    assertThat(cipher.decrypt(vector.bytes("iv"), vector.bytes("ct"))).contains(vector.bytes("pt"));
  }

  /** Without padding there is one block less than we write. */
  @ParameterizedTest
  @MethodSource("blocks")
  void sm4ChainsTheBlocksAsTheStandardDoes(Vector vector) {
    byte[] blocks = new Sm4Cbc(vector.bytes("key")).encrypt(vector.bytes("iv"), vector.bytes("pt"));

    assertThat(Arrays.copyOf(blocks, vector.bytes("ct").length)).isEqualTo(vector.bytes("ct"));
  }

  /** The standard's example leaves out the byte that says how the point is written. */
  private static byte[] withPointForm(byte[] coordinatesAndMore) {
    return ByteBuffer.allocate(1 + coordinatesAndMore.length)
        .put((byte) 4)
        .put(coordinatesAndMore)
        .array();
  }

  private static String point(Vector vector) {
    return vector.text("public_x") + vector.text("public_y");
  }

  private static byte[] der(Vector vector) throws IOException {
    return new DERSequence(
            new ASN1Integer[] {
              new ASN1Integer(vector.number("r")), new ASN1Integer(vector.number("s"))
            })
        .getEncoded(ASN1Encoding.DER);
  }

  /** The number that the example drew. */
  private static SecureRandom giving(byte[] drawn) {
    return new SecureRandom() {
      private static final long serialVersionUID = 1L;

      @Override
      public void nextBytes(byte[] bytes) {
        System.arraycopy(drawn, 0, bytes, 0, bytes.length);
      }
    };
  }
}
