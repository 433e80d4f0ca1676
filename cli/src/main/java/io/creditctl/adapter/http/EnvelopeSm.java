package io.creditctl.adapter.http;

/**
 * The words of protocol {@code envelope-sm}.
 *
 * <p>Known of the one platform that works so (江苏省平台): {@code key} is an SM4 key encrypted with SM2,
 * {@code requestData} the content encrypted with it in CBC mode, {@code signatureData} an SM2
 * signature, {@code publicKey} the sender's; who receives verifies, then decrypts, and replies
 * likewise. All else is our choice, to be changed when a platform says what it wants:
 *
 * <ul>
 *   <li>the addresses, and the JSON of rest-v1 inside the envelope, in both directions;
 *   <li>every value in Base64: {@code key} is C1 C3 C2 with an uncompressed point (the DER of GM/T
 *       0009 is read as well), the data the initial vector and then the blocks, padded by PKCS#7,
 *       {@code signatureData} DER, {@code publicKey} a SubjectPublicKeyInfo;
 *   <li>the reply's data is called {@code responseData};
 *   <li>time and nonce stand in the headers of rest-v1, where nobody stumbles over them;
 *   <li>signed with the user id 1234567812345678 are lines joined by LF: path, time, nonce, {@code
 *       key}, {@code requestData} of a request; the request's nonce, {@code key}, {@code
 *       responseData} of a reply, so that no earlier reply passes for it.
 * </ul>
 */
public final class EnvelopeSm {
  /** What all addresses begin with. */
  public static final String PREFIX = "/envelope/";

  public static final String BATCHES = PREFIX + "batches";
  public static final String RECEIPTS = PREFIX + "receipts";
  public static final String PING = PREFIX + "ping";

  public static final String KEY = "key";
  public static final String REQUEST_DATA = "requestData";
  public static final String REPLY_DATA = "responseData";
  public static final String SIGNATURE = "signatureData";
  public static final String PUBLIC_KEY = "publicKey";

  private EnvelopeSm() {}

  /** What a request is signed with beside its content. */
  public static String requestContext(String path, String timestamp, String nonce) {
    return String.join("\n", path, timestamp, nonce);
  }
}
