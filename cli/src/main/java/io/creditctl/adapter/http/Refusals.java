package io.creditctl.adapter.http;

import io.creditctl.core.push.PushFailure;
import io.creditctl.core.push.PushFailure.Kind;
import io.creditctl.core.push.Trouble;
import io.creditctl.core.push.Trouble.Reason;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import okhttp3.HttpUrl;
import okhttp3.Response;

/** Replies that carry no receipts, sorted by what has to happen next. */
final class Refusals {
  private static final Duration LONGEST_PAUSE = Duration.ofDays(1);

  private Refusals() {}

  /** A status other than 200; what the body says is only quoted. */
  static PushFailure ofStatus(Response response, byte[] body, Instant now) {
    return ofStatus(response, words(body), now);
  }

  /** A status other than 200, with the platform's words in one plain line. */
  static PushFailure ofStatus(Response response, String words, Instant now) {
    int status = response.code();
    HttpUrl elsewhere = response.request().url().resolve(response.header("Location", ""));
    if (status >= 300 && status < 400 && response.header("Location") != null && elsewhere != null) {
      return failure(
          Kind.PATH, response, Trouble.of(Reason.REDIRECTED, status, elsewhere.host()), now);
    }
    Kind kind = kindOfStatus(status);
    return failure(kind, response, trouble(kind, response, words, now), now);
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
    return ofCode(kind, response, words(body), now);
  }

  /** A reply that says in its protocol's own way that it failed. */
  static PushFailure ofCode(Kind kind, Response response, String words, Instant now) {
    return failure(kind, response, trouble(kind, response, words, now), now);
  }

  /**
   * A credential is often refused for a clock alone; the reply's date tells. Both are rounded to
   * whole seconds, and the reply took a while.
   */
  private static Trouble trouble(Kind kind, Response response, String words, Instant now) {
    Instant theirs = response.headers().getInstant("Date");
    if (kind == Kind.CREDENTIAL && theirs != null) {
      Duration ahead = Duration.between(theirs, now);
      if (ahead.abs().compareTo(RestV1.CLOCK_TOLERANCE) > 0) {
        return clock(ahead, response.code(), words);
      }
    }
    return Trouble.of(Reason.REFUSED, response.code(), words);
  }

  /** This machine's clock is off. */
  static Trouble clock(Duration ahead, int status, String words) {
    return Trouble.of(
        ahead.isNegative() ? Reason.CLOCK_BEHIND : Reason.CLOCK_AHEAD,
        ahead.abs().toMinutes(),
        status,
        words);
  }

  /**
   * A 200 that does not keep to the protocol: what was sent may have been stored.
   *
   * @param what is wrong with it, {@code reason.what} in the messages
   */
  static PushFailure unreadable(String what, Throwable cause) {
    return new PushFailure(Kind.TRANSIENT, 200, null, Trouble.of(Reason.UNREADABLE, what), cause);
  }

  private static PushFailure failure(Kind kind, Response response, Trouble trouble, Instant now) {
    return new PushFailure(
        kind, response.code(), retryAfter(response, now).orElse(null), trouble, null);
  }

  /**
   * Statuses that the protocol does not name pause the target: nothing is lost, and a person looks.
   */
  static Kind kindOfStatus(int status) {
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
      return SoapReply.words(body);
    }
  }

  static String words(Map<String, Object> body) {
    String code = body.get("code") instanceof String text ? PlainText.line(text) : "";
    String message = body.get("message") instanceof String text ? PlainText.line(text) : "";
    return (code + " " + message).strip();
  }
}
