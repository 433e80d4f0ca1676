package io.creditctl.core.coverage;

import java.time.YearMonth;

/**
 * How many records of a kind a unit has in a month.
 *
 * @param month of the decision; where a kind has none, of the import
 */
public record Collected(String unit, String kind, YearMonth month, long records) {}
