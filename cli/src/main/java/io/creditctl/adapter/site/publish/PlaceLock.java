package io.creditctl.adapter.site.publish;

import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Lets one process at a time change a place; the system frees it when that dies. */
record PlaceLock(FileChannel channel) implements AutoCloseable {

  /**
   * Takes the lock.
   *
   * @throws CreditException PUBLISH_TARGET_LOCKED (place) while another has it
   */
  static PlaceLock take(Path file, Path place) throws IOException {
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      if (channel.tryLock() != null) {
        return new PlaceLock(channel);
      }
    } catch (OverlappingFileLockException e) {
      channel.close();
      throw CreditException.causedBy(e, ErrorCode.PUBLISH_TARGET_LOCKED, place);
    }
    channel.close();
    throw new CreditException(ErrorCode.PUBLISH_TARGET_LOCKED, place);
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      // nothing was buffered, and the lock goes with the process
    }
  }
}
