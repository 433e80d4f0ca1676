package io.creditctl.adapter.config;

import io.creditctl.adapter.crypto.Sm4Vault;
import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import io.creditctl.core.person.IdentityKeys;
import io.creditctl.core.person.IdentityVault;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/** The key for identity numbers in a file of its owner's, which is not the store. */
public final class IdentityKeyFile implements IdentityKeys {
  private static final String FORM = "creditctl-identity-key:v1:";

  private final Path file;
  private boolean made;

  public IdentityKeyFile(Path file) {
    this.file = file;
  }

  @Override
  public Optional<IdentityVault> find() {
    if (Files.notExists(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(new Sm4Vault(secret(OwnerOnly.read(file)), new SecureRandom()));
    } catch (IOException e) {
      throw unusable(e, e.getClass().getSimpleName());
    }
  }

  private byte[] secret(String text) {
    try {
      byte[] secret =
          Base64.getDecoder().decode(text.startsWith(FORM) ? text.substring(FORM.length()) : "");
      if (secret.length == Sm4Vault.SECRET_BYTES) {
        return secret;
      }
    } catch (IllegalArgumentException e) {
      // said below without the text, which may be most of the key
    }
    throw new CreditException(ErrorCode.IDENTITY_KEY_UNUSABLE, file, "form");
  }

  @Override
  public IdentityVault create() {
    byte[] secret = newSecret();
    try {
      write(FORM + Base64.getEncoder().encodeToString(secret) + "\n");
      made = true;
      return new Sm4Vault(secret, new SecureRandom());
    } catch (FileAlreadyExistsException e) {
      return find().orElseThrow(() -> unusable(e, e.getClass().getSimpleName()));
    } catch (IOException e) {
      throw unusable(e, e.getClass().getSimpleName());
    }
  }

  /** Whole or not at all: half a key would lock the numbers away for ever. */
  private void write(String text) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
    if (posix) {
      Files.createDirectories(
          folder,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    } else {
      Files.createDirectories(folder);
    }
    Path whole = Files.createTempFile(folder, ".identity", ".key"); // its owner's alone
    try {
      try (FileChannel channel = FileChannel.open(whole, StandardOpenOption.WRITE)) {
        channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
        channel.force(true);
      }
      publish(whole);
      if (posix) {
        force(folder);
      }
    } finally {
      Files.deleteIfExists(whole);
    }
  }

  /** Before the store has a number that rests on it. */
  private static void force(Path folder) throws IOException {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  /** A link, unlike a move, never takes the place of a key that somebody else has made. */
  private void publish(Path whole) throws IOException {
    try {
      Files.createLink(file, whole);
    } catch (FileAlreadyExistsException e) {
      throw e;
    } catch (UnsupportedOperationException | FileSystemException e) {
      Files.move(whole, file);
    }
  }

  /** The file, if it was made just now, so that there is no copy of it yet. */
  public Optional<Path> newFile() {
    return made ? Optional.of(file) : Optional.empty();
  }

  @Override
  public IdentityVault passing() {
    return new Sm4Vault(newSecret(), new SecureRandom());
  }

  private static byte[] newSecret() {
    byte[] secret = new byte[Sm4Vault.SECRET_BYTES];
    new SecureRandom().nextBytes(secret);
    return secret;
  }

  private CreditException unusable(IOException e, String reason) {
    return CreditException.causedBy(e, ErrorCode.IDENTITY_KEY_UNUSABLE, file, reason);
  }

  @Override
  public String toString() {
    return file.toString();
  }
}
