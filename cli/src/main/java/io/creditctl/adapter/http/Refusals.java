package io.creditctl.adapter.http;

import io.creditctl.core.push.PushFailure;
import io.creditctl.core.push.PushFailure.Kind;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import okhttp3.Response;

/** Replies that carry no receipts, sorted by what has to happen next. */
final class Refusals {
  private static final Duration LONGEST_PAUSE = Duration.ofDays(1);

  private Refusals() {}

  /** A status other than 200; what the body says is only quoted. */
  static PushFailure ofStatus(Response response, byte[] body, Instant now) {
    String message = "HTTP " + response.code() + words(body);
    return failure(kindOfStatus(response.code()), response, message, now);
  }

  /** A 200 whose body says that it failed. */
  static PushFailure ofCode(Response response, Map<String, Object> body, Instant now) {
    Kind kind =
        switch (String.valueOf(body.get("code"))) {
          case RestV1.CODE_THROTTLED -> Kind.OVERLOADED;
          case RestV1.CODE_BAD_REQUEST -> Kind.DATA;
          case RestV1.CODE_CREDENTIAL -> Kind.CREDENTIAL;
          default -> Kind.TRANSIENT;
        };
    return failure(kind, response, "HTTP 200" + words(body), now);
  }

  /** A 200 that does not keep to the protocol: what was sent may have been stored. */
  static PushFailure unreadable(String message, Throwable cause) {
    return new PushFailure(Kind.TRANSIENT, 200, null, message, cause);
  }

  private static PushFailure failure(Kind kind, Response response, String message, Instant now) {
    return new PushFailure(
        kind, response.code(), retryAfter(response, now).orElse(null), message, null);
  }

  /**
   * Statuses that the protocol does not name pause the target: nothing is lost, and a person looks.
   */
  private static Kind kindOfStatus(int status) {
    return switch (status) {
      case 401, 403 -> Kind.CREDENTIAL;
      case 400, 409, 413, 422 -> Kind.DATA;
      case 429, 503 -> Kind.OVERLOADED;
      case 408, 425 -> Kind.TRANSIENT;
      default -> status >= 300 && status < 500 ? Kind.PATH : Kind.TRANSIENT;
    };
  }

  /**
   * The two forms of RFC 9110, section 10.2.3; at most one day, whatever a clock or a typo says.
   */
  private static Optional<Duration> retryAfter(Response response, Instant now) {
    String value = response.header("Retry-After", "");
    if (value == null || value.isEmpty()) {
      return Optional.empty();
    }
    if (value.matches("[0-9]{1,9}")) {
      return Optional.of(bounded(Duration.ofSeconds(Long.parseLong(value))));
    }
    return Optional.ofNullable(response.headers().getInstant("Retry-After"))
        .map(until -> bounded(Duration.between(now, until)));
  }

  private static Duration bounded(Duration pause) {
    if (pause.isNegative()) {
      return Duration.ZERO;
    }
    return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
  }

  private static String words(byte[] body) {
    try {
      return words(BoundedJson.object(body));
    } catch (IOException e) {
      return "";
    }
  }

  private static String words(Map<String, Object> body) {
    String code = body.get("code") instanceof String text ? PlainText.line(text) : "";
    String message = body.get("message") instanceof String text ? PlainText.line(text) : "";
    return (code.isEmpty() ? "" : ", code " + code) + (message.isEmpty() ? "" : ": " + message);
  }
}
