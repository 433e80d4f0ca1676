package io.creditctl.adapter.site.publish;

import com.sun.net.httpserver.HttpServer;
import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Shows the files of a built site on 127.0.0.1, to nobody else. */
public final class SiteServer implements AutoCloseable {
  private static final int THREADS = 4;
  private static final String NO_DELAY = "sun.net.httpserver.nodelay";

  private final HttpServer server;
  private final ExecutorService threads;

  private SiteServer(HttpServer server, ExecutorService threads) {
    this.server = server;
    this.threads = threads;
  }

  /**
   * Serves until closed.
   *
   * @throws CreditException PORT_TAKEN (port) or SITE_NOT_BUILT (folder, what)
   */
  public static SiteServer start(Path folder, int port) {
    if (System.getProperty(NO_DELAY) == null) {
      // The JDK's server reads it once; without it every reply waits 40 ms for an acknowledgement.
      System.setProperty(NO_DELAY, "true");
    }
    Path root = root(folder);
    HttpServer server;
    try {
      server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0);
    } catch (IOException e) {
      throw CreditException.causedBy(e, ErrorCode.PORT_TAKEN, port);
    }
    ExecutorService threads = Executors.newFixedThreadPool(THREADS, SiteServer::daemon);
    server.setExecutor(threads);
    server.createContext("/", new FileHandler(root));
    server.start();
    return new SiteServer(server, threads);
  }

  /** The folder itself; a link, as at a public place, is followed once. */
  private static Path root(Path folder) {
    try {
      Path root = folder.toRealPath();
      if (Files.isRegularFile(root.resolve("index.html"))) {
        return root;
      }
    } catch (IOException e) {
      throw CreditException.causedBy(e, ErrorCode.SITE_NOT_BUILT, folder, "NoSuchFileException");
    }
    throw new CreditException(ErrorCode.SITE_NOT_BUILT, folder, "index.html");
  }

  /** The address to open. */
  public URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "site");
    thread.setDaemon(true);
    return thread;
  }
}
