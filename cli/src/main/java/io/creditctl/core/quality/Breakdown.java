package io.creditctl.core.quality;

/** What a report on quality has one row for. */
public enum Breakdown {
  UNIT,
  MONTH,
  KIND,
  UNIT_MONTH
}
