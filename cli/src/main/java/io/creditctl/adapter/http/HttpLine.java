package io.creditctl.adapter.http;

import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import io.creditctl.core.push.PushTarget;
import io.creditctl.core.push.call.RawLine;
import io.creditctl.core.push.call.RawReply;
import io.creditctl.core.push.call.RawRequest;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okio.Buffer;

/** Sends what a person has written below a target's address, with what proves who sends it. */
public final class HttpLine implements RawLine {
  private static final Set<String> METHODS =
      Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE");

  /** What the connection makes of itself. */
  private static final Set<String> OURS =
      Set.of(
          "host",
          "content-length",
          "content-encoding",
          "transfer-encoding",
          "connection",
          "user-agent",
          "proxy-authorization");

  private final HttpUrl base;
  private final Stamp stamp;
  private final OkHttpClient client;

  /** Adds what proves who sends a request. */
  public interface Stamp {
    /** The headers for a request, none of which a person may write. */
    Map<String, String> headers(String method, HttpUrl url, String bodySha256);

    /** Those of them that nobody may see. */
    Set<String> secret();
  }

  /** The same headers on every call, none of which anybody may see. */
  public record FixedStamp(Map<String, String> fixed) implements Stamp {
    @Override
    public Map<String, String> headers(String method, HttpUrl url, String bodySha256) {
      return fixed;
    }

    @Override
    public Set<String> secret() {
      return fixed.keySet();
    }

    /** Leaves the values out. */
    @Override
    public String toString() {
      return fixed.keySet().toString();
    }
  }

  /**
   * @throws CreditException CONFIG_INVALID when the target's address is neither https nor loopback
   */
  public HttpLine(PushTarget target, Stamp stamp, OkHttpClient client) {
    this.base = Addresses.checked("target." + target.name() + ".url", target.url());
    this.stamp = stamp;
    this.client = client;
  }

  @Override
  public RawReply call(String requestId, RawRequest asked) {
    try (Response response = client.newCall(request(requestId, asked)).execute()) {
      return new RawReply(response.code(), response.body().bytes());
    } catch (IOException e) {
      throw new IllegalStateException("the client turns these into a PushFailure", e);
    }
  }

  @Override
  public String preview(String requestId, RawRequest asked) {
    WrittenBody body = body(asked);
    return RequestText.of(
        request(requestId, asked), (int) body.contentLength(), body.text(), stamp.secret());
  }

  private Request request(String requestId, RawRequest asked) {
    if (!METHODS.contains(asked.method())) {
      throw new CreditException(ErrorCode.INVALID_ARGUMENT, "METHOD", asked.method());
    }
    HttpUrl url = below(asked.path());
    WrittenBody body = body(asked);
    Map<String, String> stamped = stamp.headers(asked.method(), url, body.digest());
    Headers.Builder headers = new Headers.Builder();
    headers.set(RestV1.REQUEST_ID, requestId);
    headers.set("Accept", "application/json");
    asked.headers().forEach((name, value) -> own(headers, stamped, name, value));
    stamped.forEach(headers::set);
    boolean bodiless = asked.method().equals("GET") || asked.method().equals("HEAD");
    if (bodiless && asked.body().length > 0) {
      throw new CreditException(ErrorCode.INVALID_ARGUMENT, asked.method(), "--data");
    }
    return new Request.Builder()
        .url(url)
        .headers(headers.build())
        .method(asked.method(), bodiless ? null : body)
        .build();
  }

  private static void own(
      Headers.Builder headers, Map<String, String> stamped, String name, String value) {
    boolean taken = stamped.keySet().stream().anyMatch(name::equalsIgnoreCase);
    if (taken || OURS.contains(name.toLowerCase(Locale.ROOT))) {
      throw new CreditException(ErrorCode.INVALID_ARGUMENT, "--header", name);
    }
    try {
      headers.set(name, value);
    } catch (IllegalArgumentException e) { // its message repeats the value
      throw new CreditException(ErrorCode.INVALID_ARGUMENT, "--header", PlainText.line(name));
    }
  }

  private static WrittenBody body(RawRequest asked) {
    String type =
        asked.headers().entrySet().stream()
            .filter(header -> header.getKey().equalsIgnoreCase("Content-Type"))
            .map(Map.Entry::getValue)
            .findFirst()
            .orElse("application/json; charset=utf-8");
    return new WrittenBody(MediaType.parse(type), new Buffer().write(asked.body()));
  }

  /** Dots in a path, plain or encoded, could lead out of the address. */
  private HttpUrl below(String path) {
    String root = base.toString().replaceFirst("/+$", "");
    HttpUrl url = path.startsWith("/") ? HttpUrl.parse(root + path) : null;
    String within = base.encodedPath().replaceFirst("/+$", "") + "/";
    if (url == null
        || !url.host().equals(base.host())
        || url.port() != base.port()
        || !url.scheme().equals(base.scheme())
        || !url.encodedPath().startsWith(within)) {
      throw new CreditException(ErrorCode.INVALID_ARGUMENT, "PATH", path);
    }
    return url;
  }

  @Override
  public void close() {
    client.connectionPool().evictAll();
  }
}
