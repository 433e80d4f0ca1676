package io.creditctl.cli.output;

import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * A file for its owner alone that appears whole or not at all: written beside its place, forced to
 * disk, then renamed.
 */
final class AtomicFile implements AutoCloseable {
  private final Path target;
  private final Path temporary;
  private final boolean overwrite;
  private final FileChannel channel;

  private AtomicFile(Path target, Path temporary, boolean overwrite, FileChannel channel) {
    this.target = target;
    this.temporary = temporary;
    this.overwrite = overwrite;
    this.channel = channel;
  }

  /**
   * Opens the temporary file.
   *
   * @throws CreditException {@link ErrorCode#FILE_EXISTS} if the file may not be replaced
   * @throws IOException if the folder is not writable, or the target is a folder or a device, which
   *     a rename would destroy
   */
  static AtomicFile create(Path file, boolean overwrite) throws IOException {
    Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
    refuseToClobber(target, overwrite);
    Path temporary = Files.createTempFile(target.getParent(), ".creditctl", ".part");
    temporary.toFile().deleteOnExit(); // after Ctrl-C too
    FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE);
    return new AtomicFile(target, temporary, overwrite, channel);
  }

  OutputStream stream() {
    return Channels.newOutputStream(channel);
  }

  /** Makes the file appear; without this call, closing leaves nothing behind. */
  void commit() throws IOException {
    channel.force(true);
    channel.close();
    refuseToClobber(target, overwrite);
    Files.move(
        temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  @Override
  public void close() throws IOException {
    channel.close();
    Files.deleteIfExists(temporary);
  }

  private static void refuseToClobber(Path target, boolean overwrite) throws IOException {
    if (!Files.exists(target)) {
      return;
    }
    if (!Files.isRegularFile(target)) {
      throw new FileSystemException(target.toString(), null, "not a regular file");
    }
    if (!overwrite) {
      throw new CreditException(ErrorCode.FILE_EXISTS, target);
    }
  }
}
