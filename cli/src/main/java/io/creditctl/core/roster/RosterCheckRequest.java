package io.creditctl.core.roster;

import io.creditctl.core.catalog.RosterList;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * How to check.
 *
 * @param lists which lists to look at
 * @param asOf the day of the question
 * @param maxAge how old a list's snapshot may be; empty for any age
 */
public record RosterCheckRequest(
    Set<RosterList> lists, LocalDate asOf, Optional<Duration> maxAge) {}
