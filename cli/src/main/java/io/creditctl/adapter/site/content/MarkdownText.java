package io.creditctl.adapter.site.content;

import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The text of a Markdown file: UTF-8, or GB18030 as older editors write it.
 *
 * @param name the file as the user knows it, for messages
 */
record MarkdownText(String name, String text) {
  /** A page with its frame must stay below 200 KB. */
  private static final int MAX_BYTES = 120_000;

  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  static MarkdownText read(String name, Path file) {
    try {
      long size = Files.size(file);
      if (size > MAX_BYTES) {
        throw new CreditException(ErrorCode.CONTENT_TOO_LARGE, name, size / 1000, MAX_BYTES / 1000);
      }
      return of(name, Files.readAllBytes(file));
    } catch (IOException e) {
      throw CreditException.causedBy(
          e, ErrorCode.FILE_UNREADABLE, file, e.getClass().getSimpleName());
    }
  }

  static MarkdownText of(String name, byte[] bytes) {
    String text;
    try {
      text = decode(bytes, StandardCharsets.UTF_8);
    } catch (CharacterCodingException notUtf8) {
      try {
        text = decode(bytes, GB18030);
      } catch (CharacterCodingException neither) {
        throw fault(name, bytes);
      }
    }
    if (text.indexOf('\0') >= 0) {
      throw fault(name, bytes);
    }
    return new MarkdownText(name, text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text);
  }

  private static String decode(byte[] bytes, Charset charset) throws CharacterCodingException {
    return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
  }

  /** Names the first byte that is no UTF-8, or no text at all. */
  private static CreditException fault(String name, byte[] bytes) {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length + 1);
    CoderResult result = decoder.decode(in, out, true);
    String read = out.flip().toString();
    int end = result.isError() || read.indexOf('\0') < 0 ? read.length() : read.indexOf('\0');
    long line = read.substring(0, end).lines().count();
    return new CreditException(ErrorCode.FILE_ENCODING, name, in.position(), Math.max(1, line));
  }
}
