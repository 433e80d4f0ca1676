package io.creditctl.adapter.http.sandbox;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import io.creditctl.adapter.http.RestV1;
import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A running stand-in for a platform that speaks protocol rest-v1, on 127.0.0.1 only.
 *
 * <p>Checks app key, time, nonce, digest and signature, keeps what it accepts, answers what it
 * knows with the first receipt number, and fails as often as its options say.
 */
public final class SandboxServer implements AutoCloseable {
  private static final int THREADS = 8;
  private static final String NO_DELAY = "sun.net.httpserver.nodelay";

  private final HttpServer server;
  private final ExecutorService threads;
  private final RecordShelf shelf;
  private final PlatformApi api;

  private SandboxServer(
      HttpServer server, ExecutorService threads, RecordShelf shelf, PlatformApi api) {
    this.server = server;
    this.threads = threads;
    this.shelf = shelf;
    this.api = api;
  }

  /**
   * Opens the state file, binds the port and serves until closed.
   *
   * @param clock the time that requests are measured against
   * @throws CreditException PORT_TAKEN (port) when it is; FILE_MALFORMED (file, line) or
   *     FILE_UNREADABLE when the state file is not one
   */
  public static SandboxServer start(SandboxOptions options, Clock clock) {
    return start(options, clock, Optional.empty());
  }

  /**
   * The same with lists to give out.
   *
   * @throws CreditException as {@link #start(SandboxOptions, Clock)}
   */
  public static SandboxServer start(
      SandboxOptions options, Clock clock, Optional<GivenLists> lists) {
    if (System.getProperty(NO_DELAY) == null) {
      // The JDK's server reads it once; without it every reply waits 40 ms for an acknowledgement.
      System.setProperty(NO_DELAY, "true");
    }
    RecordShelf shelf = RecordShelf.open(options.stateFile());
    HttpServer server;
    try {
      server = HttpServer.create(new InetSocketAddress("127.0.0.1", options.port()), 0);
    } catch (IOException e) {
      shelf.close();
      throw CreditException.causedBy(e, ErrorCode.PORT_TAKEN, options.port());
    }
    PlatformApi api = new PlatformApi(options, clock, shelf);
    ExecutorService threads = Executors.newFixedThreadPool(THREADS, SandboxServer::daemon);
    SandboxServer sandbox = new SandboxServer(server, threads, shelf, api);
    server.setExecutor(threads);
    server.createContext("/v1/", api);
    lists.ifPresent(given -> giveOut(server, options, clock, given));
    server.createContext("/", new InspectionPages(sandbox::state, shelf));
    server.start();
    return sandbox;
  }

  private static void giveOut(
      HttpServer server, SandboxOptions options, Clock clock, GivenLists lists) {
    ListSide side =
        new ListSide(lists, new RequestCheck(options.appKey(), options.secret(), clock));
    HttpHandler handler =
        exchange -> {
          try (exchange) {
            Request request =
                new Request(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI(),
                    exchange.getRequestHeaders(),
                    new byte[0]);
            Reply reply = side.serve(request);
            reply.headers().forEach(exchange.getResponseHeaders()::set);
            exchange.sendResponseHeaders(reply.status(), reply.body().length);
            exchange.getResponseBody().write(reply.body());
          }
        };
    server.createContext(RestV1.LISTS, handler);
    server.createContext(RestV1.SUBJECTS, handler);
  }

  /** What a target's url is set to. */
  public URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** The counters at this moment. */
  public SandboxState state() {
    return new SandboxState(
        shelf.size(),
        api.duplicates(),
        api.rejected(),
        api.requests(),
        api.faults(),
        shelf.withdrawn());
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
    shelf.close();
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "sandbox");
    thread.setDaemon(true);
    return thread;
  }
}
