package io.creditctl.adapter.http.sandbox;

import io.creditctl.adapter.http.BoundedJson;
import io.creditctl.adapter.http.sandbox.page.FrontPage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** What a person or a script may look at without a credential: counters, records, a front page. */
final class InspectionPages {
  private static final String PLAIN = "text/plain; charset=utf-8";
  private static final String POLICY =
      "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none';"
          + " frame-ancestors 'none'";
  private static final String FRONT_TEXT =
      """
      creditctl sandbox：平台推送接口的本机替身，只用于试用和测试。
      creditctl sandbox: a local stand-in for the platforms, for trials and tests only.

      GET  /                  this page; for browsers with counters, requests and records
      GET  /sandbox/state     counters (JSON)
      GET  /sandbox/records   accepted record revisions (JSON lines)
      GET  /v1/ping           signed, protocol rest-v1
      POST /v1/batches        signed, protocol rest-v1
      POST /v1/receipts       signed, protocol rest-v1
      """;

  private final Supplier<SandboxState> state;
  private final RequestTally tally;
  private final RecordShelf shelf;
  private final Clock clock;

  InspectionPages(
      Supplier<SandboxState> state, RequestTally tally, RecordShelf shelf, Clock clock) {
    this.clock = clock;
    this.state = state;
    this.tally = tally;
    this.shelf = shelf;
  }

  Reply answer(Request request) {
    if (!request.method().equals("GET")) {
      return Reply.text(405, PLAIN, "GET only\n");
    }
    if (!isAddressedToThisMachine(request.header("Host"))) {
      return Reply.text(400, PLAIN, "127.0.0.1 only\n");
    }
    try {
      return switch (request.uri().getPath()) {
        case "/" ->
            request.header("Accept").contains("text/html")
                ? page(request.uri())
                : Reply.text(200, PLAIN, FRONT_TEXT);
        case "/sandbox/state" -> Reply.text(200, "application/json", BoundedJson.text(counters()));
        case "/sandbox/records" -> Reply.text(200, "application/jsonl", records());
        default -> Reply.text(404, PLAIN, "not found\n");
      };
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A page elsewhere may point a name of its own at this address to read what is held here. */
  private static boolean isAddressedToThisMachine(String host) {
    return host.matches("(?i)|(127\\.0\\.0\\.1|localhost|\\[::1])(:\\d+)?");
  }

  private Reply page(URI uri) {
    FrontPage page = FrontPages.of(clock.instant(), state.get(), tally, shelf, query(uri));
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Content-Type", "text/html; charset=utf-8");
    headers.put("Content-Security-Policy", POLICY);
    headers.put("X-Content-Type-Options", "nosniff");
    headers.put("Referrer-Policy", "no-referrer");
    headers.put("Cache-Control", "no-store");
    return new Reply(200, headers, page.html().getBytes(StandardCharsets.UTF_8));
  }

  private static String query(URI uri) {
    String query = uri.getRawQuery() == null ? "" : uri.getRawQuery();
    for (String parameter : query.split("&")) {
      if (parameter.startsWith("q=")) {
        try {
          return URLDecoder.decode(parameter.substring(2), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
          return ""; // a broken escape looks for nothing in particular
        }
      }
    }
    return "";
  }

  private Map<String, Object> counters() {
    SandboxState now = state.get();
    Map<String, Object> counters = new LinkedHashMap<>();
    counters.put("accepted", now.accepted());
    counters.put("duplicates", now.duplicates());
    counters.put("rejected", now.rejected());
    counters.put("requests", now.requests());
    counters.put("faults", now.faults());
    counters.put("withdrawn", now.withdrawn());
    counters.put("byProtocol", now.byProtocol());
    counters.put("byFault", now.byFault());
    return counters;
  }

  private String records() throws IOException {
    StringBuilder lines = new StringBuilder();
    for (StoredRecord stored : shelf.all()) {
      lines.append(BoundedJson.text(stored.fields())).append('\n');
    }
    return lines.toString();
  }
}
