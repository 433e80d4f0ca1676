package io.creditctl.adapter.config;

import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;

/** Reads a secret from a file that nobody but its owner may touch. */
final class OwnerOnly {
  private OwnerOnly() {}

  /**
   * The file's text without outer blanks.
   *
   * @throws CreditException CREDENTIAL_EXPOSED when its mode lets others in
   */
  static String read(Path file) throws IOException {
    return new String(bytes(file), StandardCharsets.UTF_8).strip();
  }

  /**
   * The file as it is.
   *
   * @throws CreditException CREDENTIAL_EXPOSED when its mode lets others in
   */
  static byte[] bytes(Path file) throws IOException {
    if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      for (PosixFilePermission permission : Files.getPosixFilePermissions(file)) {
        if (permission != PosixFilePermission.OWNER_READ
            && permission != PosixFilePermission.OWNER_WRITE) {
          throw new CreditException(ErrorCode.CREDENTIAL_EXPOSED, file);
        }
      }
    }
    return Files.readAllBytes(file);
  }
}
