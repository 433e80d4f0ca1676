package io.creditctl.adapter.config;

import io.creditctl.adapter.http.Transport;
import io.creditctl.adapter.http.Transport.Identity;
import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Collections;
import java.util.List;

/** Reads how a target is reached, with the certificates and keys that its settings point at. */
final class TransportSettings {
  private final TargetProfile profile;

  TransportSettings(TargetProfile profile) {
    this.profile = profile;
  }

  /**
   * @throws CreditException CERTIFICATE_FILE_UNREADABLE, CLIENT_CERTIFICATE_UNREADABLE,
   *     CREDENTIAL_EXPOSED or FILE_UNREADABLE
   */
  Transport read() {
    return new Transport(
        Duration.ofSeconds(profile.number("deadlineSeconds")),
        profile.value("gzip").equals("true"),
        profile.find("proxy"),
        profile.path("caFile").map(this::authorities).orElse(List.of()),
        profile.path("clientCertFile").map(this::identity));
  }

  private List<X509Certificate> authorities(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      List<X509Certificate> found =
          CertificateFactory.getInstance("X.509").generateCertificates(in).stream()
              .map(X509Certificate.class::cast)
              .toList();
      if (found.isEmpty()) {
        throw new CertificateException("no certificate");
      }
      return found;
    } catch (IOException e) {
      throw unreadable(file, e);
    } catch (CertificateException e) {
      throw CreditException.causedBy(
          e, ErrorCode.CERTIFICATE_FILE_UNREADABLE, profile.key("caFile"), file);
    }
  }

  private Identity identity(Path file) {
    String password = profile.path("clientCertPasswordFile").map(this::password).orElse("");
    byte[] bytes;
    try {
      bytes = OwnerOnly.bytes(file);
    } catch (IOException e) {
      throw unreadable(file, e);
    }
    try (InputStream in = new ByteArrayInputStream(bytes)) {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(in, password.toCharArray());
      if (!hasKey(store)) {
        throw new IOException("no key with a certificate");
      }
      return new Identity(store, password);
    } catch (IOException | GeneralSecurityException e) {
      throw CreditException.causedBy(
          e,
          ErrorCode.CLIENT_CERTIFICATE_UNREADABLE,
          profile.key("clientCertFile"),
          file,
          profile.key("clientCertPasswordFile"));
    }
  }

  private static boolean hasKey(KeyStore store) throws GeneralSecurityException {
    for (String alias : Collections.list(store.aliases())) {
      if (store.isKeyEntry(alias)) {
        return true;
      }
    }
    return false;
  }

  private String password(Path file) {
    try {
      return OwnerOnly.read(file);
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  private static CreditException unreadable(Path file, IOException e) {
    return CreditException.causedBy(
        e, ErrorCode.FILE_UNREADABLE, file, e.getClass().getSimpleName());
  }
}
