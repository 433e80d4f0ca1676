package io.creditctl.adapter.http;

import io.creditctl.adapter.crypto.Sm2PrivateKey;
import io.creditctl.adapter.crypto.Sm2PublicKey;
import io.creditctl.adapter.crypto.Sm4Cbc;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/** What one side of protocol {@code envelope-sm} closes its envelopes with and opens others'. */
public final class EnvelopeSeal {
  private final Sm2PrivateKey own;
  private final Sm2PublicKey other;
  private final SecureRandom random = new SecureRandom();

  /**
   * @param own signs what goes out and reads what comes in
   * @param other reads what goes out and signs what comes in
   */
  public EnvelopeSeal(Sm2PrivateKey own, Sm2PublicKey other) {
    this.own = own;
    this.other = other;
  }

  /** What is wrong with an envelope. */
  public enum Flaw {
    /** It is none. */
    FORM,
    /** The other side's key did not sign it for this use. */
    SIGNATURE,
    /** It is signed, but encrypted for another key. */
    ADDRESSEE
  }

  /** An envelope of which nothing may be used. */
  public static final class BadEnvelopeException extends Exception {
    private static final long serialVersionUID = 1L;

    private final Flaw flaw;

    private BadEnvelopeException(Flaw flaw, Throwable cause) {
      super(flaw.name(), cause);
      this.flaw = flaw;
    }

    public Flaw flaw() {
      return flaw;
    }
  }

  /**
   * The envelope as JSON, encrypted under a new key.
   *
   * @param dataName what the platform calls the content
   * @param context what it is bound to; opens with the same one only
   */
  public byte[] close(String dataName, String context, byte[] content) {
    byte[] secret = fresh();
    byte[] vector = fresh();
    byte[] blocks = new Sm4Cbc(secret).encrypt(vector, content);
    String key = base64(other.encrypt(secret, random));
    String data =
        base64(ByteBuffer.allocate(vector.length + blocks.length).put(vector).put(blocks).array());
    Map<String, Object> envelope = new LinkedHashMap<>();
    envelope.put(EnvelopeSm.KEY, key);
    envelope.put(dataName, data);
    envelope.put(EnvelopeSm.SIGNATURE, base64(own.sign(signed(context, key, data), random)));
    envelope.put(EnvelopeSm.PUBLIC_KEY, publicKey());
    return json(envelope);
  }

  /** The content of an envelope, which is verified before anything of it is decrypted. */
  public byte[] open(String dataName, String context, byte[] json) throws BadEnvelopeException {
    Map<String, Object> envelope;
    byte[] sealedKey;
    byte[] sealedData;
    byte[] signature;
    try {
      envelope = BoundedJson.envelope(json);
      sealedKey = bytes(envelope, EnvelopeSm.KEY);
      sealedData = bytes(envelope, dataName);
      signature = bytes(envelope, EnvelopeSm.SIGNATURE);
    } catch (IOException | IllegalArgumentException e) {
      throw new BadEnvelopeException(Flaw.FORM, e);
    }
    // Not by the public key inside: who can forge an envelope can put his own there.
    byte[] text = signed(context, text(envelope, EnvelopeSm.KEY), text(envelope, dataName));
    if (!other.verifies(text, signature)) {
      throw new BadEnvelopeException(Flaw.SIGNATURE, null);
    }
    if (sealedData.length < Sm4Cbc.BLOCK_BYTES) {
      throw new BadEnvelopeException(Flaw.FORM, null);
    }
    return own.decrypt(sealedKey)
        .filter(secret -> secret.length == Sm4Cbc.BLOCK_BYTES)
        .flatMap(
            secret ->
                new Sm4Cbc(secret)
                    .decrypt(
                        Arrays.copyOf(sealedData, Sm4Cbc.BLOCK_BYTES),
                        Arrays.copyOfRange(sealedData, Sm4Cbc.BLOCK_BYTES, sealedData.length)))
        .orElseThrow(() -> new BadEnvelopeException(Flaw.ADDRESSEE, null));
  }

  /** An envelope for people to read, all that only the keys' owners can make hidden. */
  String hidden(String dataName) {
    Map<String, Object> envelope = new LinkedHashMap<>();
    envelope.put(EnvelopeSm.KEY, RequestText.HIDDEN);
    envelope.put(dataName, RequestText.HIDDEN);
    envelope.put(EnvelopeSm.SIGNATURE, RequestText.HIDDEN);
    envelope.put(EnvelopeSm.PUBLIC_KEY, publicKey());
    return new String(json(envelope), StandardCharsets.UTF_8);
  }

  private String publicKey() {
    return base64(own.publicKey().encoded());
  }

  private byte[] fresh() {
    byte[] bytes = new byte[Sm4Cbc.BLOCK_BYTES];
    random.nextBytes(bytes);
    return bytes;
  }

  private static byte[] signed(String context, String key, String data) {
    return String.join("\n", context, key, data).getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] bytes(Map<String, Object> envelope, String name) {
    return Base64.getDecoder().decode(text(envelope, name));
  }

  private static String text(Map<String, Object> envelope, String name) {
    if (envelope.get(name) instanceof String text) {
      return text;
    }
    throw new IllegalArgumentException("no text " + name);
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  private static byte[] json(Map<String, Object> envelope) {
    try {
      return BoundedJson.text(envelope).getBytes(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Nothing of the keys. */
  @Override
  public String toString() {
    return "SM2, SM4-CBC";
  }
}
