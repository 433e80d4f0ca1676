package io.creditctl.adapter.http.sandbox;

import io.creditctl.adapter.http.BoundedJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** What a person or a script may look at without a credential: counters, records, a front page. */
final class InspectionPages {
  private static final String PLAIN = "text/plain; charset=utf-8";
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

  InspectionPages(Supplier<SandboxState> state, RequestTally tally, RecordShelf shelf) {
    this.state = state;
    this.tally = tally;
    this.shelf = shelf;
  }

  Reply answer(Request request) {
    if (!request.method().equals("GET")) {
      return Reply.text(405, PLAIN, "GET only\n");
    }
    try {
      return switch (request.uri().getPath()) {
        case "/" -> Reply.text(200, PLAIN, FRONT_TEXT);
        case "/sandbox/state" -> Reply.text(200, "application/json", BoundedJson.text(counters()));
        case "/sandbox/records" -> Reply.text(200, "application/jsonl", records());
        default -> Reply.text(404, PLAIN, "not found\n");
      };
    } catch (IOException e) {
      throw new UncheckedIOException(e);
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
