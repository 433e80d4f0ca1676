package io.creditctl.core.score.scheme;

import java.util.Optional;

/**
 * One line of a scheme: some records and what they give.
 *
 * @param group the heading that it stands under
 * @param most how far from zero its points can go together
 */
public record Indicator(
    String id,
    String group,
    String title,
    Part part,
    Query query,
    Measure measure,
    Optional<Points> most,
    Decay decay,
    Basis basis) {

  /** Which summand of the formula it belongs to. */
  public enum Part {
    /** 投标行为: of each contract section, A. */
    BIDDING,
    /** 履约行为: of each contract section, B. */
    PERFORMANCE,
    /** The sum, or 其他行为 Q. */
    OTHER
  }
}
