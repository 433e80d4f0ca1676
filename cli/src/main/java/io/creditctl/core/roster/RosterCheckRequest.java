package io.creditctl.core.roster;

import io.creditctl.core.catalog.RosterList;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;

/**
 * How to check.
 *
 * @param lists which lists to look at
 * @param asOf the day of the question
 * @param maxAge how old a list's snapshot may be; empty for any age
 * @param likeFrom from which score on a name that is only alike is a candidate; empty for equal
 *     names alone
 */
public record RosterCheckRequest(
    Set<RosterList> lists, LocalDate asOf, Optional<Duration> maxAge, OptionalDouble likeFrom) {

  public RosterCheckRequest {
    lists = Collections.unmodifiableSet(new TreeSet<>(lists)); // answers name them in one order
  }

  /** A check for equal names. */
  public RosterCheckRequest(Set<RosterList> lists, LocalDate asOf, Optional<Duration> maxAge) {
    this(lists, asOf, maxAge, OptionalDouble.empty());
  }
}
