package io.creditctl.adapter.http.sandbox;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Objects;
import java.util.zip.GZIPInputStream;

/** Reads request bodies, unpacked; neither a long one nor a bomb takes more than the bound. */
final class RequestBodies {
  private RequestBodies() {}

  /**
   * The body, at most one byte longer than the bound.
   *
   * @throws IOException when it cannot be unpacked
   */
  static byte[] read(HttpExchange exchange, int bound) throws IOException {
    String coding =
        Objects.requireNonNullElse(
            exchange.getRequestHeaders().getFirst("Content-Encoding"), "identity");
    InputStream in = exchange.getRequestBody();
    return switch (coding.toLowerCase(Locale.ROOT)) {
      case "gzip" -> {
        try (InputStream unpacked = new GZIPInputStream(in)) {
          yield unpacked.readNBytes(bound + 1);
        }
      }
      case "identity" -> in.readNBytes(bound + 1);
      default -> throw new IOException("unknown content coding");
    };
  }
}
