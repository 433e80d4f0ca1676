package io.creditctl.adapter.http.sandbox;

import io.creditctl.adapter.http.BoundedJson;
import io.creditctl.adapter.http.RestV1;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Protocol rest-v1 as a platform speaks it: three signed addresses. */
final class RestV1Side implements PlatformSide {
  private static final String CODE_FAULT = "90";

  private final Clock clock;
  private final RequestCheck check;
  private final RecordDesk desk;
  private final Optional<ListSide> lists;

  /**
   * @param lists what it gives out, if anything
   */
  RestV1Side(RequestCheck check, RecordDesk desk, Optional<GivenLists> lists, Clock clock) {
    this.check = check;
    this.desk = desk;
    this.lists = lists.map(given -> new ListSide(given, check));
    this.clock = clock;
  }

  @Override
  public boolean serves(String path) {
    return path.startsWith("/v1/");
  }

  @Override
  public Reply serve(Request request) {
    if (lists.filter(side -> side.serves(request.uri().getPath())).isPresent()) {
      return lists.get().serve(request);
    }
    String query = request.uri().getRawQuery() == null ? "" : "?" + request.uri().getRawQuery();
    Optional<String> complaint =
        check.complaint(
            request.method(),
            request.uri().getRawPath() + query,
            request.headers(),
            request.body());
    if (complaint.isPresent()) {
      return answer(401, RestV1.CODE_CREDENTIAL, complaint.get(), Map.of());
    }
    boolean post = request.method().equals("POST");
    return switch (request.uri().getPath()) {
      case RestV1.PING -> request.method().equals("GET") ? ping() : wrongMethod();
      case RestV1.BATCHES -> post ? receive(request.body()) : wrongMethod();
      case RestV1.RECEIPTS -> post ? lookUp(request.body()) : wrongMethod();
      default -> refusal(404, "没有这个地址 (no such path)");
    };
  }

  @Override
  public Reply failure(int status, String words) {
    String code =
        switch (status) {
          case 429, 503 -> RestV1.CODE_THROTTLED;
          case 413 -> RestV1.CODE_BAD_REQUEST;
          default -> CODE_FAULT;
        };
    return answer(status, code, words, Map.of());
  }

  @Override
  public Reply doubled(Reply reply) {
    try {
      Map<String, Object> body = BoundedJson.object(reply.body());
      if (!(body.get("receipts") instanceof List<?> receipts)) {
        return reply;
      }
      List<Object> twice = new ArrayList<>();
      for (Object receipt : receipts) {
        twice.add(receipt);
        twice.add(receipt);
      }
      body.put("receipts", twice);
      return json(reply.status(), body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Reply wrongMethod() {
    return refusal(405, "不支持的方法 (method not allowed)");
  }

  private Reply ping() {
    return answer(200, RestV1.CODE_OK, "正常 (ok)", Map.of("time", clock.instant().toString()));
  }

  private Reply receive(byte[] body) {
    return list(body, "records")
        .map(records -> receipts(desk.receive(records)))
        .orElseGet(() -> refusal(400, "正文须为含 records 的对象 (no list of records)"));
  }

  private Reply lookUp(byte[] body) {
    return list(body, "keys")
        .map(keys -> receipts(desk.lookUp(keys)))
        .orElseGet(() -> refusal(400, "正文须为含 keys 的对象 (no list of keys)"));
  }

  private static Reply receipts(List<Map<String, Object>> receipts) {
    return answer(200, RestV1.CODE_OK, "已处理 (done)", Map.of("receipts", receipts));
  }

  private static Reply refusal(int status, String message) {
    return answer(status, RestV1.CODE_BAD_REQUEST, message, Map.of());
  }

  static Reply answer(int status, String code, String message, Map<String, Object> more) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("code", code);
    body.put("message", message);
    body.putAll(more);
    return json(status, body);
  }

  private static Reply json(int status, Map<String, Object> body) {
    try {
      return Reply.text(status, "application/json; charset=utf-8", BoundedJson.text(body));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
