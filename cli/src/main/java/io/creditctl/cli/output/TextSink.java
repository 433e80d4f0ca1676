package io.creditctl.cli.output;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Text on its way into a byte stream: buffered, in a charset, with write errors reported even where
 * a PrintStream hides them.
 *
 * <p>A character that the charset lacks is written as its code point in braces, never as a question
 * mark.
 *
 * <p>Closing only flushes; the stream belongs to the caller.
 */
final class TextSink extends Writer {
  private final OutputStream stream;
  private final CharsetEncoder encoder;
  private final CharsetEncoder probe;
  private final CharBuffer chars = CharBuffer.allocate(8192);
  private final ByteBuffer bytes = ByteBuffer.allocate(8192);

  TextSink(OutputStream stream, Charset charset) {
    this.stream = stream;
    this.encoder = charset.newEncoder();
    this.probe = charset.newEncoder();
  }

  /** Whether the text comes out as it is. */
  boolean canEncode(String text) {
    return probe.canEncode(text);
  }

  /** The text as it will come out, so that a table can measure it. */
  String encodable(String text) {
    if (canEncode(text)) {
      return text;
    }
    StringBuilder visible = new StringBuilder(text.length() + 8);
    int index = 0;
    while (index < text.length()) {
      int codePoint = text.codePointAt(index);
      String character = Character.toString(codePoint);
      visible.append(probe.canEncode(character) ? character : escape(codePoint));
      index += character.length();
    }
    return visible.toString();
  }

  @Override
  public void write(char[] buffer, int offset, int length) throws IOException {
    int end = offset + length;
    int from = offset;
    while (from < end) {
      int part = Math.min(end - from, chars.remaining());
      chars.put(buffer, from, part);
      from += part;
      if (!chars.hasRemaining()) {
        drain(false);
      }
    }
  }

  /** The bytes beneath, for a format that is no text; nothing must have been written as text. */
  OutputStream bytes() {
    return stream;
  }

  @Override
  public void flush() throws IOException {
    drain(false);
    writeBytes();
    stream.flush();
  }

  @Override
  public void close() throws IOException {
    drain(true);
    writeBytes();
    stream.flush();
  }

  private void drain(boolean endOfInput) throws IOException {
    chars.flip();
    CoderResult result = encoder.encode(chars, bytes, endOfInput);
    while (!result.isUnderflow()) {
      if (result.isOverflow()) {
        writeBytes();
      } else {
        int codePoint = Character.codePointAt(chars, 0);
        chars.position(chars.position() + result.length());
        byte[] escape = escape(codePoint).getBytes(StandardCharsets.US_ASCII);
        if (bytes.remaining() < escape.length) {
          writeBytes();
        }
        bytes.put(escape);
      }
      result = encoder.encode(chars, bytes, endOfInput);
    }
    chars.compact();
  }

  private void writeBytes() throws IOException {
    stream.write(bytes.array(), 0, bytes.position());
    bytes.clear();
    if (stream instanceof PrintStream print && print.checkError()) {
      throw new IOException("Broken pipe");
    }
  }

  private static String escape(int codePoint) {
    return "\\u{" + Integer.toHexString(codePoint).toUpperCase(Locale.ROOT) + "}";
  }
}
