package io.creditctl.core.coverage;

/**
 * One span of one unit and kind.
 *
 * @param period as periods are written: {@code 2026-09}, {@code 2026-Q3} or {@code 2026}
 */
public record Coverage(String unit, String kind, String period, long records, State state) {

  /** What the count means against the plan. */
  public enum State {
    PRESENT,
    /** The plan asks for it and nothing is there. */
    MISSING,
    /** It is there although the plan does not ask for it. */
    UNPLANNED
  }
}
