package io.creditctl.core.roster.screen;

import java.util.List;

/**
 * How alike two names are, feature by feature; never whether they mean the same firm.
 *
 * @param score from 0 to 1
 * @param formerName whether the other name is not the present one, for which the score was lowered
 */
public record Likeness(double score, boolean formerName, List<Part> parts) {
  public Likeness {
    parts = List.copyOf(parts);
  }

  /**
   * What one feature brings.
   *
   * @param similarity from 0 to 1
   * @param weight its share in the score
   * @param asked the part of the name that was asked about, as it is compared; may be empty
   * @param listed the same of the other name
   */
  public record Part(
      Feature feature, double similarity, double weight, String asked, String listed) {

    /** What it adds to the score. */
    public double points() {
      return similarity * weight;
    }
  }
}
