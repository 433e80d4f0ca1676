package io.creditctl.adapter.http;

import java.net.Socket;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedKeyManager;

/** What this side shows of itself, if anything; remembers that it was asked to. */
final class OwnKeys extends X509ExtendedKeyManager {
  private final Optional<X509ExtendedKeyManager> keys;
  private final AtomicBoolean asked = new AtomicBoolean();

  OwnKeys(Optional<X509ExtendedKeyManager> keys) {
    this.keys = keys;
  }

  /** Whether the platform has asked for a certificate since it was last asked here. */
  boolean wereAsked() {
    return asked.getAndSet(false);
  }

  @Override
  public String chooseClientAlias(String[] types, Principal[] issuers, Socket socket) {
    asked.set(true);
    return keys.map(own -> own.chooseClientAlias(types, issuers, socket)).orElse(null);
  }

  @Override
  public String chooseEngineClientAlias(String[] types, Principal[] issuers, SSLEngine engine) {
    asked.set(true);
    return keys.map(own -> own.chooseEngineClientAlias(types, issuers, engine)).orElse(null);
  }

  @Override
  public String[] getClientAliases(String type, Principal[] issuers) {
    return keys.map(own -> own.getClientAliases(type, issuers)).orElse(null);
  }

  @Override
  public X509Certificate[] getCertificateChain(String alias) {
    return keys.map(own -> own.getCertificateChain(alias)).orElse(null);
  }

  @Override
  public PrivateKey getPrivateKey(String alias) {
    return keys.map(own -> own.getPrivateKey(alias)).orElse(null);
  }

  @Override
  public String[] getServerAliases(String type, Principal[] issuers) {
    return null; // never a server
  }

  @Override
  public String chooseServerAlias(String type, Principal[] issuers, Socket socket) {
    return null; // never a server
  }
}
