package io.creditctl.adapter.http.sandbox;

import com.sun.net.httpserver.HttpExchange;
import io.creditctl.adapter.http.BoundedJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;

/** A status and a JSON body on their way out. */
record Answer(int status, OptionalInt retryAfterSeconds, Map<String, Object> body) {

  static Answer of(int status, String code, String message) {
    return of(status, code, message, Map.of());
  }

  /** One with more fields than every answer has. */
  static Answer of(int status, String code, String message, Map<String, Object> more) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("code", code);
    body.put("message", message);
    body.putAll(more);
    return new Answer(status, OptionalInt.empty(), body);
  }

  Answer retryAfter(int seconds) {
    return new Answer(status, OptionalInt.of(seconds), body);
  }

  void sendTo(HttpExchange exchange) throws IOException {
    retryAfterSeconds.ifPresent(
        seconds -> exchange.getResponseHeaders().set("Retry-After", Integer.toString(seconds)));
    send(exchange, status, "application/json; charset=utf-8", BoundedJson.text(body));
  }

  /** Sends a text of any type. */
  static void send(HttpExchange exchange, int status, String type, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
  }
}
