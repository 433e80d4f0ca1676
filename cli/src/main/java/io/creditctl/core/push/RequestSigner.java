package io.creditctl.core.push;

/** Makes the signature over a request's canonical text with the target's secret. */
public interface RequestSigner {

  /** The algorithm's name as sent in the request, for example {@code HMAC-SHA256}. */
  String algorithm();

  /** The signature of the text in lower-case hexadecimal. */
  String sign(String canonicalText);
}
