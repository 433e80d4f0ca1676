package io.creditctl.core.listing;

import io.creditctl.core.record.StoredRecord;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Penalties that are counted together, by the day of decision.
 *
 * <p>A year, 1年内, runs from the day after a penalty to the same day of the next year (civil code,
 * articles 201 and 202), whatever the calendar year (可跨自然年度): what was decided on 2026-03-01 is
 * within a year of 2025-03-01, what was decided on 2026-03-02 is not. After 29 February the year
 * ends on 28 February.
 */
final class PenaltyYear {
  private final List<Penalty> penalties;

  /**
   * One penalty.
   *
   * @param amount what it was fined, zero where nothing is said
   * @param plates the vehicles that its row names
   * @param fits the reasons that its row may give
   * @param also the reasons of which the row has what another row of the year needs beside it
   */
  record Penalty(
      StoredRecord record,
      LocalDate day,
      BigDecimal amount,
      Set<String> plates,
      Set<String> fits,
      Set<String> also) {}

  PenaltyYear(List<Penalty> penalties) {
    this.penalties = new ArrayList<>(penalties);
    this.penalties.sort(
        Comparator.comparing(Penalty::day).thenComparing(one -> one.record().id().number()));
  }

  /**
   * What is found in the latest year that ended in the year before the day asked, so that no year
   * is missed by who asks once in a while.
   *
   * @param finding looks at the penalties of one year
   */
  <T> Optional<T> latest(LocalDate asOf, Function<List<Penalty>, Optional<T>> finding) {
    for (int end = penalties.size() - 1; end >= 0; end--) {
      LocalDate last = penalties.get(end).day();
      if (asOf.isAfter(last.plusYears(1))) {
        return Optional.empty();
      }
      int start = end;
      while (start > 0 && !last.isAfter(penalties.get(start - 1).day().plusYears(1))) {
        start--;
      }
      Optional<T> found = finding.apply(List.copyOf(penalties.subList(start, end + 1)));
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }
}
