package io.creditctl.adapter.exchange;

import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import java.net.URI;
import java.util.Properties;
import java.util.regex.Pattern;

/** Where a front-end database is and how it is reached: TLS everywhere but within this machine. */
final class TableAddress {
  private static final String SCHEME = "jdbc:";
  private static final Pattern LOOPBACK_V4 = Pattern.compile("127(\\.\\d{1,3}){3}");
  private static final int CONNECT_SECONDS = 10;

  private final String url;
  private final boolean loopback;

  private TableAddress(String url, boolean loopback) {
    this.url = url;
    this.loopback = loopback;
  }

  /**
   * The address of one host and database; parameters could turn off what protects it.
   *
   * @throws CreditException TABLE_ADDRESS_INVALID with the setting
   */
  static TableAddress of(String setting, URI address) {
    String text = address.toString();
    URI place = URI.create(text.startsWith(SCHEME) ? text.substring(SCHEME.length()) : text);
    boolean plain =
        text.startsWith(SCHEME + "postgresql://")
            && place.getHost() != null
            && place.getUserInfo() == null
            && place.getRawQuery() == null
            && place.getRawFragment() == null
            && place.getRawPath().matches("/[^/]+");
    if (!plain) {
      throw new CreditException(ErrorCode.TABLE_ADDRESS_INVALID, setting);
    }
    String host = place.getHost();
    boolean loopback =
        host.equals("localhost") || host.equals("[::1]") || LOOPBACK_V4.matcher(host).matches();
    return new TableAddress(text, loopback);
  }

  String url() {
    return url;
  }

  /** What the driver is told. */
  Properties properties(TableAccess access) {
    long reply = access.deadline().toSeconds() + CONNECT_SECONDS;
    Properties properties = new Properties();
    properties.setProperty("user", access.user());
    properties.setProperty("password", access.password());
    properties.setProperty("ApplicationName", "creditctl");
    properties.setProperty("connectTimeout", Integer.toString(CONNECT_SECONDS));
    properties.setProperty("loginTimeout", Integer.toString(2 * CONNECT_SECONDS));
    properties.setProperty("socketTimeout", Long.toString(reply));
    properties.setProperty("tcpKeepAlive", "true");
    properties.setProperty("gssEncMode", "disable");
    properties.setProperty("stringtype", "unspecified"); // a day or an amount is sent as its text
    properties.setProperty("logServerErrorDetail", "false"); // it quotes whole rows
    if (access.ca().isPresent()) {
      properties.setProperty("sslmode", "verify-full");
      properties.setProperty("sslrootcert", access.ca().get().toAbsolutePath().toString());
    } else if (loopback) {
      properties.setProperty("sslmode", "prefer");
    } else {
      properties.setProperty("sslmode", "verify-full");
      properties.setProperty("sslfactory", "org.postgresql.ssl.DefaultJavaSSLFactory");
    }
    return properties;
  }
}
