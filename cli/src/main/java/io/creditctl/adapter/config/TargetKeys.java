package io.creditctl.adapter.config;

import io.creditctl.adapter.crypto.Sm2Pem;
import io.creditctl.adapter.crypto.Sm2PrivateKey;
import io.creditctl.adapter.crypto.Sm2PublicKey;
import io.creditctl.adapter.http.ExampleKeys;
import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A target's SM2 keys: in the files that its settings name, or the example's. */
final class TargetKeys {
  private final TargetProfile profile;
  private final boolean example;

  /**
   * @param example whether the published keys serve, as for a target on this machine
   */
  TargetKeys(TargetProfile profile, boolean example) {
    this.profile = profile;
    this.example = example;
  }

  /** Our own key, in a file that nobody else may touch. */
  Sm2PrivateKey own() {
    if (example) {
      return ExampleKeys.client();
    }
    Path file = file("keyFile");
    return Sm2Pem.privateKey(file, text(file, OwnerOnly::read));
  }

  /** The key by which the platform is known. */
  Sm2PublicKey platform() {
    if (example) {
      return ExampleKeys.platform().publicKey();
    }
    Path file = file("platformKeyFile");
    return Sm2Pem.publicKey(file, text(file, Files::readString));
  }

  private Path file(String what) {
    return profile
        .path(what)
        .orElseThrow(
            () -> new CreditException(ErrorCode.KEY_MISSING, profile.name(), profile.key(what)));
  }

  /** Reads a file. */
  private interface Reading {
    String of(Path file) throws IOException;
  }

  private static String text(Path file, Reading reading) {
    try {
      return reading.of(file);
    } catch (CharacterCodingException e) {
      return ""; // binary: no PEM, which is said in words that help more
    } catch (IOException e) {
      throw CreditException.causedBy(
          e, ErrorCode.FILE_UNREADABLE, file, e.getClass().getSimpleName());
    }
  }
}
