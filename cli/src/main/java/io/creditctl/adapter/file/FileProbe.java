package io.creditctl.adapter.file;

import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import io.creditctl.core.record.InputFile;
import io.creditctl.core.record.TableReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Locale;

/**
 * What a file's bytes tell before it is read: its charset, how long its byte order mark is. Bytes
 * are looked at until the charset is certain, which takes all of a file that is not UTF-8.
 */
record FileProbe(Charset charset, int markLength) {
  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final int BUFFER = 1 << 16;
  private static final byte[] UTF_8_MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};
  private static final byte[] GB18030_MARK = {(byte) 0x84, 0x31, (byte) 0x95, 0x33};
  private static final byte[][] OTHER_FORMATS = {
    {'P', 'K', 3, 4}, // zip, and so xlsx
    {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0}, // xls, doc
    {'%', 'P', 'D', 'F'}
  };
  private static final byte[] UTF_16LE_MARK = {(byte) 0xff, (byte) 0xfe};
  private static final byte[] UTF_16BE_MARK = {(byte) 0xfe, (byte) 0xff};

  static FileProbe of(InputFile file, String encoding) {
    Utf8Validator utf8 = new Utf8Validator();
    byte[] head = new byte[4];
    int headLength;
    try (InputStream in = Files.newInputStream(file.path())) {
      byte[] buffer = new byte[BUFFER];
      headLength = in.readNBytes(buffer, 0, BUFFER);
      if (headLength == 0) {
        throw new CreditException(ErrorCode.FILE_EMPTY, file.name());
      }
      System.arraycopy(buffer, 0, head, 0, Math.min(head.length, headLength));
      refuseOtherFormats(file, head);
      if (encoding.equals(TableReader.ANY_ENCODING) && startsWith(head, UTF_16LE_MARK)) {
        return new FileProbe(StandardCharsets.UTF_16LE, UTF_16LE_MARK.length);
      }
      if (encoding.equals(TableReader.ANY_ENCODING) && startsWith(head, UTF_16BE_MARK)) {
        return new FileProbe(StandardCharsets.UTF_16BE, UTF_16BE_MARK.length);
      }
      for (int n = headLength; n > 0 && !utf8.certain(); n = in.read(buffer)) {
        utf8.update(buffer, n);
      }
    } catch (IOException e) {
      throw unreadable(file, e);
    }
    boolean marked = startsWith(head, UTF_8_MARK);
    Charset charset =
        charset(file, encoding, utf8.certain() || utf8.valid() || utf8.damaged() || marked);
    if (charset.equals(StandardCharsets.UTF_8) && !utf8.certain() && !utf8.valid()) {
      throw EncodingFault.of(file, charset);
    }
    byte[] mark = charset.equals(GB18030) ? GB18030_MARK : UTF_8_MARK;
    return new FileProbe(charset, startsWith(head, mark) ? mark.length : 0);
  }

  /** The characters of the file behind its mark; bytes that are none end the reading. */
  BufferedReader open(InputFile file) {
    try {
      return decode(Files.newInputStream(file.path()));
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  /** The same of its bytes, which stand at the beginning. */
  BufferedReader decode(InputStream in) throws IOException {
    in.readNBytes(markLength); // skipping would keep the mark from a digest
    return new BufferedReader(
        new InputStreamReader(
            in,
            charset
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)),
        BUFFER);
  }

  private static Charset charset(InputFile file, String encoding, boolean meantAsUtf8) {
    return switch (encoding.toLowerCase(Locale.ROOT)) {
      case TableReader.ANY_ENCODING -> meantAsUtf8 ? StandardCharsets.UTF_8 : GB18030;
      case "utf-8" -> StandardCharsets.UTF_8;
      case "gb18030" -> GB18030;
      default -> throw new CreditException(ErrorCode.INVALID_ARGUMENT, encoding, file.name());
    };
  }

  private static void refuseOtherFormats(InputFile file, byte[] head) {
    for (byte[] start : OTHER_FORMATS) {
      if (startsWith(head, start)) {
        throw new CreditException(ErrorCode.FILE_FORMAT_UNSUPPORTED, file.name());
      }
    }
  }

  private static boolean startsWith(byte[] head, byte[] start) {
    for (int i = 0; i < start.length; i++) {
      if (head[i] != start[i]) {
        return false;
      }
    }
    return true;
  }

  static CreditException unreadable(InputFile file, IOException e) {
    String reason = Files.isDirectory(file.path()) ? "folder" : e.getClass().getSimpleName();
    return CreditException.causedBy(e, ErrorCode.FILE_UNREADABLE, file.name(), reason);
  }
}
