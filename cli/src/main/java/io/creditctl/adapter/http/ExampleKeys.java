package io.creditctl.adapter.http;

import io.creditctl.adapter.crypto.Sm2Pem;
import io.creditctl.adapter.crypto.Sm2PrivateKey;

/**
 * The published SM2 keys of the examples and the sandbox: everybody has them, so they protect
 * nothing, and no target but one on this machine is ever spoken to with them.
 */
public final class ExampleKeys {
  private static final String CLIENT =
      """
      -----BEGIN PRIVATE KEY-----
      MIGHAgEAMBMGByqGSM49AgEGCCqBHM9VAYItBG0wawIBAQQgMe7J7GhdmzVUegWT
      SZAIzikmE9RYSRH6goLHyGxp8gGhRANCAASRJ9TriwEWrpqkso9Z/MBnN2w4SI4t
      aSgs8kccu9TBVMahmX3WPZflzqWawyVfk4YwmWxN4UBh2Vct5ZbBZhW9
      -----END PRIVATE KEY-----
      """;

  private static final String PLATFORM =
      """
      -----BEGIN PRIVATE KEY-----
      MIGHAgEAMBMGByqGSM49AgEGCCqBHM9VAYItBG0wawIBAQQglODbuBTHzCgDKfCp
      mvDgB9wHalgx94Yos0BjvbRkJv2hRANCAAS6cesU7juaevoCkIAEITFc3UcJNiwR
      PQCdMkrJeRlmF5laflGL7sW1wzzlLl+fpByLSfDlMi+Yvrl7bKgJ71po
      -----END PRIVATE KEY-----
      """;

  private ExampleKeys() {}

  /** The key of the side that pushes. */
  public static Sm2PrivateKey client() {
    return Sm2Pem.privateKey("example client key", CLIENT);
  }

  /** The key of the platform. */
  public static Sm2PrivateKey platform() {
    return Sm2Pem.privateKey("example platform key", PLATFORM);
  }
}
