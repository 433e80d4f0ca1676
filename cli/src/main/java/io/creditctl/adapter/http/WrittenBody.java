package io.creditctl.adapter.http;

import java.io.IOException;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.Buffer;
import okio.BufferedSink;

/** A body that was written once; it is digested and sent from where it lies. */
final class WrittenBody extends RequestBody {
  private final MediaType type;
  private final Buffer content;

  /**
   * @param content not to be read or changed by anybody else
   */
  WrittenBody(MediaType type, Buffer content) {
    this.type = type;
    this.content = content;
  }

  @Override
  public MediaType contentType() {
    return type;
  }

  @Override
  public long contentLength() {
    return content.size();
  }

  @Override
  public void writeTo(BufferedSink sink) throws IOException {
    content.copyTo(sink.getBuffer(), 0, content.size());
    sink.emitCompleteSegments();
  }

  /** The content's SHA-256 in lower-case hexadecimal. */
  String digest() {
    return content.sha256().hex();
  }

  /** A copy of the content. */
  byte[] bytes() {
    return content.snapshot().toByteArray();
  }

  /** The content as text, for people to read. */
  String text() {
    return content.snapshot().utf8();
  }
}
