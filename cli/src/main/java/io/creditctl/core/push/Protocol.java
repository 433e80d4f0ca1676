package io.creditctl.core.push;

import java.util.Arrays;
import java.util.Optional;

/** The closed list of what platforms speak. */
public enum Protocol {
  /** Signed JSON over HTTP, described in examples/province-api.yaml. */
  REST_V1("rest-v1"),
  /** The older national interface: ROWDATA rows of XML in a SOAP call. */
  CREDITCHINA_SOAP("creditchina-soap"),
  /** JSON in an envelope of SM2, SM3 and SM4. */
  ENVELOPE_SM("envelope-sm"),
  /** An API key and an exchanged token, for queries and for feedback on joint measures. */
  GATEWAY("gateway"),
  /** The tables of a front-end database (前置库). */
  TABLE("table"),
  /** A folder of files in the platform's template. */
  FILE("file");

  private final String word;

  Protocol(String word) {
    this.word = word;
  }

  /** The protocol's identifier in a target's settings. */
  public String word() {
    return word;
  }

  /** The protocol of a word; empty when there is none. */
  public static Optional<Protocol> of(String word) {
    return Arrays.stream(values()).filter(protocol -> protocol.word.equals(word)).findFirst();
  }

  @Override
  public String toString() {
    return word;
  }
}
