package io.creditctl.core.quality;

import io.creditctl.core.catalog.Evidence;

/** The rates of a report on quality, and how well the definition of each is known. */
public enum Measure {
  /** 合规率: accepted / received. A provincial bulletin of 2024 counts so. */
  CONFORMITY(Evidence.VERIFIED),
  /** 迟报率: collected after the deadline / with a certain deadline. */
  LATENESS(Evidence.RECALLED),
  /** 完整率: fields filled / fields asked for. A city platform's own appraisal counts so. */
  COMPLETENESS(Evidence.VERIFIED),
  /** 有效率: received rows that nothing was found against / received. */
  VALIDITY(Evidence.OWN);

  private final Evidence evidence;

  Measure(Evidence evidence) {
    this.evidence = evidence;
  }

  public Evidence evidence() {
    return evidence;
  }
}
