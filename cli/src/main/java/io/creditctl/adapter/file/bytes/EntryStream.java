package io.creditctl.adapter.file.bytes;

import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import io.creditctl.core.record.InputFile;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;

/** One entry being unpacked: counts what comes out, and checks it at the end. */
final class EntryStream extends FilterInputStream {
  /** The XML of real sheets shrinks to a twentieth; a bomb to a thousandth. */
  private static final long MOST_EXPANSION = 200;

  private static final long ALWAYS_ALLOWED = 16L << 20;
  private static final long NEVER_ALLOWED = 2L << 30;

  private final InputFile file;
  private final ZipEntry entry;
  private final long most;
  private final CRC32 crc = new CRC32();
  private long count;

  EntryStream(InputFile file, ZipEntry entry, InputStream in) {
    super(in);
    this.file = file;
    this.entry = entry;
    this.most =
        Math.min(
            NEVER_ALLOWED,
            Math.max(ALWAYS_ALLOWED, MOST_EXPANSION * Math.max(0, entry.getCompressedSize())));
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int read;
    try {
      read = super.read(buffer, offset, length);
    } catch (IOException e) {
      throw CreditException.causedBy(e, ErrorCode.FILE_DAMAGED, file.name(), entry.getName());
    }
    if (read < 0) {
      checkEnd();
      return read;
    }
    crc.update(buffer, offset, read);
    count += read;
    if (count > most) {
      throw new CreditException(ErrorCode.FILE_TOO_LARGE, file.name());
    }
    return read;
  }

  private void checkEnd() {
    if (entry.getCrc() >= 0 && crc.getValue() != entry.getCrc()) {
      throw new CreditException(ErrorCode.FILE_DAMAGED, file.name(), entry.getName());
    }
  }

  /** Skipped bytes count, and are checked, like any others. */
  @Override
  public long skip(long n) throws IOException {
    byte[] buffer = new byte[(int) Math.max(0, Math.min(8192, n))];
    return buffer.length == 0 ? 0 : Math.max(0, read(buffer, 0, buffer.length));
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
