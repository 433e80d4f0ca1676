package io.creditctl.adapter.calendar;

import io.creditctl.core.calendar.CalendarFileReader;
import io.creditctl.core.calendar.CalendarYear;
import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Reads a year from the JSON of the holiday-cn project, or from a CSV with the columns {@code
 * date}, {@code isOffDay} and {@code name}; the content decides which, not the file's name.
 */
public final class HolidayFileReader implements CalendarFileReader {
  /** A year takes about 5 KB; whatever is far larger is some other file. */
  private static final int LIMIT = 1 << 20;

  @Override
  public CalendarYear read(Path file) {
    String text = text(file, bytes(file));
    if (text.isBlank()) {
      throw new CreditException(ErrorCode.FILE_EMPTY, file.toString());
    }
    HolidayFile result = new HolidayFile(file.toString());
    return text.stripLeading().startsWith("{")
        ? new HolidayJson(result).read(text)
        : new HolidayCsv(result).read(text);
  }

  private static byte[] bytes(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(LIMIT + 1);
      if (bytes.length > LIMIT) {
        throw new CreditException(ErrorCode.FILE_FORMAT_UNSUPPORTED, file.toString());
      }
      return bytes;
    } catch (IOException e) {
      throw CreditException.causedBy(
          e, ErrorCode.FILE_UNREADABLE, file.toString(), String.valueOf(e.getMessage()));
    }
  }

  /** UTF-8, or what a Chinese spreadsheet program writes without being asked. */
  private static String text(Path file, byte[] bytes) {
    CharBuffer text = CharBuffer.allocate(bytes.length);
    if (decode(StandardCharsets.UTF_8, bytes, text) < bytes.length) {
      text.clear();
      int valid = decode(Charset.forName("GB18030"), bytes, text);
      if (valid < bytes.length) {
        throw new CreditException(ErrorCode.FILE_ENCODING, file.toString(), String.valueOf(valid));
      }
    }
    text.flip();
    boolean marked = text.length() > 0 && text.charAt(0) == '\uFEFF';
    return text.subSequence(marked ? 1 : 0, text.length()).toString();
  }

  /** Decodes as far as the bytes are valid and answers how far that is. */
  private static int decode(Charset charset, byte[] bytes, CharBuffer into) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CoderResult result =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT)
            .decode(in, into, true);
    return result.isError() ? in.position() : bytes.length;
  }
}
