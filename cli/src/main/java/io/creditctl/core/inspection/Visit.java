package io.creditctl.core.inspection;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One visit for the checks of several draws on one object.
 *
 * @param id empty for one that was not stored
 * @param parts the object as each draw has it, with its inspectors
 */
public record Visit(
    Optional<VisitId> id,
    LocalDate day,
    String code,
    String name,
    List<DrawnObject> parts,
    String voided) {
  public Visit {
    parts = List.copyOf(parts);
  }
}
