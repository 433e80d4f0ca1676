package io.creditctl.adapter.http.sandbox;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A reply on its way out: status, headers and body. */
record Reply(int status, Map<String, String> headers, byte[] body) {

  /** A text of any type. */
  static Reply text(int status, String type, String text) {
    return new Reply(status, Map.of("Content-Type", type), text.getBytes(StandardCharsets.UTF_8));
  }
}
