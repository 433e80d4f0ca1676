package io.creditctl.adapter.file;

import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import io.creditctl.core.record.InputFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.file.Files;

/**
 * Finds the first bytes of a file that are not of its charset. Reading it meets them too, but by
 * then has read ahead and cannot tell where it is.
 */
final class EncodingFault {
  private static final int BUFFER = 1 << 16;

  private final CharsetDecoder decoder;
  private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER);
  private final CharBuffer characters = CharBuffer.allocate(BUFFER);
  private long offset;
  private long line = 1;
  private char last;

  private EncodingFault(Charset charset) {
    decoder = charset.newDecoder();
  }

  /** The error for a file that cannot be decoded: its name, the byte's offset, its line. */
  static CreditException of(InputFile file, Charset charset) {
    EncodingFault fault = new EncodingFault(charset);
    try (InputStream in = Files.newInputStream(file.path())) {
      fault.find(in);
    } catch (IOException e) {
      return FileProbe.unreadable(file, e);
    }
    return new CreditException(ErrorCode.FILE_ENCODING, file.name(), fault.offset, fault.line);
  }

  private void find(InputStream in) throws IOException {
    boolean end = false;
    while (!end) {
      int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
      end = read < 0;
      bytes.position(bytes.position() + Math.max(read, 0)).flip();
      CoderResult result = decode(end);
      offset += bytes.position();
      if (result.isError()) {
        return;
      }
      bytes.compact();
    }
  }

  private CoderResult decode(boolean end) {
    CoderResult result;
    do {
      result = decoder.decode(bytes, characters, end);
      countLines();
    } while (result.isOverflow());
    return result;
  }

  private void countLines() {
    characters.flip();
    while (characters.hasRemaining()) {
      char c = characters.get();
      line += c == '\r' || c == '\n' && last != '\r' ? 1 : 0;
      last = c;
    }
    characters.clear();
  }
}
