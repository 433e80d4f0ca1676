package io.creditctl.adapter.http;

import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import okhttp3.Credentials;
import okhttp3.HttpUrl;

/**
 * The proxy that a target's setting names, or else {@code HTTPS_PROXY} and {@code NO_PROXY} (or
 * their lower-case forms).
 *
 * <p>{@code HTTP_PROXY} never applies: plain HTTP is for loopback addresses only, and from behind a
 * proxy those would be somebody else's.
 */
final class ProxyChoice extends ProxySelector {
  private static final String PROXY = "HTTPS_PROXY";
  private static final String EXCEPT = "NO_PROXY";
  private static final String NONE = "none";

  private final Optional<HttpUrl> proxy;
  private final List<String> except;

  private ProxyChoice(Optional<HttpUrl> proxy, List<String> except) {
    this.proxy = proxy;
    this.except = except;
  }

  /** The target's own choice, to which NO_PROXY is nothing, before the environment's. */
  static ProxyChoice of(Optional<String> chosen, Map<String, String> environment) {
    return chosen
        .map(
            value ->
                new ProxyChoice(
                    Optional.of(value).filter(proxy -> !proxy.equals(NONE)).map(ProxyChoice::parse),
                    List.of()))
        .orElseGet(() -> ofEnvironment(environment));
  }

  /**
   * @throws CreditException CONFIG_INVALID when the value is not {@code [http://][user:password@]
   *     host[:port]}; the value is not repeated, for it may hold a password
   */
  static ProxyChoice ofEnvironment(Map<String, String> environment) {
    return new ProxyChoice(
        value(environment, PROXY).map(ProxyChoice::parse),
        value(environment, EXCEPT).stream()
            .flatMap(names -> Stream.of(names.split("[,\\s]+")))
            .map(name -> name.toLowerCase(Locale.ROOT))
            .filter(name -> !name.isEmpty())
            .toList());
  }

  @Override
  public List<Proxy> select(URI uri) {
    if (proxy.isEmpty() || goesDirectly(uri)) {
      return List.of(Proxy.NO_PROXY);
    }
    InetSocketAddress address =
        InetSocketAddress.createUnresolved(proxy.get().host(), proxy.get().port());
    return List.of(new Proxy(Proxy.Type.HTTP, address));
  }

  @Override
  public void connectFailed(URI uri, SocketAddress address, IOException failure) {
    // The failed call itself says so; there is no second proxy to turn to.
  }

  /** The value of a Proxy-Authorization header, when the proxy wants one. */
  Optional<String> authorization() {
    return proxy
        .filter(url -> !url.username().isEmpty())
        .map(url -> Credentials.basic(url.username(), url.password(), StandardCharsets.UTF_8));
  }

  /** The proxy on the way to an address, as host and port; empty when there is none. */
  Optional<String> on(HttpUrl url) {
    return proxy.filter(way -> !goesDirectly(url.uri())).map(way -> way.host() + ":" + way.port());
  }

  private boolean goesDirectly(URI uri) {
    HttpUrl url = HttpUrl.get(uri);
    if (url == null || Addresses.isLoopback(url)) {
      return true;
    }
    String host = url.host();
    return except.stream().anyMatch(name -> covers(name, host, url.port()));
  }

  private static boolean covers(String name, String host, int port) {
    String ending = ":" + port;
    String bare = name.endsWith(ending) ? name.substring(0, name.length() - ending.length()) : name;
    String domain = bare.startsWith(".") ? bare.substring(1) : bare;
    return domain.equals("*") || host.equals(domain) || host.endsWith("." + domain);
  }

  private static Optional<String> value(Map<String, String> environment, String name) {
    return Stream.of(name, name.toLowerCase(Locale.ROOT))
        .map(key -> environment.getOrDefault(key, "").strip())
        .filter(text -> !text.isEmpty())
        .findFirst();
  }

  private static HttpUrl parse(String value) {
    HttpUrl url = HttpUrl.parse(value.contains("://") ? value : "http://" + value);
    if (url == null || url.isHttps()) {
      throw new CreditException(
          ErrorCode.CONFIG_INVALID, PROXY, "***", "http://[USER:PASSWORD@]HOST[:PORT]");
    }
    return url;
  }
}
