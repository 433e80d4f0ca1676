package io.creditctl.adapter.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Optional;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.TrustManagerFactory;

/** A real TLS server with a certificate of the test's choice, which says one thing to everybody. */
public record TlsDoor(SSLServerSocket socket) implements AutoCloseable {
  private static final byte[] ANSWER =
      "HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

  public static TlsDoor with(Path store) throws Exception {
    return start(store, Optional.empty(), ANSWER);
  }

  /** One that lets in only who shows that client's certificate. */
  public static TlsDoor wanting(Path store, Path client) throws Exception {
    return start(store, Optional.of(client), ANSWER);
  }

  static TlsDoor start(Path store, Optional<Path> client, byte[] answer) throws Exception {
    KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(Certificates.open(store), Certificates.PASSWORD.toCharArray());
    KeyStore known = KeyStore.getInstance("PKCS12");
    known.load(null, null);
    known.setCertificateEntry("client", Certificates.certificate(client.orElse(store)));
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(known);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
    SSLServerSocket socket =
        (SSLServerSocket)
            context
                .getServerSocketFactory()
                .createServerSocket(0, 5, InetAddress.getByName("127.0.0.1"));
    socket.setNeedClientAuth(client.isPresent());
    Thread thread = new Thread(() -> serve(socket, answer), "tls-server");
    thread.setDaemon(true);
    thread.start();
    return new TlsDoor(socket);
  }

  private static void serve(SSLServerSocket server, byte[] answer) {
    while (!server.isClosed()) {
      try (Socket socket = server.accept()) {
        StringBuilder heard = new StringBuilder();
        for (int next; heard.indexOf("\r\n\r\n") < 0; heard.append((char) next)) {
          next = socket.getInputStream().read();
          if (next < 0) {
            throw new IOException("gone");
          }
        }
        socket.getOutputStream().write(answer);
      } catch (IOException e) {
        // the client's side of it is what is tested
      }
    }
  }

  public String url() {
    return "https://127.0.0.1:" + socket.getLocalPort() + "/";
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
