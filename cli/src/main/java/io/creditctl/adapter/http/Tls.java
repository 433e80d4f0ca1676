package io.creditctl.adapter.http;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedKeyManager;
import javax.net.ssl.X509ExtendedTrustManager;
import javax.net.ssl.X509TrustManager;

/** Whom a target's connection believes, and what it shows of itself. */
record Tls(SSLSocketFactory sockets, X509TrustManager trust, OwnKeys keys) {

  static Tls of(Transport transport) {
    try {
      X509TrustManager trust = new NamedTrust(trust(transport.authorities()));
      SSLContext context = SSLContext.getInstance("TLS");
      OwnKeys keys = new OwnKeys(keys(transport));
      context.init(new KeyManager[] {keys}, new TrustManager[] {trust}, null);
      return new Tls(context.getSocketFactory(), trust, keys);
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException("keys and certificates were read before", e);
    }
  }

  private static X509ExtendedTrustManager trust(List<X509Certificate> authorities)
      throws GeneralSecurityException, IOException {
    X509ExtendedTrustManager known = trust((KeyStore) null);
    if (authorities.isEmpty()) {
      return known;
    }
    KeyStore all = KeyStore.getInstance("PKCS12");
    all.load(null, null);
    int number = 0;
    for (X509Certificate authority :
        Stream.concat(Stream.of(known.getAcceptedIssuers()), authorities.stream()).toList()) {
      all.setCertificateEntry("authority-" + number++, authority);
    }
    return trust(all);
  }

  private static X509ExtendedTrustManager trust(KeyStore authorities)
      throws GeneralSecurityException {
    TrustManagerFactory factory =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init(authorities);
    return Stream.of(factory.getTrustManagers())
        .filter(X509ExtendedTrustManager.class::isInstance)
        .map(X509ExtendedTrustManager.class::cast)
        .findFirst()
        .orElseThrow();
  }

  private static Optional<X509ExtendedKeyManager> keys(Transport transport)
      throws GeneralSecurityException {
    if (transport.identity().isEmpty()) {
      return Optional.empty();
    }
    KeyManagerFactory factory =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    Transport.Identity identity = transport.identity().get();
    factory.init(identity.store(), identity.password().toCharArray());
    return Stream.of(factory.getKeyManagers())
        .filter(X509ExtendedKeyManager.class::isInstance)
        .map(X509ExtendedKeyManager.class::cast)
        .findFirst();
  }
}
