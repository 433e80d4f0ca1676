package io.creditctl.adapter.http.sandbox;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import io.creditctl.adapter.http.BoundedJson;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** What a person or a script may look at without a credential: counters, records, a front page. */
final class InspectionPages implements HttpHandler {
  private static final String FRONT_PAGE =
      """
      creditctl sandbox：省平台推送接口的本机替身，只用于试用和测试。
      creditctl sandbox: a local stand-in for a provincial platform, for trials and tests only.

      GET  /sandbox/state     counters (JSON)
      GET  /sandbox/records   accepted record revisions (JSON lines)
      GET  /v1/ping           signed, protocol rest-v1
      POST /v1/batches        signed, protocol rest-v1
      POST /v1/receipts       signed, protocol rest-v1
      """;

  private final Supplier<SandboxState> state;
  private final RecordShelf shelf;

  InspectionPages(Supplier<SandboxState> state, RecordShelf shelf) {
    this.state = state;
    this.shelf = shelf;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try {
      if (!exchange.getRequestMethod().equals("GET")) {
        Answer.send(exchange, 405, "text/plain; charset=utf-8", "GET only\n");
        return;
      }
      switch (exchange.getRequestURI().getPath()) {
        case "/" -> Answer.send(exchange, 200, "text/plain; charset=utf-8", FRONT_PAGE);
        case "/sandbox/state" ->
            Answer.send(exchange, 200, "application/json", BoundedJson.text(counters()));
        case "/sandbox/records" -> Answer.send(exchange, 200, "application/jsonl", records());
        default -> Answer.send(exchange, 404, "text/plain; charset=utf-8", "not found\n");
      }
    } finally {
      exchange.close();
    }
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
