package io.creditctl.adapter.file;

import io.creditctl.adapter.file.sheet.SpreadsheetXmlFile;
import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import io.creditctl.core.record.InputFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Locale;
import java.util.stream.Stream;

/** What kind of file it is, by its first bytes; names lie. */
enum FileFormat {
  DELIMITED,
  JSON,
  SPREADSHEET_XML,
  /** What a web system calls .xls and is a page of HTML. */
  WEB_PAGE,
  /** xlsx, or an archive. */
  ZIP,
  /** Microsoft's compound format: xls, and anything encrypted. */
  COMPOUND,
  /** Excel before 97. */
  OLD_EXCEL,
  UNKNOWN;

  private static final int LOOKED_AT = 8192;
  private static final int FEWEST_TEXT_BYTES_A_NUL = 10;

  /** The format of a file; throws FILE_EMPTY when it has no bytes. */
  static FileFormat of(InputFile file) {
    try (InputStream in = Files.newInputStream(file.path())) {
      byte[] head = in.readNBytes(LOOKED_AT);
      if (head.length == 0) {
        throw new CreditException(ErrorCode.FILE_EMPTY, file.name());
      }
      return of(head);
    } catch (IOException e) {
      throw FileProbe.unreadable(file, e);
    }
  }

  private static FileFormat of(byte[] head) {
    if (starts(head, 'P', 'K', 3, 4) || starts(head, 'P', 'K', 5, 6)) {
      return ZIP;
    }
    if (starts(head, 0xd0, 0xcf, 0x11, 0xe0)) {
      return COMPOUND;
    }
    if (head.length > 1 && head[0] == 9 && head[1] >= 0 && head[1] <= 8 && head[1] % 2 == 0) {
      return OLD_EXCEL;
    }
    boolean wide = starts(head, 0xff, 0xfe) || starts(head, 0xfe, 0xff);
    if (!wide && isBinary(head)
        || starts(head, '%', 'P', 'D', 'F')
        || starts(head, 'R', 'a', 'r', '!')
        || starts(head, '7', 'z', 0xbc, 0xaf)) {
      return UNKNOWN;
    }
    Charset charset = wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
    return ofText(new String(head, charset).replaceFirst("^\uFEFF?\\s*", ""));
  }

  /** A stray NUL is a fault of its cell; many of them are no text. */
  private static boolean isBinary(byte[] head) {
    int nul = 0;
    for (byte b : head) {
      nul += b == 0 ? 1 : 0;
    }
    return nul * FEWEST_TEXT_BYTES_A_NUL > head.length;
  }

  private static FileFormat ofText(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    if (text.startsWith("<")) {
      if (text.contains(SpreadsheetXmlFile.NAME_SPACE)) {
        return SPREADSHEET_XML;
      }
      if (Stream.of("<html", "<table", "<!doctype html", "<meta").anyMatch(lower::contains)) {
        return WEB_PAGE;
      }
      return lower.startsWith("<?xml") || lower.startsWith("<!") ? SPREADSHEET_XML : DELIMITED;
    }
    if (lower.startsWith("mime-version:")) {
      return WEB_PAGE;
    }
    return text.matches("(?s)(\\[\\s*[\\[{\\]]|\\{\\s*[\"}]).*") ? JSON : DELIMITED;
  }

  private static boolean starts(byte[] head, int... bytes) {
    boolean starts = head.length >= bytes.length;
    for (int i = 0; starts && i < bytes.length; i++) {
      starts = head[i] == (byte) bytes[i];
    }
    return starts;
  }
}
