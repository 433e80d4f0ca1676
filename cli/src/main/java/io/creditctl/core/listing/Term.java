package io.creditctl.core.listing;

import java.time.LocalDate;
import java.util.Optional;

/** How long somebody stays on a list, in whole months. */
public record Term(int months) {
  private static final int YEAR = 12;
  private static final int LONGEST = 100 * YEAR;

  public Term {
    if (months < 1 || months > LONGEST) {
      throw new IllegalArgumentException("a term of " + months + " months");
    }
  }

  /** Reads {@code 2y} or {@code 18m}; empty for anything else. */
  public static Optional<Term> parse(String text) {
    if (!text.matches("\\d{1,4}[my]")) {
      return Optional.empty();
    }
    int number = Integer.parseInt(text.substring(0, text.length() - 1));
    int months = text.endsWith("y") ? number * YEAR : number;
    return months < 1 || months > LONGEST ? Optional.empty() : Optional.of(new Term(months));
  }

  /** The last day of a term whose first day is that of the decision. */
  public LocalDate lastDay(LocalDate decision) {
    return decision.plusMonths(months).minusDays(1);
  }

  @Override
  public String toString() {
    return months % YEAR == 0 ? months / YEAR + "y" : months + "m";
  }
}
