package io.creditctl.core.inspection;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Somebody who may inspect.
 *
 * @param number the number of the enforcement certificate
 * @param domains codes of the fields of work in which they may
 * @param avoids credit codes and names of those whom they must not inspect
 * @param retiredOn the first day on which they no longer do, empty while they do
 */
public record Inspector(
    String number,
    String name,
    String unit,
    List<String> domains,
    List<String> avoids,
    Optional<LocalDate> retiredOn) {
  public Inspector {
    domains = List.copyOf(domains);
    avoids = List.copyOf(avoids);
  }

  public Inspector retiredOn(LocalDate day) {
    return new Inspector(number, name, unit, domains, avoids, Optional.of(day));
  }

  /** Whether they may inspect in a field of work on a day. */
  public boolean serves(String domain, LocalDate day) {
    boolean active = retiredOn.map(day::isBefore).orElse(true);
    return active && domains.stream().anyMatch(own -> (domain + "/").startsWith(own + "/"));
  }
}
