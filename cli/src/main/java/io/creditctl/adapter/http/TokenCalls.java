package io.creditctl.adapter.http;

import io.creditctl.core.push.PushFailure;
import io.creditctl.core.push.PushFailure.Kind;
import io.creditctl.core.push.PushTarget;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okio.Buffer;

/**
 * Calls of protocol {@code gateway}: a key in a header, a token that is exchanged for the client's
 * secret and renewed once when it is refused. Nothing of it is written to disk: a run exchanges one
 * token.
 */
final class TokenCalls {
  static final String AUTHENTICATION = "sfgw_xyfw_lhjcsfrz";
  static final String ACCESS_TOKEN = "access_token";
  static final String SECRET_KEYS = "secret_keys";
  private static final String OK = "200";
  private static final MediaType FORM =
      MediaType.get("application/x-www-form-urlencoded; charset=utf-8");

  private final HttpUrl base;
  private final Login login;
  private final Exchanges exchanges;
  private final Clock clock;
  private Optional<String> token = Optional.empty();

  /**
   * What proves who calls.
   *
   * @param apiKey stands in a header of every call
   */
  record Login(String apiKey, String clientId, String clientSecret) {
    /** Leaves the secrets out. */
    @Override
    public String toString() {
      return "Login of " + clientId;
    }
  }

  TokenCalls(PushTarget target, Login login, OkHttpClient client, Clock clock) {
    this.base = Addresses.checked("target." + target.name() + ".url", target.url());
    this.login = login;
    this.exchanges = new Exchanges(client, clock);
    this.clock = clock;
  }

  /** The reply's object; its code is 200. */
  Map<String, Object> post(String requestId, String operation, Map<String, String> fields) {
    boolean held = token.isPresent();
    try {
      return exchange(request(requestId, operation, fields, token(requestId)));
    } catch (PushFailure failure) {
      if (failure.kind() != Kind.CREDENTIAL || !held) {
        throw failure; // a token that was new is not what is wrong
      }
      token = Optional.empty();
      return exchange(request(requestId, operation, fields, token(requestId)));
    }
  }

  private String token(String requestId) {
    if (token.isEmpty()) {
      token = Optional.of(exchanged(requestId));
    }
    return token.get();
  }

  private String exchanged(String requestId) {
    HttpUrl url =
        base.newBuilder()
            .addPathSegment(AUTHENTICATION)
            .addQueryParameter(SECRET_KEYS, secretKeys())
            .build();
    Map<String, Object> reply =
        exchange(
            new Request.Builder()
                .url(url)
                .header(TokenGateway.API_KEY, login.apiKey())
                .header(RestV1.REQUEST_ID, requestId)
                .build());
    if (inner(reply.get("data")).get(ACCESS_TOKEN) instanceof String text && !text.isEmpty()) {
      return text;
    }
    throw Refusals.unreadable("token-missing", null);
  }

  private String secretKeys() {
    try {
      return BoundedJson.text(
          new TreeMap<>(
              Map.of(
                  "client_id",
                  login.clientId(),
                  "client_secret",
                  login.clientSecret(),
                  "grant_type",
                  "client_id_secret",
                  "resource_provider_id",
                  "sco")));
    } catch (IOException e) {
      throw new IllegalStateException("texts are JSON", e);
    }
  }

  /** Renews the token, whatever there was. */
  void authenticate(String requestId) {
    token = Optional.of(exchanged(requestId));
  }

  Request request(
      String requestId, String operation, Map<String, String> fields, String accessToken) {
    Buffer form = new Buffer();
    fields.forEach((name, value) -> form.writeUtf8(encoded(name) + "=" + encoded(value) + "&"));
    form.writeUtf8(ACCESS_TOKEN + "=" + encoded(accessToken));
    return new Request.Builder()
        .url(base.newBuilder().addPathSegment(operation).build())
        .header(TokenGateway.API_KEY, login.apiKey())
        .header(RestV1.REQUEST_ID, requestId)
        .post(new WrittenBody(FORM, form))
        .build();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private Map<String, Object> exchange(Request request) {
    return exchanges.exchange(request, this::accepted);
  }

  /** The gateway repeats in its body what elsewhere is the status. */
  private Map<String, Object> accepted(Response response, byte[] body) {
    Map<String, Object> object;
    try {
      object = BoundedJson.object(body);
    } catch (IOException e) {
      throw Refusals.unreadable("json-no-object", e);
    }
    String code = String.valueOf(object.get("code"));
    if (!code.equals(OK)) {
      Kind kind =
          code.matches("[1-5]\\d\\d") ? Refusals.kindOfStatus(Integer.parseInt(code)) : Kind.DATA;
      throw Refusals.ofCode(kind, response, Refusals.words(object), clock.instant());
    }
    return object;
  }

  /** An object, or the text of one: what the gateway nests is JSON once more. */
  static Map<String, Object> inner(Object value) {
    if (value instanceof Map<?, ?> map) {
      Map<String, Object> named = new LinkedHashMap<>();
      map.forEach((key, item) -> named.put(key.toString(), item));
      return named;
    }
    try {
      return BoundedJson.object(String.valueOf(value).getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw Refusals.unreadable("json-no-object", e);
    }
  }

  void close() {
    exchanges.close();
  }
}
