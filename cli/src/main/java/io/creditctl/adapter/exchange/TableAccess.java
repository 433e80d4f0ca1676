package io.creditctl.adapter.exchange;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * How a front-end database is reached.
 *
 * @param setting that names its address, for errors
 * @param password shows nowhere
 * @param ca the certificate of who vouches for it; empty for those that Java knows
 * @param deadline for one statement
 */
public record TableAccess(
    String setting, String user, String password, Optional<Path> ca, Duration deadline) {
  @Override
  public String toString() {
    return user;
  }
}
