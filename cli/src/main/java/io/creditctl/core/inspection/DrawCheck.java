package io.creditctl.core.inspection;

import java.util.List;

/**
 * What came of drawing again.
 *
 * @param drawn how many objects
 * @param differences what is not as it was stored, empty when all is
 */
public record DrawCheck(Draw draw, int drawn, List<Difference> differences) {
  public DrawCheck {
    differences = List.copyOf(differences);
  }

  /**
   * One thing that is not as it was stored.
   *
   * @param object the object's place in the draw, or {@code pool} for the text of the pool
   */
  public record Difference(String object, String stored, String recomputed) {}
}
