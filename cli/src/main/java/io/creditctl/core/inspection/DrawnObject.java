package io.creditctl.core.inspection;

import java.util.List;
import java.util.Optional;

/**
 * An object of a draw.
 *
 * @param number under which its result is recorded, such as {@code INS-3-12}; empty while the draw
 *     is not stored
 * @param inspectors those who were drawn for it; fewer than two where no others were to be found
 * @param visit the joint visit that it was made part of
 */
public record DrawnObject(
    String number,
    String code,
    String name,
    String grade,
    List<Inspector> inspectors,
    Optional<VisitId> visit) {
  public DrawnObject {
    inspectors = List.copyOf(inspectors);
  }
}
