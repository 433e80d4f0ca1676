package io.creditctl.adapter.file.bytes;

import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import io.creditctl.core.record.InputFile;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The size of a zip's list of entries, read before the JDK takes all of it into memory. */
final class ZipDirectory {
  private static final int END_LENGTH = 22;
  private static final int LONGEST_COMMENT = 0xffff;
  private static final int END_SIGNATURE = 0x06054b50;
  private static final int COUNT_AT = 10;
  private static final int SIZE_AT = 12;
  private static final long MOST_BYTES = 16L << 20;

  private ZipDirectory() {}

  static void check(InputFile file, int mostEntries) throws IOException {
    try (RandomAccessFile zip = new RandomAccessFile(file.path().toFile(), "r")) {
      int length = (int) Math.min(zip.length(), END_LENGTH + LONGEST_COMMENT);
      byte[] tail = new byte[length];
      zip.seek(zip.length() - length);
      zip.readFully(tail);
      ByteBuffer bytes = ByteBuffer.wrap(tail).order(ByteOrder.LITTLE_ENDIAN);
      for (int at = length - END_LENGTH; at >= 0; at--) {
        if (bytes.getInt(at) == END_SIGNATURE) {
          // Counts of all ones, as in the 64-bit form, are as many as no real table needs.
          int count = Short.toUnsignedInt(bytes.getShort(at + COUNT_AT));
          long size = Integer.toUnsignedLong(bytes.getInt(at + SIZE_AT));
          if (count > mostEntries || size > MOST_BYTES) {
            throw new CreditException(ErrorCode.FILE_TOO_LARGE, file.name());
          }
          return;
        }
      }
    }
    throw new CreditException(ErrorCode.FILE_DAMAGED, file.name(), "zip"); // cut off
  }
}
