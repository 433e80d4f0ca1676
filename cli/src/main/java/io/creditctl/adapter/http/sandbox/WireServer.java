package io.creditctl.adapter.http.sandbox;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProtocolException;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;

/** Takes connections on 127.0.0.1, each on a thread of its own, and hands on what comes. */
final class WireServer implements AutoCloseable {
  private static final int MOST_WAITING = 50;
  private static final int MOST_CONNECTIONS = 200;

  private final ServerSocket door;
  private final Handler handler;
  private final Optional<WireRecord> record;
  private final Clock clock;
  private final Set<Socket> connections = ConcurrentHashMap.newKeySet();
  private final ExecutorService threads = Executors.newCachedThreadPool(WireServer::daemon);

  /** Whoever answers requests. */
  interface Handler {
    void handle(Request request, Wire wire) throws IOException, InterruptedException;
  }

  private WireServer(ServerSocket door, Handler handler, Optional<WireRecord> record, Clock clock) {
    this.door = door;
    this.handler = handler;
    this.record = record;
    this.clock = clock;
  }

  /**
   * Binds the port and serves until closed.
   *
   * @throws IOException when the port is taken
   */
  static WireServer start(int port, Handler handler, Optional<WireRecord> record, Clock clock)
      throws IOException {
    ServerSocket door = new ServerSocket();
    try {
      door.setReuseAddress(true); // a sandbox that was killed comes back at the same port
      door.bind(
          new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port),
          MOST_WAITING);
    } catch (IOException e) {
      door.close();
      throw e;
    }
    WireServer server = new WireServer(door, handler, record, clock);
    server.threads.execute(server::accept);
    return server;
  }

  int port() {
    return door.getLocalPort();
  }

  private void accept() {
    while (!door.isClosed()) {
      try {
        Socket socket = door.accept();
        if (connections.size() < MOST_CONNECTIONS) {
          connections.add(socket);
          threads.execute(() -> serve(socket));
        } else {
          socket.close();
        }
      } catch (IOException | RejectedExecutionException e) {
        // one connection that did not come about, or the end: the loop's condition tells
        continue;
      }
    }
  }

  private void serve(Socket socket) {
    try (Wire wire = new Wire(socket, clock, record)) {
      Optional<Wire.Received> received = next(wire);
      while (received.isPresent()) {
        handler.handle(received.get().request(), wire);
        received = received.get().last() ? Optional.empty() : next(wire);
      }
    } catch (IOException e) {
      // The sender went away; for a server there is nobody to tell.
      return;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      connections.remove(socket);
    }
  }

  private static Optional<Wire.Received> next(Wire wire) throws IOException {
    try {
      return wire.read();
    } catch (ProtocolException e) {
      wire.send(Reply.text(400, "text/plain; charset=utf-8", e.getMessage() + "\n"));
      return Optional.empty();
    }
  }

  @Override
  public void close() {
    closeQuietly(door);
    connections.forEach(WireServer::closeQuietly);
    threads.shutdownNow();
  }

  private static void closeQuietly(AutoCloseable open) {
    try {
      open.close();
    } catch (Exception e) {
      // it is to be gone, and it is
      return;
    }
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "sandbox");
    thread.setDaemon(true);
    return thread;
  }
}
