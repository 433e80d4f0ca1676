package io.creditctl.adapter.http.sandbox;

import io.creditctl.core.push.Protocol;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** Hands requests to the side that speaks their protocol and lets go wrong what was ordered. */
final class PlatformDoor {
  private static final String LOGIN_PAGE =
      """
      <!DOCTYPE html><html><head><title>统一身份认证</title></head>
      <body><form method="post" action="/login"><input name="user"><input name="password"></form></body></html>
      """;

  private final FaultScript script;
  private final ChancePlan plan;
  private final Duration latency;
  private final RecordShelf shelf;
  private final RequestTally tally;
  private final Clock clock;

  PlatformDoor(
      SandboxOptions options, ChancePlan plan, RecordShelf shelf, RequestTally tally, Clock clock) {
    this.script = options.files().script().map(FaultScript::read).orElseGet(FaultScript::empty);
    this.plan = plan;
    this.latency = options.latency();
    this.shelf = shelf;
    this.tally = tally;
    this.clock = clock;
  }

  void handle(Protocol protocol, PlatformSide side, Request request, Wire wire)
      throws IOException, InterruptedException {
    long number = tally.next();
    FaultOrder order = script.of(number).orElseGet(() -> plan.faultOf(number));
    tally.add(
        new RequestTally.Seen(
            number,
            clock.instant(),
            protocol,
            request.method(),
            request.uri().getRawPath(),
            request.body().length,
            order.fault()));
    Thread.sleep(latency.toMillis());
    answer(order, side, request, wire);
  }

  private void answer(FaultOrder order, PlatformSide side, Request request, Wire wire)
      throws IOException, InterruptedException {
    switch (order.fault()) {
      case OK -> wire.send(serve(side, request));
      case HTTP_500 -> wire.send(side.failure(500, "内部错误 (internal error)"));
      case LATE_500 -> {
        serve(side, request);
        wire.send(side.failure(500, "内部错误 (internal error)"));
      }
      case BUSY -> wire.send(busy(side, 503, Integer.toString(order.seconds())));
      case BUSY_AGAIN_NOW -> wire.send(busy(side, 503, "0"));
      case BUSY_UNTIL ->
          wire.send(busy(side, 503, Wire.date(clock.instant().plusSeconds(order.seconds()))));
      case THROTTLE -> wire.send(busy(side, 429, Integer.toString(order.seconds())));
      case RESET -> wire.close();
      case LOST_REPLY -> {
        serve(side, request);
        wire.close();
      }
      case SILENCE -> wire.hold();
      case CUT_REPLY -> wire.sendHalf(serve(side, request));
      case HALF_DOCUMENT -> wire.send(half(serve(side, request)));
      case WRONG_CODE -> wire.send(side.failure(200, "系统异常 (system failure)"));
      case SLOW_DRIP -> wire.drip(serve(side, request));
      case DOUBLE_RECEIPTS -> wire.send(side.doubled(serve(side, request)));
      case LOGIN_PAGE -> wire.send(Reply.text(200, "text/html; charset=utf-8", LOGIN_PAGE));
      case EMPTY -> wire.send(new Reply(200, Map.of(), new byte[0]));
    }
  }

  private Reply serve(PlatformSide side, Request request) {
    if (request.body().length > Wire.MAX_BODY_BYTES) {
      return side.failure(413, "请求过大 (request too large)");
    }
    Reply reply = side.serve(request);
    try {
      shelf.save(); // what is answered must be there after a kill
    } catch (UncheckedIOException e) {
      return side.failure(500, "存不下 (cannot be stored)");
    }
    return reply;
  }

  private static Reply busy(PlatformSide side, int status, String retryAfter) {
    Reply reply = side.failure(status, "平台繁忙 (busy)");
    Map<String, String> headers = new LinkedHashMap<>(reply.headers());
    headers.put("Retry-After", retryAfter);
    return new Reply(reply.status(), headers, reply.body());
  }

  private static Reply half(Reply reply) {
    return new Reply(
        reply.status(), reply.headers(), Arrays.copyOf(reply.body(), reply.body().length / 2));
  }
}
