package io.creditctl.adapter.http.sandbox;

import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * How a sandbox behaves. Rates are shares from 0 to 1; the same seed gives the same faults for the
 * same sequence of requests.
 *
 * @param port on the loopback address, 0 for any free one
 * @param failRate requests that fail before anything is stored: 500, 503, 429 or no reply
 * @param lostReplyRate requests that are served and then get no reply; with failRate at most 1
 * @param rejectRate records that are refused for their content; the same key is always refused
 * @param latency added to every request
 * @param seed of all that is left to chance
 * @param stateFile remembers accepted records across restarts
 * @param appKey the app key that is let in
 * @param secret the secret that belongs to it, at least one byte; copied
 */
public record SandboxOptions(
    int port,
    double failRate,
    double lostReplyRate,
    double rejectRate,
    Duration latency,
    long seed,
    Optional<Path> stateFile,
    String appKey,
    byte[] secret) {

  /**
   * @throws CreditException VALUE_OUT_OF_RANGE (name, value) when a number is out of its range
   */
  public SandboxOptions {
    require(port >= 0 && port <= 65_535, "--port", port);
    requireShare("--fail-rate", failRate);
    requireShare("--lost-reply-rate", lostReplyRate);
    requireShare("--fail-rate + --lost-reply-rate", failRate + lostReplyRate);
    requireShare("--reject-rate", rejectRate);
    require(!latency.isNegative(), "--latency", latency);
    require(!appKey.isEmpty(), "appKey", appKey);
    require(secret.length > 0, "secret", "");
    secret = secret.clone();
  }

  @Override
  public byte[] secret() {
    return secret.clone();
  }

  private static void requireShare(String name, double value) {
    require(value >= 0 && value <= 1, name, value);
  }

  private static void require(boolean holds, String name, Object value) {
    if (!holds) {
      throw new CreditException(ErrorCode.VALUE_OUT_OF_RANGE, name, value);
    }
  }
}
