package io.creditctl.adapter.site.publish;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import io.creditctl.core.site.check.CheckedSite;
import io.creditctl.core.site.check.SiteTree;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Answers requests for the files of one folder, and for nothing else. */
final class FileHandler implements HttpHandler {
  private static final int OK = 200;
  private static final int NOT_MODIFIED = 304;
  private static final int BAD_REQUEST = 400;
  private static final int NOT_FOUND = 404;
  private static final int METHOD_NOT_ALLOWED = 405;
  private static final int NO_BODY = -1;

  private static final String BYTES = "application/octet-stream";
  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "json", "application/json; charset=utf-8",
          "csv", "text/csv; charset=utf-8",
          "xml", "application/xml; charset=utf-8",
          "txt", "text/plain; charset=utf-8",
          "svg", "image/svg+xml; charset=utf-8");

  private static final String POLICY =
      "default-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'";

  private static final String MISSING =
      "<!DOCTYPE html><html lang=\"zh-CN\"><head><meta charset=\"utf-8\"><title>404</title></head>"
          + "<body><h1>没有这个页面</h1><p><a href=\"/index.html\">首页</a></p></body></html>\n";

  private final Path root;

  FileHandler(Path root) {
    this.root = root;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      Headers headers = exchange.getResponseHeaders();
      headers.set("X-Content-Type-Options", "nosniff");
      headers.set("Content-Security-Policy", POLICY);
      headers.set("Referrer-Policy", "no-referrer");
      headers.set("Cache-Control", "no-cache");
      String method = exchange.getRequestMethod();
      if (!method.equals("GET") && !method.equals("HEAD")) {
        headers.set("Allow", "GET, HEAD");
        exchange.sendResponseHeaders(METHOD_NOT_ALLOWED, NO_BODY);
      } else if (!isAddressedToThisMachine(exchange)) {
        exchange.sendResponseHeaders(BAD_REQUEST, NO_BODY);
      } else {
        answer(exchange, file(exchange.getRequestURI().getPath()), method.equals("HEAD"));
      }
    }
  }

  /** A page elsewhere may point a name of its own at this address to read what is served here. */
  private static boolean isAddressedToThisMachine(HttpExchange exchange) {
    String host = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Host")).orElse("");
    String name = host.contains(":") ? host.substring(0, host.lastIndexOf(':')) : host;
    return name.equals("127.0.0.1") || name.equals("localhost");
  }

  /** The file behind a path; neither links nor dots lead out of the folder, nor to the notes. */
  private Optional<Path> file(String path) {
    try {
      String name = path.endsWith("/") ? path + "index.html" : path;
      Path file = root.resolve(name.substring(1)).normalize();
      boolean within =
          path.startsWith("/")
              && file.startsWith(root)
              && !file.startsWith(root.resolve(SiteTree.NOTES))
              && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
              && file.toRealPath().equals(file);
      return within ? Optional.of(file) : Optional.empty();
    } catch (IOException | InvalidPathException e) {
      return Optional.empty();
    }
  }

  private static void answer(HttpExchange exchange, Optional<Path> found, boolean headOnly)
      throws IOException {
    Headers headers = exchange.getResponseHeaders();
    if (found.isEmpty()) {
      byte[] page = MISSING.getBytes(StandardCharsets.UTF_8);
      headers.set("Content-Type", TYPES.get("html"));
      exchange.sendResponseHeaders(NOT_FOUND, headOnly ? NO_BODY : page.length);
      if (!headOnly) {
        exchange.getResponseBody().write(page);
      }
      return;
    }
    Path file = found.get();
    String tag = "\"" + CheckedSite.digest(file) + "\"";
    headers.set("ETag", tag);
    if (tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
      exchange.sendResponseHeaders(NOT_MODIFIED, NO_BODY);
      return;
    }
    headers.set("Content-Type", type(file));
    long length = Files.size(file);
    if (headOnly) {
      headers.set("Content-Length", Long.toString(length));
      exchange.sendResponseHeaders(OK, NO_BODY);
      return;
    }
    // 0 would mean a body of unknown length.
    exchange.sendResponseHeaders(OK, length == 0 ? NO_BODY : length);
    try (InputStream in = Files.newInputStream(file);
        OutputStream out = exchange.getResponseBody()) {
      in.transferTo(out);
    }
  }

  private static String type(Path file) {
    String name = file.getFileName().toString();
    return TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), BYTES);
  }
}
