package io.creditctl.core.inspection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A draw that was made.
 *
 * @param id empty for one that was not stored
 * @param unit the unit whose inspectors go, empty for all
 * @param voided why it does not count any more, empty while it does
 */
public record Draw(
    Optional<DrawId> id,
    String pool,
    String domain,
    String plan,
    String unit,
    String seed,
    LocalDate day,
    String poolSha256,
    String algorithm,
    List<Stratum> strata,
    String actor,
    Instant at,
    String voided) {
  public Draw {
    strata = List.copyOf(strata);
  }

  public Draw storedAs(DrawId given) {
    return new Draw(
        Optional.of(given),
        pool,
        domain,
        plan,
        unit,
        seed,
        day,
        poolSha256,
        algorithm,
        strata,
        actor,
        at,
        voided);
  }

  public boolean stands() {
    return voided.isEmpty();
  }
}
