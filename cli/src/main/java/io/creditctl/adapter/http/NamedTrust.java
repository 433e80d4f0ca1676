package io.creditctl.adapter.http;

import java.net.Socket;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;

/** The platform's own judgement of certificates, which keeps what it judged for the message. */
final class NamedTrust extends X509ExtendedTrustManager {
  private final X509ExtendedTrustManager judge;

  /** A chain that is not believed. */
  static final class Unbelieved extends CertificateException {
    private static final long serialVersionUID = 1L;
    private final transient List<X509Certificate> chain;

    private Unbelieved(X509Certificate[] chain, CertificateException cause) {
      super(cause);
      this.chain = List.of(chain);
    }

    List<X509Certificate> chain() {
      return chain;
    }
  }

  NamedTrust(X509ExtendedTrustManager judge) {
    this.judge = judge;
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
    try {
      checkDays(chain);
      judge.checkServerTrusted(chain, type);
    } catch (CertificateException e) {
      throw new Unbelieved(chain, e);
    }
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket)
      throws CertificateException {
    try {
      checkDays(chain);
      judge.checkServerTrusted(chain, type, socket);
    } catch (CertificateException e) {
      throw new Unbelieved(chain, e);
    }
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine)
      throws CertificateException {
    try {
      checkDays(chain);
      judge.checkServerTrusted(chain, type, engine);
    } catch (CertificateException e) {
      throw new Unbelieved(chain, e);
    }
  }

  /** The judge believes what it knows beyond its last day. */
  private static void checkDays(X509Certificate[] chain) throws CertificateException {
    for (X509Certificate certificate : chain) {
      certificate.checkValidity();
    }
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
    judge.checkClientTrusted(chain, type);
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket)
      throws CertificateException {
    judge.checkClientTrusted(chain, type, socket);
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine)
      throws CertificateException {
    judge.checkClientTrusted(chain, type, engine);
  }

  @Override
  public X509Certificate[] getAcceptedIssuers() {
    return judge.getAcceptedIssuers();
  }
}
