package io.creditctl.adapter.site.publish;

import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import io.creditctl.core.site.check.Digests;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.util.HexFormat;
import java.util.Set;

/** Files that a web server may read: 0644, and 0755 for folders, whatever the caller's mask. */
final class PublicFiles {
  private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-r--r--");
  private static final Set<PosixFilePermission> FOLDER =
      PosixFilePermissions.fromString("rwxr-xr-x");
  private static final OpenOption[] NEW = {StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE};

  private PublicFiles() {}

  /** Makes a folder and those above it; one that is there stays as it is. */
  static void makeFolder(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      Path parent = folder.getParent();
      if (parent != null) {
        makeFolder(parent);
      }
      Files.createDirectory(folder);
      permit(folder, FOLDER);
    }
  }

  /**
   * Copies a file below a folder; answers the digest of what was copied.
   *
   * @param path relative to the folder, {@code /} between names
   */
  static String copy(Path from, Path folder, String path) throws IOException {
    Path to = folder.resolve(path);
    makeFolder(to.getParent());
    DigestOutputStream out =
        new DigestOutputStream(Files.newOutputStream(to, NEW), Digests.sha256());
    try (out;
        InputStream in = Files.newInputStream(from, LinkOption.NOFOLLOW_LINKS)) {
      in.transferTo(out);
    }
    permit(to, FILE);
    return HexFormat.of().formatHex(out.getMessageDigest().digest());
  }

  private static void permit(Path path, Set<PosixFilePermission> permissions) throws IOException {
    if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.setPosixFilePermissions(path, permissions);
    }
  }

  /**
   * Makes a link point elsewhere, at once: visitors see the one or the other.
   *
   * @throws CreditException PUBLISH_WITHOUT_LINKS where the file system has none
   */
  static void pointTo(Path folder, String name, Path to) throws IOException {
    Path draft = folder.resolve("." + name + ".part");
    Files.deleteIfExists(draft);
    try {
      Files.createSymbolicLink(draft, to);
    } catch (UnsupportedOperationException | FileSystemException e) {
      throw CreditException.causedBy(
          e, ErrorCode.PUBLISH_WITHOUT_LINKS, folder, e.getClass().getSimpleName());
    }
    Files.move(
        draft,
        folder.resolve(name),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
  }
}
