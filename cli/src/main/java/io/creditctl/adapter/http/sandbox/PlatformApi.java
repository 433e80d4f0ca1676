package io.creditctl.adapter.http.sandbox;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import io.creditctl.adapter.http.BoundedJson;
import io.creditctl.adapter.http.RestV1;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** The platform's three signed addresses, with the faults that were ordered. */
final class PlatformApi implements HttpHandler {
  private static final int MAX_BODY_BYTES = 8 * 1024 * 1024;
  private static final String CODE_FAULT = "90";

  private final Clock clock;
  private final RecordShelf shelf;
  private final Duration latency;
  private final ChancePlan plan;
  private final RequestCheck check;
  private final RecordDesk desk;
  private final AtomicLong requests = new AtomicLong();
  private final AtomicLong faults = new AtomicLong();

  PlatformApi(SandboxOptions options, Clock clock, RecordShelf shelf) {
    this.clock = clock;
    this.shelf = shelf;
    this.latency = options.latency();
    this.plan = new ChancePlan(options);
    this.check = new RequestCheck(options.appKey(), options.secret(), clock);
    this.desk = new RecordDesk(plan, shelf);
  }

  long requests() {
    return requests.get();
  }

  long faults() {
    return faults.get();
  }

  long duplicates() {
    return desk.duplicates();
  }

  long rejected() {
    return desk.rejected();
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try {
      long number = requests.incrementAndGet();
      Optional<byte[]> sent = body(exchange);
      if (sent.isEmpty()) {
        Answer.of(400, RestV1.CODE_BAD_REQUEST, "正文解不开 (content cannot be unpacked)")
            .sendTo(exchange);
        return;
      }
      byte[] body = sent.get();
      Thread.sleep(latency.toMillis());
      ChancePlan.Fault fault = plan.faultOf(number);
      if (fault != ChancePlan.Fault.NONE) {
        faults.incrementAndGet();
      }
      Optional<Answer> answer = answer(fault, exchange, body);
      if (answer.isPresent()) {
        answer.get().sendTo(exchange);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      // Without an answer sent, this closes the connection.
      exchange.close();
    }
  }

  private static Optional<byte[]> body(HttpExchange exchange) {
    try {
      return Optional.of(RequestBodies.read(exchange, MAX_BODY_BYTES));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private Optional<Answer> answer(ChancePlan.Fault fault, HttpExchange exchange, byte[] body) {
    return switch (fault) {
      case NONE -> Optional.of(serve(exchange, body));
      case ERROR -> Optional.of(Answer.of(500, CODE_FAULT, "内部错误 (internal error)"));
      case BUSY_AGAIN_NOW -> Optional.of(busy(503).retryAfter(0));
      case BUSY -> Optional.of(busy(503).retryAfter(1));
      case THROTTLED -> Optional.of(busy(429).retryAfter(1));
      case RESET -> Optional.empty();
      case LOST_REPLY -> {
        serve(exchange, body);
        yield Optional.empty();
      }
    };
  }

  private static Answer busy(int status) {
    return Answer.of(status, RestV1.CODE_THROTTLED, "平台繁忙 (busy)");
  }

  private Answer serve(HttpExchange exchange, byte[] body) {
    if (body.length > MAX_BODY_BYTES) {
      return Answer.of(413, RestV1.CODE_BAD_REQUEST, "请求过大 (request too large)");
    }
    URI uri = exchange.getRequestURI();
    String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
    String method = exchange.getRequestMethod();
    Optional<String> complaint =
        check.complaint(method, uri.getRawPath() + query, exchange.getRequestHeaders(), body);
    if (complaint.isPresent()) {
      return Answer.of(401, RestV1.CODE_CREDENTIAL, complaint.get());
    }
    return switch (uri.getPath()) {
      case RestV1.PING -> method.equals("GET") ? ping() : wrongMethod();
      case RestV1.BATCHES -> method.equals("POST") ? receive(body) : wrongMethod();
      case RestV1.RECEIPTS -> method.equals("POST") ? lookUp(body) : wrongMethod();
      default -> Answer.of(404, RestV1.CODE_BAD_REQUEST, "没有这个地址 (no such path)");
    };
  }

  private static Answer wrongMethod() {
    return Answer.of(405, RestV1.CODE_BAD_REQUEST, "不支持的方法 (method not allowed)");
  }

  private Answer ping() {
    return Answer.of(200, RestV1.CODE_OK, "正常 (ok)", Map.of("time", clock.instant().toString()));
  }

  private Answer receive(byte[] body) {
    Optional<List<?>> records = list(body, "records");
    if (records.isEmpty()) {
      return Answer.of(400, RestV1.CODE_BAD_REQUEST, "正文须为含 records 的对象 (no list of records)");
    }
    return receipts(desk.receive(records.get()));
  }

  private Answer lookUp(byte[] body) {
    Optional<List<?>> keys = list(body, "keys");
    if (keys.isEmpty()) {
      return Answer.of(400, RestV1.CODE_BAD_REQUEST, "正文须为含 keys 的对象 (no list of keys)");
    }
    return receipts(desk.lookUp(keys.get()));
  }

  private static Answer receipts(List<Map<String, Object>> receipts) {
    return Answer.of(200, RestV1.CODE_OK, "已处理 (done)", Map.of("receipts", receipts));
  }

  private static Optional<List<?>> list(byte[] body, String name) {
    try {
      return BoundedJson.object(body).get(name) instanceof List<?> list
          ? Optional.of(list)
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
