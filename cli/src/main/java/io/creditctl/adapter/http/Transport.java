package io.creditctl.adapter.http;

import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How one target is reached.
 *
 * @param deadline for a whole call, from the look-up of the name to the reply's last byte
 * @param gzip whether request bodies are compressed
 * @param proxy in place of the environment's: {@code http://HOST:PORT}, or {@code none}
 * @param authorities whose certificates are believed beside those that the system knows
 * @param identity what this side shows of itself
 */
public record Transport(
    Duration deadline,
    boolean gzip,
    Optional<String> proxy,
    List<X509Certificate> authorities,
    Optional<Identity> identity) {

  /** A client certificate and its key. */
  public record Identity(KeyStore store, String password) {
    /** Leaves the password out. */
    @Override
    public String toString() {
      return "Identity";
    }
  }

  /** As the system and the environment have it. */
  public static Transport plain(Duration deadline) {
    return new Transport(deadline, false, Optional.empty(), List.of(), Optional.empty());
  }
}
