package io.creditctl.adapter.http;

import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import java.net.URI;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;

/** Which addresses may be talked to: TLS everywhere, plain HTTP only within this machine. */
final class Addresses {
  private static final String FORM = "https://HOST[:PORT][/PATH], http://127.0.0.1[:PORT]";
  private static final Pattern LOOPBACK_V4 = Pattern.compile("127(\\.\\d{1,3}){3}");

  private Addresses() {}

  /** Whether the host as written is this machine; names are not looked up, but for localhost. */
  static boolean isLoopback(HttpUrl url) {
    String host = url.host();
    return host.equals("localhost") || host.equals("::1") || LOOPBACK_V4.matcher(host).matches();
  }

  /**
   * The address, when it can carry a protocol's paths and nobody can listen in.
   *
   * @param setting the setting that it came from, for the error
   * @throws CreditException CONFIG_INVALID for another scheme than https (http on loopback), or a
   *     user, query or fragment in it
   */
  static HttpUrl checked(String setting, URI address) {
    HttpUrl url = HttpUrl.get(address);
    if (url == null) {
      throw new CreditException(
          ErrorCode.CONFIG_INVALID, setting, address.getScheme() + "://…", FORM);
    }
    boolean bare = url.username().isEmpty() && url.query() == null && url.fragment() == null;
    if (!bare || !isPrivate(url)) {
      throw new CreditException(ErrorCode.CONFIG_INVALID, setting, url.redact(), FORM);
    }
    return url;
  }

  /** Whether what is sent there stays between the two ends. */
  static boolean isPrivate(HttpUrl url) {
    return url.isHttps() || isLoopback(url);
  }
}
