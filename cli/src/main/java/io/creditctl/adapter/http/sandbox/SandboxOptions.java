package io.creditctl.adapter.http.sandbox;

import io.creditctl.adapter.http.ExampleCredential;
import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * How a sandbox behaves.
 *
 * @param port on the loopback address, 0 for any free one
 * @param chances what is left to chance
 * @param latency added to every request
 * @param clockSkew how far the platform's clock is ahead; negative when it is behind
 * @param files what it reads and keeps
 * @param offices where it takes records in other than over HTTP
 * @param appKey the app key that is let in
 * @param secret the secret that belongs to it, at least one byte; copied
 */
public record SandboxOptions(
    int port,
    Chances chances,
    Duration latency,
    Duration clockSkew,
    Files files,
    Optional<Offices> offices,
    String appKey,
    byte[] secret) {

  /**
   * Shares from 0 to 1; the same seed gives the same faults for the same sequence of requests.
   *
   * @param failRate requests that fail before anything is stored: 500, 503, 429 or no reply
   * @param faults the share of requests that meet each of these faults; with failRate at most 1
   * @param rejectRate records that are refused for their content; the same key is always refused
   * @param rejected records are refused whose document number or key has this in it, unless empty
   */
  public record Chances(
      double failRate, Map<Fault, Double> faults, double rejectRate, String rejected, long seed) {
    /** Nothing goes wrong. */
    public static final Chances NONE = new Chances(0, Map.of(), 0, "", 1);

    /**
     * @throws CreditException VALUE_OUT_OF_RANGE (name, value) when a share is out of its range
     */
    public Chances {
      requireShare("--fail-rate", failRate);
      requireShare("--reject-rate", rejectRate);
      EnumMap<Fault, Double> ordered = new EnumMap<>(Fault.class);
      ordered.putAll(faults);
      faults = Collections.unmodifiableMap(ordered);
      faults.forEach((fault, share) -> requireShare("--fault " + fault.word(), share));
      double all = faults.values().stream().mapToDouble(Double::doubleValue).sum();
      requireShare("--fail-rate + --lost-reply-rate + --fault", failRate + all);
    }
  }

  /**
   * The files of a sandbox.
   *
   * @param state remembers accepted records across restarts
   * @param script says which requests fail how; the rest is left to chance
   * @param record gets every request and reply as they went over the wire; must not exist yet
   */
  public record Files(Optional<Path> state, Optional<Path> script, Optional<Path> record) {
    /** No file at all. */
    public static final Files NONE =
        new Files(Optional.empty(), Optional.empty(), Optional.empty());

    /** One that remembers what it accepted. */
    public static Files remembering(Path state) {
      return new Files(Optional.of(state), Optional.empty(), Optional.empty());
    }
  }

  /**
   * @throws CreditException VALUE_OUT_OF_RANGE (name, value) when a number is out of its range
   */
  public SandboxOptions {
    require(port >= 0 && port <= 65_535, "--port", port);
    require(!latency.isNegative(), "--latency", latency);
    require(!appKey.isEmpty(), "appKey", appKey);
    require(secret.length > 0, "secret", "");
    secret = secret.clone();
  }

  /** One with the example credential, at once and on time. */
  public static SandboxOptions of(int port, Chances chances, Files files) {
    return new SandboxOptions(
        port,
        chances,
        Duration.ZERO,
        Duration.ZERO,
        files,
        Optional.empty(),
        ExampleCredential.APP_KEY,
        ExampleCredential.secretBytes());
  }

  /** One on any free port at which nothing goes wrong. */
  public static SandboxOptions calm() {
    return of(0, Chances.NONE, Files.NONE);
  }

  /** The same, each request this much later. */
  public SandboxOptions later(Duration by) {
    return new SandboxOptions(port, chances, by, clockSkew, files, offices, appKey, secret);
  }

  /** The same with a clock that is this much ahead. */
  public SandboxOptions skewed(Duration by) {
    return new SandboxOptions(port, chances, latency, by, files, offices, appKey, secret);
  }

  /** The same that takes records there too. */
  public SandboxOptions with(Offices places) {
    return new SandboxOptions(
        port, chances, latency, clockSkew, files, Optional.of(places), appKey, secret);
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
