package io.creditctl.core.inspection;

import java.util.List;

/**
 * An object that was drawn, with those who will inspect it.
 *
 * @param object its credit code
 * @param inspectors their numbers
 */
public record Pick(String grade, String object, List<String> inspectors) {
  public Pick {
    inspectors = List.copyOf(inspectors);
  }
}
