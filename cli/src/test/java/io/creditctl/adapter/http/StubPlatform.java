package io.creditctl.adapter.http;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A real server whose every answer the test writes by hand. */
final class StubPlatform implements AutoCloseable {
  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<byte[]> bodies;
  private final List<Seen> seen = new CopyOnWriteArrayList<>();

  /** A request as it arrived. */
  record Seen(String method, String path, Headers headers, String body) {
    String header(String name) {
      return headers.getFirst(name);
    }
  }

  /** What the test answers with. */
  interface Script {
    void answer(HttpExchange exchange) throws IOException;
  }

  StubPlatform(Script script) {
    this(script, new ArrayList<>());
  }

  /**
   * @param bodies takes the bodies as bytes
   */
  StubPlatform(Script script, List<byte[]> bodies) {
    this.bodies = bodies;
    System.setProperty("sun.net.httpserver.nodelay", "true");
    try {
      server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/", exchange -> handle(exchange, script));
    server.start();
  }

  /** One that gives the same answer to everything. */
  static StubPlatform answering(int status, String body, String... headers) {
    return new StubPlatform(exchange -> reply(exchange, status, body, headers));
  }

  static void reply(HttpExchange exchange, int status, String body, String... headers)
      throws IOException {
    for (int index = 0; index < headers.length; index += 2) {
      exchange.getResponseHeaders().set(headers[index], headers[index + 1]);
    }
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    if (bytes.length > 0) {
      exchange.getResponseBody().write(bytes);
    }
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  List<Seen> seen() {
    return seen;
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private void handle(HttpExchange exchange, Script script) throws IOException {
    try {
      byte[] bytes = exchange.getRequestBody().readAllBytes();
      bodies.add(bytes);
      String body = new String(bytes, StandardCharsets.UTF_8);
      seen.add(
          new Seen(
              exchange.getRequestMethod(),
              exchange.getRequestURI().toString(),
              exchange.getRequestHeaders(),
              body));
      script.answer(exchange);
    } finally {
      exchange.close();
    }
  }
}
