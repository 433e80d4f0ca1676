package io.creditctl.adapter.http;

import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import io.creditctl.core.push.PushFailure.Kind;
import io.creditctl.core.push.Trouble;
import io.creditctl.core.push.Trouble.Reason;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.BufferedSink;
import okio.GzipSink;
import okio.Okio;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one place that makes HTTP clients, so that every call is bounded in time and size, is sent
 * once, follows no redirect, and leaves this machine over TLS only.
 */
public final class HttpClientFactory {
  /** No call takes longer, whatever a target's settings say. */
  public static final Duration LONGEST_DEADLINE = Duration.ofHours(1);

  /** The longest reply that is read, decompressed. */
  public static final long MAX_REPLY_BYTES = 8L * 1024 * 1024;

  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);

  /** How long a platform may be silent within a call. */
  static final Duration READ_TIMEOUT = Duration.ofSeconds(30);

  private static final Duration WRITE_TIMEOUT = Duration.ofSeconds(30);
  private static final int LONGEST_RETRY_AFTER_SECONDS = 86_400;

  private final String version;
  private final Map<String, String> environment;
  private final Duration deadline;
  private final Logger log;

  /**
   * @param version the program's, for the User-Agent header
   * @param environment where HTTPS_PROXY and NO_PROXY are looked up
   * @param deadline the longest that a whole call may take, whatever a target says
   */
  public HttpClientFactory(String version, Map<String, String> environment, Duration deadline) {
    this(version, environment, deadline, LoggerFactory.getLogger(HttpClientFactory.class));
  }

  HttpClientFactory(
      String version, Map<String, String> environment, Duration deadline, Logger log) {
    this.version = version;
    this.environment = Map.copyOf(environment);
    this.deadline = deadline;
    this.log = log;
  }

  /** A client for what the system and the environment have. */
  public OkHttpClient create() {
    return create(Transport.plain(deadline));
  }

  /**
   * A client whose calls end in a reply or in a {@link io.creditctl.core.push.PushFailure} that
   * says what stood in the way.
   *
   * @throws CreditException CONFIG_INVALID when the proxy's setting cannot be read
   */
  public OkHttpClient create(Transport transport) {
    ProxyChoice proxy = ProxyChoice.of(transport.proxy(), environment);
    Tls tls = Tls.of(transport);
    OkHttpClient.Builder client =
        new OkHttpClient.Builder()
            .connectTimeout(CONNECT_TIMEOUT)
            .readTimeout(READ_TIMEOUT)
            .writeTimeout(WRITE_TIMEOUT)
            .callTimeout(shorter(deadline, transport.deadline()))
            .retryOnConnectionFailure(false)
            .followRedirects(false)
            .followSslRedirects(false)
            .protocols(List.of(Protocol.HTTP_1_1))
            .socketFactory(new NoDelaySocketFactory())
            .proxySelector(proxy)
            .proxyAuthenticator(new ProxyLogin(proxy))
            // Short, because a platform that has closed an idle connection fails the next request.
            .connectionPool(new ConnectionPool(2, 2, TimeUnit.SECONDS))
            .addInterceptor(new CallFailures(transport, proxy, tls.keys()))
            .addInterceptor(new RequestLog(log))
            .addInterceptor(HttpClientFactory::refuseOpenTransport)
            .addInterceptor(this::nameProgram)
            .addInterceptor(HttpClientFactory::boundReply)
            .addNetworkInterceptor(HttpClientFactory::boundRetryAfter);
    if (transport.gzip()) {
      client.addInterceptor(HttpClientFactory::compress);
    }
    return client.sslSocketFactory(tls.sockets(), tls.trust()).build();
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  /** What is signed is the body as it is before. */
  private static Response compress(Interceptor.Chain chain) throws IOException {
    Request request = chain.request();
    RequestBody body = request.body();
    if (body == null || body.contentLength() == 0) {
      return chain.proceed(request);
    }
    Buffer compressed = new Buffer();
    try (BufferedSink gzip = Okio.buffer(new GzipSink(compressed))) {
      body.writeTo(gzip);
    }
    return chain.proceed(
        request
            .newBuilder()
            .header("Content-Encoding", "gzip")
            .method(request.method(), new WrittenBody(body.contentType(), compressed))
            .build());
  }

  private static Response refuseOpenTransport(Interceptor.Chain chain) throws IOException {
    Request request = chain.request();
    if (!Addresses.isPrivate(request.url())) {
      throw new CreditException(
          ErrorCode.CONFIG_INVALID, "url", request.url().redact(), "https://HOST");
    }
    return chain.proceed(request);
  }

  private Response nameProgram(Interceptor.Chain chain) throws IOException {
    return chain.proceed(
        chain.request().newBuilder().header("User-Agent", "creditctl/" + version).build());
  }

  private static Response boundReply(Interceptor.Chain chain) throws IOException {
    try (Response response = chain.proceed(chain.request())) {
      ResponseBody body = response.peekBody(MAX_REPLY_BYTES + 1);
      if (body.contentLength() > MAX_REPLY_BYTES) {
        throw new Obstacle(Kind.TRANSIENT, Trouble.of(Reason.REPLY_TOO_LONG, MAX_REPLY_BYTES));
      }
      return response.newBuilder().body(body).build();
    }
  }

  /**
   * Keeps Retry-After in seconds between one second and one day: on a 503 with 0 OkHttp repeats the
   * request by itself, nonce and all, and on more digits than an int holds it breaks.
   */
  private static Response boundRetryAfter(Interceptor.Chain chain) throws IOException {
    Response response = chain.proceed(chain.request());
    String seconds = response.header("Retry-After", "");
    if (seconds == null || !seconds.matches("[0-9]+")) {
      return response;
    }
    long asked = seconds.length() > 9 ? LONGEST_RETRY_AFTER_SECONDS : Long.parseLong(seconds);
    long bounded = Math.max(1, Math.min(asked, LONGEST_RETRY_AFTER_SECONDS));
    return response.newBuilder().header("Retry-After", Long.toString(bounded)).build();
  }
}
