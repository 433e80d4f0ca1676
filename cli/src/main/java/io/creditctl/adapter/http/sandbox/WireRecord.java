package io.creditctl.adapter.http.sandbox;

import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Every request and reply as they went over the wire, one after the other, for its owner only. */
final class WireRecord implements AutoCloseable {
  private static final byte[] BETWEEN = {'\r', '\n'};

  private final FileChannel file;

  private WireRecord(FileChannel file) {
    this.file = file;
  }

  /**
   * Begins a new file.
   *
   * @throws CreditException FILE_EXISTS (file) when there is one, FILE_UNWRITABLE (file, why)
   */
  static WireRecord create(Path path) {
    FileAttribute<?>[] ownerOnly =
        path.getFileSystem().supportedFileAttributeViews().contains("posix")
            ? new FileAttribute<?>[] {
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
            }
            : new FileAttribute<?>[0];
    try {
      return new WireRecord(
          FileChannel.open(
              path, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownerOnly));
    } catch (FileAlreadyExistsException e) {
      throw CreditException.causedBy(e, ErrorCode.FILE_EXISTS, path);
    } catch (IOException e) {
      throw CreditException.causedBy(e, ErrorCode.FILE_UNWRITABLE, path, e.getMessage());
    }
  }

  /**
   * @param reply the bytes of the reply, without any when there was none
   */
  synchronized void add(Wire.Received received, byte[]... reply) throws IOException {
    write(received.head().getBytes(StandardCharsets.ISO_8859_1));
    write(received.content());
    write(BETWEEN);
    if (reply[0].length > 0) {
      for (byte[] part : reply) {
        write(part);
      }
      write(BETWEEN);
    }
  }

  private void write(byte[] bytes) throws IOException {
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    while (buffer.hasRemaining()) {
      file.write(buffer);
    }
  }

  @Override
  public synchronized void close() {
    try {
      file.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
