package io.creditctl.core.push;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * One platform that records are pushed to.
 *
 * @param name the profile's name, for example {@code province}
 * @param url where it is: an http(s) address, a folder (file:), a database (jdbc:)
 * @param kinds the record kinds that it is sent, by code
 * @param batchSize records in one request
 * @param pace how fast and how often
 * @param window the hours in which it takes data; empty for any
 * @param reports whether its acknowledgement stops the clock of reporting
 */
public record PushTarget(
    String name,
    URI url,
    Protocol protocol,
    Set<String> kinds,
    int batchSize,
    Pace pace,
    Optional<SendWindow> window,
    boolean reports) {

  /**
   * How fast and how often a target is spoken to.
   *
   * @param maxAttempts attempts in one run before a batch is put back, at least 1
   * @param retryBase the first pause between attempts; each further one doubles
   * @param perMinute the most requests in a minute, 0 for as many as go
   */
  public record Pace(int maxAttempts, Duration retryBase, int perMinute) {}
}
