package io.creditctl.adapter.http;

import io.creditctl.core.push.PushFailure;
import io.creditctl.core.push.PushFailure.Kind;
import io.creditctl.core.push.Trouble;
import io.creditctl.core.push.Trouble.Reason;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.security.KeyStore;
import java.security.KeyStoreException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.Response;

/** Tells what kept a call from its reply, so that a person knows what to mend. */
final class CallFailures implements Interceptor {
  private static final Pattern ALERT = Pattern.compile("fatal alert: (\\w+)");
  private static final Pattern NAMES = Pattern.compile("subjectAltNames: \\[(.*)]");
  private static final Pattern TUNNEL = Pattern.compile("response code for CONNECT: (\\d{3})");

  /** What a server says to somebody who should have shown a certificate and did not. */
  private static final List<String> NO_CERTIFICATE =
      List.of("bad_certificate", "certificate_required");

  private static final long PAGE = 2000;

  private final Transport transport;
  private final ProxyChoice proxy;
  private final OwnKeys keys;

  CallFailures(Transport transport, ProxyChoice proxy, OwnKeys keys) {
    this.transport = transport;
    this.proxy = proxy;
    this.keys = keys;
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    HttpUrl url = chain.request().url();
    try {
      Response response = chain.proceed(chain.request());
      if (url.isHttps() && response.code() == 400 && speaksOfCertificate(response)) {
        throw ofOwnCertificate(url.host(), "HTTP 400", new SSLException("HTTP 400"));
      }
      keys.wereAsked();
      if (response.code() == 200 && isWebPage(response)) {
        response.close();
        throw Refusals.unreadable("web-page", null);
      }
      return response;
    } catch (Obstacle known) {
      throw new PushFailure(known.kind(), 0, null, known.trouble(), known);
    } catch (SSLPeerUnverifiedException e) {
      String names = group(NAMES, e.getMessage()).orElse("");
      throw failure(Kind.CREDENTIAL, e, Reason.CERTIFICATE_OF_OTHER_HOST, url.host(), line(names));
    } catch (SSLException e) {
      throw ofTls(url.host(), e);
    } catch (IOException e) {
      throw chain.call().isCanceled() // by nobody but the deadline
          ? failure(
              Kind.TRANSIENT,
              e,
              Reason.NO_REPLY_IN_TIME,
              url.host(),
              transport.deadline().toSeconds())
          : ofConnection(url, e);
    }
  }

  private PushFailure ofConnection(HttpUrl url, IOException e) {
    Optional<String> way = proxy.on(url);
    Optional<String> refused = group(TUNNEL, e.getMessage());
    if (way.isPresent() && refused.isPresent()) {
      Kind kind = refused.get().startsWith("4") ? Kind.CREDENTIAL : Kind.TRANSIENT;
      return failure(kind, e, Reason.PROXY_REFUSED, way.get(), refused.get(), url.host());
    }
    if (way.isPresent() && isUnreached(e)) {
      return failure(Kind.TRANSIENT, e, Reason.PROXY_UNREACHABLE, way.get(), url.host());
    }
    if (e instanceof InterruptedIOException && !isUnreached(e)) {
      return failure(
          Kind.TRANSIENT,
          e,
          Reason.NO_REPLY_IN_TIME,
          url.host(),
          HttpClientFactory.READ_TIMEOUT.toSeconds());
    }
    if (keys.wereAsked() && ownLastDay().isBefore(Instant.now())) {
      return ofOwnCertificate(url.host(), "", e); // many a server just hangs up
    }
    String host = url.host() + ":" + url.port();
    return failure(Kind.TRANSIENT, e, Reason.UNREACHABLE, host, e.getClass().getSimpleName());
  }

  private static boolean isUnreached(IOException e) {
    boolean slow = String.valueOf(e.getMessage()).toLowerCase().contains("connect timed out");
    return e instanceof ConnectException || e instanceof UnknownHostException || slow;
  }

  private PushFailure ofTls(String host, SSLException e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof NamedTrust.Unbelieved unbelieved) {
        return ofCertificate(host, unbelieved.chain(), e);
      }
    }
    Optional<String> alert = group(ALERT, e.getMessage());
    if (alert.isEmpty()) {
      return failure(Kind.TRANSIENT, e, Reason.TLS_FAILED, host, line(e.getMessage()));
    }
    if (transport.identity().isEmpty() && !NO_CERTIFICATE.contains(alert.get())) {
      return failure(Kind.TRANSIENT, e, Reason.TLS_FAILED, host, alert.get());
    }
    return ofOwnCertificate(host, alert.get(), e);
  }

  /** Common web servers lead the handshake to its end and complain in a page of their own. */
  /** A log-in page of a platform or a network; told by what it is, for its type is often wrong. */
  private static boolean isWebPage(Response response) throws IOException {
    String start = response.peekBody(PAGE).string().stripLeading().toLowerCase(Locale.ROOT);
    return start.startsWith("<!doctype html") || start.startsWith("<html");
  }

  private static boolean speaksOfCertificate(Response response) throws IOException {
    return response.peekBody(PAGE).string().contains("SSL certificate");
  }

  private PushFailure ofOwnCertificate(String host, String words, IOException e) {
    if (transport.identity().isEmpty()) {
      return failure(Kind.CREDENTIAL, e, Reason.CLIENT_CERTIFICATE_WANTED, host);
    }
    Instant last = ownLastDay();
    return last.isBefore(Instant.now())
        ? failure(Kind.CREDENTIAL, e, Reason.CLIENT_CERTIFICATE_EXPIRED, host, last)
        : failure(Kind.CREDENTIAL, e, Reason.CLIENT_CERTIFICATE_REFUSED, host, words);
  }

  private static PushFailure ofCertificate(
      String host, List<X509Certificate> chain, SSLException e) {
    Instant now = Instant.now();
    for (X509Certificate certificate : chain) {
      Instant first = certificate.getNotBefore().toInstant();
      Instant last = certificate.getNotAfter().toInstant();
      if (now.isAfter(last)) {
        return failure(Kind.CREDENTIAL, e, Reason.CERTIFICATE_EXPIRED, host, last);
      }
      if (now.isBefore(first)) {
        return failure(Kind.CREDENTIAL, e, Reason.CERTIFICATE_NOT_YET_VALID, host, first);
      }
    }
    String issuer = chain.get(chain.size() - 1).getIssuerX500Principal().getName();
    return failure(Kind.CREDENTIAL, e, Reason.CERTIFICATE_UNTRUSTED, host, line(issuer));
  }

  /** When the certificates that this side could show have all run out; long ago without any. */
  private Instant ownLastDay() {
    List<Instant> days = new ArrayList<>(List.of(Instant.EPOCH));
    if (transport.identity().isEmpty()) {
      return Instant.EPOCH;
    }
    try {
      KeyStore store = transport.identity().get().store();
      for (String alias : Collections.list(store.aliases())) {
        if (store.isKeyEntry(alias) && store.getCertificate(alias) instanceof X509Certificate own) {
          days.add(own.getNotAfter().toInstant());
        }
      }
    } catch (KeyStoreException e) {
      throw new IllegalStateException("the key store was read before", e);
    }
    return Collections.max(days);
  }

  private static Optional<String> group(Pattern pattern, String message) {
    Matcher matcher = pattern.matcher(String.valueOf(message));
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  private static String line(String text) {
    return PlainText.line(String.valueOf(text));
  }

  private static PushFailure failure(Kind kind, IOException e, Reason why, Object... arguments) {
    return new PushFailure(kind, 0, null, Trouble.of(why, arguments), e);
  }
}
