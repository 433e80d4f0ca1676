package io.creditctl.adapter.file.sheet;

import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The texts that the cells of a workbook point to. The first ones, among them those that recur, are
 * kept in memory; the rest of a long table lies in a file that only its owner can read.
 */
final class SharedStrings implements Closeable {
  private static final int MOST_STRINGS = 6_000_000;
  private static final int BUFFER = 1 << 20;
  private static final int OBJECT_BYTES = 56;

  private final String file;
  private final long memory;
  private final List<String> kept = new ArrayList<>();
  private long keptBytes;
  private int[] ends = new int[1 << 10];
  private int spilled;
  private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
  private long written;
  private FileChannel channel;

  /**
   * @param memory about how many bytes of texts to keep in memory
   */
  SharedStrings(String file, long memory) {
    this.file = file;
    this.memory = memory;
  }

  /** Reads the shared strings of a workbook; phonetic guides are no part of a text. */
  void readAll(XmlCursor xml) {
    while (xml.next()) {
      if (xml.starts("si")) {
        add(XlsxText.unescape(xml.text("rPh")));
      }
    }
    flush();
  }

  private void add(String text) {
    if (spilled == 0 && keptBytes < memory) {
      kept.add(text);
      keptBytes += OBJECT_BYTES + 2L * text.length();
      return;
    }
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    if (bytes.length > buffer.remaining()) {
      flush();
    }
    long end = written + buffer.position() + bytes.length;
    if (spilled == MOST_STRINGS || end > Integer.MAX_VALUE) {
      throw new CreditException(ErrorCode.FILE_TOO_LARGE, file);
    }
    if (spilled == ends.length) {
      ends = Arrays.copyOf(ends, 2 * spilled);
    }
    ends[spilled++] = (int) end;
    if (bytes.length > buffer.remaining()) {
      write(ByteBuffer.wrap(bytes));
    } else {
      buffer.put(bytes);
    }
  }

  private void flush() {
    write(buffer.flip());
    buffer.clear();
  }

  private void write(ByteBuffer bytes) {
    if (!bytes.hasRemaining()) {
      return;
    }
    try {
      if (channel == null) {
        Path spill = Files.createTempFile("creditctl", ".strings");
        channel =
            FileChannel.open(
                spill,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE,
                StandardOpenOption.DELETE_ON_CLOSE);
      }
      while (bytes.hasRemaining()) {
        written += channel.write(bytes);
      }
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  /** The text at an index; throws FILE_DAMAGED when there is none. */
  String get(int index) {
    if (index >= 0 && index < kept.size()) {
      return kept.get(index);
    }
    int at = index - kept.size();
    if (at < 0 || at >= spilled) {
      throw new CreditException(ErrorCode.FILE_DAMAGED, file, "sharedStrings");
    }
    int start = at == 0 ? 0 : ends[at - 1];
    ByteBuffer bytes = ByteBuffer.allocate(ends[at] - start);
    try {
      while (bytes.hasRemaining() && channel.read(bytes, (long) start + bytes.position()) >= 0) {}
    } catch (IOException e) {
      throw unwritable(e);
    }
    return new String(bytes.array(), StandardCharsets.UTF_8);
  }

  private CreditException unwritable(IOException e) {
    return CreditException.causedBy(
        e, ErrorCode.FILE_UNWRITABLE, "java.io.tmpdir", e.getClass().getSimpleName());
  }

  @Override
  public void close() {
    try {
      if (channel != null) {
        channel.close();
      }
    } catch (IOException e) {
      throw unwritable(e);
    }
  }
}
