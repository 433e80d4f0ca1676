package io.creditctl.adapter.db;

import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/**
 * Lets one process write at a time and tells the others who it is. The operating system frees the
 * lock when its holder dies, so there are no stale locks to break.
 */
final class WriterLock {
  private static final int POLL_MILLIS = 20;
  private static final int HOLDER_BYTES = 256;

  /**
   * The lock is on a byte far behind the holder's line, so that the line can be read while it is
   * held.
   */
  private static final long LOCKED_BYTE = 1L << 30;

  private final String store;
  private final Path file;
  private final Duration wait;
  private FileChannel channel;
  private FileLock held;

  private WriterLock(String store, Path file, Duration wait) {
    this.store = store;
    this.file = file;
    this.wait = wait;
  }

  static WriterLock beside(Path store, Duration wait) {
    return new WriterLock(
        store.toString(), store.resolveSibling(store.getFileName() + ".lock"), wait);
  }

  /** For a store that no other process can see. */
  static WriterLock none(String store) {
    return new WriterLock(store, Path.of(""), Duration.ZERO);
  }

  void acquire() {
    if (file.toString().isEmpty()) {
      return;
    }
    try {
      if (channel == null) {
        channel = openOwnerOnly();
      }
      Instant deadline = Instant.now().plus(wait);
      while (!tryLock()) {
        if (!Instant.now().isBefore(deadline)) {
          throw new CreditException(ErrorCode.STORE_LOCKED, this, holder());
        }
        Thread.sleep(POLL_MILLIS);
      }
      writeHolder();
    } catch (IOException e) {
      throw CreditException.causedBy(
          e, ErrorCode.STORE_UNUSABLE, file, String.valueOf(e.getMessage()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw CreditException.causedBy(e, ErrorCode.STORE_LOCKED, this, holder());
    }
  }

  void release() {
    if (held == null) {
      return;
    }
    try {
      channel.truncate(0);
      held.release();
    } catch (IOException e) {
      // Closing the channel frees the lock too, and the process's end frees it in any case.
    } finally {
      held = null;
      closeChannel();
    }
  }

  private void closeChannel() {
    try {
      channel.close();
    } catch (IOException e) {
      // nothing was buffered
    }
    channel = null;
  }

  private FileChannel openOwnerOnly() throws IOException {
    Set<StandardOpenOption> options =
        Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      return FileChannel.open(
          file,
          options,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }
    return FileChannel.open(file, options);
  }

  private boolean tryLock() throws IOException {
    try {
      held = channel.tryLock(LOCKED_BYTE, 1, false);
      return held != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  private void writeHolder() throws IOException {
    ProcessHandle self = ProcessHandle.current();
    String line =
        self.pid() + " " + System.getProperty("user.name", "") + " " + Instant.now() + "\n";
    channel.truncate(0);
    channel.write(ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8)), 0);
  }

  /** Read through the channel: opening and closing the file again would free a lock on it. */
  private String holder() {
    try {
      ByteBuffer line = ByteBuffer.allocate(HOLDER_BYTES);
      channel.read(line, 0);
      return new String(line.array(), 0, line.position(), StandardCharsets.UTF_8).trim();
    } catch (IOException e) {
      return "";
    }
  }

  /** The store's name, for errors. */
  @Override
  public String toString() {
    return store;
  }
}
