package io.creditctl.core.quality;

import java.time.LocalDate;

/**
 * What assertions are held against; an empty text does not narrow.
 *
 * @param asOf the business day of the question
 * @param staleSince a unit whose last news of a kind is older than this day is stale
 * @param examples how many of those that break an assertion are named
 */
public record QualityQuery(
    String kind, String unit, LocalDate asOf, LocalDate staleSince, int examples) {}
