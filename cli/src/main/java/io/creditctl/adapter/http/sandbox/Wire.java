package io.creditctl.adapter.http.sandbox;

import com.sun.net.httpserver.Headers;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ProtocolException;
import java.net.Socket;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/**
 * One connection in HTTP/1.1: requests come in, replies go out whole or as broken as they were
 * ordered. The JDK's own server sends what is right only, and its own date.
 */
final class Wire implements AutoCloseable {
  static final int MAX_BODY_BYTES = 8 * 1024 * 1024;

  private static final int MAX_HEAD_BYTES = 64 * 1024;
  private static final long MOST_SKIPPED_BYTES = 64L * 1024 * 1024;
  private static final int IDLE_MILLIS = 75_000;
  private static final long DRIP_MILLIS = 50;
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.US)
          .withZone(ZoneOffset.UTC);

  private final Socket socket;
  private final Clock clock;
  private final InputStream in;
  private final OutputStream out;
  private final Optional<WireRecord> record;
  private Optional<Received> unrecorded = Optional.empty();
  private boolean open = true;

  /**
   * A request, its body unpacked, and what came of it over the wire.
   *
   * @param head as it was written, with a length in place of chunks
   * @param content as it was sent, packed if it was
   * @param last whether the sender wants no further one on this connection
   */
  record Received(Request request, String head, byte[] content, boolean last) {}

  /**
   * @param clock the time in the replies' Date
   * @param record gets each request with its reply before that is sent
   */
  Wire(Socket socket, Clock clock, Optional<WireRecord> record) throws IOException {
    this.socket = socket;
    this.clock = clock;
    this.record = record;
    socket.setTcpNoDelay(true); // or every reply waits 40 ms for an acknowledgement
    socket.setSoTimeout(IDLE_MILLIS);
    this.in = new BufferedInputStream(socket.getInputStream(), 64 * 1024);
    this.out = new BufferedOutputStream(socket.getOutputStream(), 64 * 1024);
  }

  /** A moment in the form that HTTP's headers have. */
  static String date(Instant moment) {
    return DATE.format(moment);
  }

  /**
   * The next request; empty at the connection's end.
   *
   * @throws ProtocolException when what came is no request; the connection is of no use any more
   */
  Optional<Received> read() throws IOException {
    recordWith(new byte[0]);
    String head = open ? readHead() : "";
    if (head.isEmpty()) {
      return Optional.empty();
    }
    List<String> lines = head.lines().toList();
    String[] start = lines.get(0).split(" ");
    if (start.length != 3 || !start[2].startsWith("HTTP/1.")) {
      throw new ProtocolException("no request line");
    }
    Headers headers = headers(lines.subList(1, lines.size()));
    boolean last =
        "close".equalsIgnoreCase(headers.getFirst("Connection")) || start[2].endsWith(".0");
    if ("100-continue".equalsIgnoreCase(headers.getFirst("Expect"))) {
      out.write("HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
      out.flush();
    }
    boolean chunked = "chunked".equalsIgnoreCase(headers.getFirst("Transfer-Encoding"));
    byte[] content = chunked ? readChunks() : readBody(length(headers));
    String plain =
        chunked
            ? head.replaceFirst(
                "(?i)\r\nTransfer-Encoding:[^\r]*", "\r\nContent-Length: " + content.length)
            : head;
    Request request = new Request(start[0], uri(start[1]), headers, unpacked(headers, content));
    unrecorded = Optional.of(new Received(request, plain, content, last));
    return unrecorded;
  }

  private String readHead() throws IOException {
    StringBuilder head = new StringBuilder();
    for (int next = in.read(); next >= 0; next = in.read()) {
      if (head.length() == 0 && (next == '\r' || next == '\n')) {
        continue; // RFC 9112, 2.2: an empty line before a request is passed over
      }
      head.append((char) next);
      if (next == '\n' && (endsWith(head, "\r\n\r\n") || endsWith(head, "\n\n"))) {
        return head.toString();
      }
      if (head.length() > MAX_HEAD_BYTES) {
        throw new ProtocolException("the head is too long");
      }
    }
    return "";
  }

  private static boolean endsWith(StringBuilder text, String end) {
    return text.length() >= end.length() && text.indexOf(end, text.length() - end.length()) >= 0;
  }

  private static Headers headers(List<String> lines) throws ProtocolException {
    Headers headers = new Headers();
    for (String line : lines) {
      int colon = line.indexOf(':');
      if (colon > 0) {
        headers.add(line.substring(0, colon), line.substring(colon + 1).strip());
      } else if (!line.isEmpty()) {
        throw new ProtocolException("no header: " + line);
      }
    }
    return headers;
  }

  private static URI uri(String target) throws ProtocolException {
    try {
      URI uri = new URI(target);
      if (uri.getPath() != null) {
        return uri;
      }
    } catch (URISyntaxException e) {
      throw (ProtocolException) new ProtocolException(e.getMessage()).initCause(e);
    }
    throw new ProtocolException("no path: " + target);
  }

  private static long length(Headers headers) throws ProtocolException {
    String length = headers.getFirst("Content-Length");
    if (length == null) {
      return 0;
    }
    if (!length.matches("\\d{1,18}")) {
      throw new ProtocolException("no length: " + length);
    }
    return Long.parseLong(length);
  }

  /** At most one byte more than is taken, so that whoever serves it sees that it is too long. */
  private byte[] readBody(long length) throws IOException {
    int kept = (int) Math.min(length, MAX_BODY_BYTES + 1L);
    byte[] body = in.readNBytes(kept);
    if (body.length < kept) {
      throw new EOFException("the request is cut");
    }
    // Read to its end, or closing would take the reply from the sender's hands.
    in.skipNBytes(Math.min(length - kept, MOST_SKIPPED_BYTES));
    return body;
  }

  private static byte[] unpacked(Headers headers, byte[] content) throws ProtocolException {
    String coding = headers.getFirst("Content-Encoding");
    if (coding == null || coding.equalsIgnoreCase("identity")) {
      return content;
    }
    if (!coding.equalsIgnoreCase("gzip")) {
      throw new ProtocolException("unknown content coding: " + coding);
    }
    try (InputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(content))) {
      return unpacked.readNBytes(MAX_BODY_BYTES + 1);
    } catch (IOException e) {
      throw (ProtocolException) new ProtocolException("the content is no gzip").initCause(e);
    }
  }

  private byte[] readChunks() throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    for (long size = chunkSize(); size > 0; size = chunkSize()) {
      byte[] chunk = readBody(size);
      body.write(chunk, 0, Math.min(chunk.length, MAX_BODY_BYTES + 1 - body.size()));
      readLine();
    }
    while (!readLine().isEmpty()) {
      // trailers say nothing here
    }
    return body.toByteArray();
  }

  private long chunkSize() throws IOException {
    String size = readLine().replaceFirst("[; ].*", "");
    if (!size.matches("[0-9a-fA-F]{1,15}")) {
      throw new ProtocolException("no size of a chunk");
    }
    return Long.parseLong(size, 16);
  }

  private String readLine() throws IOException {
    StringBuilder line = new StringBuilder();
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0 || line.length() > MAX_HEAD_BYTES) {
        throw new ProtocolException("a line without end");
      }
      if (next != '\r') {
        line.append((char) next);
      }
    }
    return line.toString();
  }

  /** Sends a reply as it should be. */
  void send(Reply reply) throws IOException {
    put(head(reply), reply.body());
  }

  /** Promises the whole reply, sends half of its body and closes the connection. */
  void sendHalf(Reply reply) throws IOException {
    put(head(reply), Arrays.copyOf(reply.body(), reply.body().length / 2));
    close();
  }

  /** Sends a reply byte by byte, until the other end has had enough. */
  void drip(Reply reply) throws IOException, InterruptedException {
    put(head(reply), new byte[0]);
    for (byte one : reply.body()) {
      out.write(one);
      out.flush();
      Thread.sleep(DRIP_MILLIS);
    }
  }

  /** Says nothing and waits until the other end has had enough. */
  void hold() throws IOException {
    socket.setSoTimeout(0);
    while (in.read() >= 0) {
      // whatever still comes is not answered
    }
    close();
  }

  private byte[] head(Reply reply) {
    StringBuilder head = new StringBuilder("HTTP/1.1 ").append(reply.status()).append(" \r\n");
    head.append("Date: ").append(date(clock.instant())).append("\r\n");
    for (Map.Entry<String, String> header : reply.headers().entrySet()) {
      head.append(header.getKey()).append(": ").append(header.getValue()).append("\r\n");
    }
    head.append("Content-Length: ").append(reply.body().length).append("\r\n\r\n");
    return head.toString().getBytes(StandardCharsets.ISO_8859_1);
  }

  private void put(byte[] head, byte[] body) throws IOException {
    recordWith(head, body);
    out.write(head);
    out.write(body);
    out.flush();
  }

  private void recordWith(byte[]... reply) throws IOException {
    if (record.isPresent() && unrecorded.isPresent()) {
      record.get().add(unrecorded.get(), reply);
    }
    unrecorded = Optional.empty();
  }

  @Override
  public void close() throws IOException {
    open = false;
    recordWith(new byte[0]);
    socket.close();
  }
}
