package io.creditctl.adapter.http;

import java.nio.charset.StandardCharsets;

/**
 * The published credential of the examples and the sandbox; it opens nothing else and is no secret.
 */
public final class ExampleCredential {
  public static final String APP_KEY = "example-app";
  public static final String SECRET = "example-secret-not-for-production";

  private ExampleCredential() {}

  /** The secret as a signer takes it. */
  public static byte[] secretBytes() {
    return SECRET.getBytes(StandardCharsets.UTF_8);
  }
}
