package io.creditctl.core.inspection;

import java.util.List;

/**
 * A draw with its objects.
 *
 * @param complete whether every object has its inspectors; without them nothing is stored
 */
public record DrawReport(Draw draw, List<DrawnObject> picked, boolean complete) {
  public DrawReport {
    picked = List.copyOf(picked);
  }
}
