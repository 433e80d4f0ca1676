package io.creditctl.testkit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A bare socket that keeps requests as they come over the wire, byte by byte. */
public final class WireTap implements AutoCloseable {
  private static final Pattern LENGTH =
      Pattern.compile("(?i)\\r\\ncontent-length: *([0-9]+)\\r\\n");
  private static final String END_OF_HEAD = "\r\n\r\n";

  private final ServerSocket server;
  private final byte[] answer;
  private final BlockingQueue<byte[]> requests = new LinkedBlockingQueue<>();
  private final List<Socket> open = new ArrayList<>();

  private WireTap(String answer) {
    this.answer = answer.getBytes(StandardCharsets.UTF_8);
    try {
      server = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread thread = new Thread(this::serve, "wire tap");
    thread.setDaemon(true);
    thread.start();
  }

  /** One that answers every request with this status and body, and closes. */
  public static WireTap answering(int status, String body) {
    int length = body.getBytes(StandardCharsets.UTF_8).length;
    return new WireTap(
        "HTTP/1.1 %d -\r\nContent-Type: application/json\r\nContent-Length: %d\r\nConnection: close%s%s"
            .formatted(status, length, END_OF_HEAD, body));
  }

  /** One that takes requests and says nothing. */
  public static WireTap silent() {
    return new WireTap("");
  }

  public URI url() {
    return URI.create("http://127.0.0.1:" + server.getLocalPort());
  }

  /** The next request, whole. */
  public byte[] next() {
    try {
      byte[] request = requests.poll(60, TimeUnit.SECONDS);
      if (request == null) {
        throw new IllegalStateException("no request came");
      }
      return request;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private void serve() {
    while (!server.isClosed()) {
      try {
        Socket socket = server.accept();
        requests.add(request(socket.getInputStream()));
        if (answer.length == 0) {
          keep(socket);
          continue;
        }
        socket.getOutputStream().write(answer);
        socket.close();
      } catch (IOException e) {
        // a caller that went away, or the end of the test
      }
    }
  }

  private synchronized void keep(Socket socket) {
    open.add(socket);
  }

  private static byte[] request(InputStream in) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    while (!bytes.toString(StandardCharsets.ISO_8859_1).endsWith(END_OF_HEAD)) {
      int next = in.read();
      if (next < 0) {
        throw new IOException("the request ends in its head");
      }
      bytes.write(next);
    }
    Matcher length = LENGTH.matcher(bytes.toString(StandardCharsets.ISO_8859_1));
    if (length.find()) {
      bytes.write(in.readNBytes(Integer.parseInt(length.group(1))));
    }
    return bytes.toByteArray();
  }

  @Override
  public synchronized void close() {
    try {
      server.close();
      for (Socket socket : open) {
        socket.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
