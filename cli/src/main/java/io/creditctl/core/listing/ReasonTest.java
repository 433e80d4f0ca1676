package io.creditctl.core.listing;

import java.util.List;
import java.util.Optional;

/**
 * How penalties tell that a reason for listing may be given.
 *
 * @param by whose penalties are counted together
 * @param title one of these words is in 违法行为类型
 * @param row of each group one word is somewhere in the row
 * @param without none of these words is in the row
 * @param count how many there have to be within a year
 * @param percent what share of a firm's trucks they have to concern
 * @param amount or else the amount that one alone has to reach
 * @param amountField the field that has the amount, empty where none counts
 * @param also words of which one has to be in a row of the same year
 */
public record ReasonTest(
    By by,
    List<String> title,
    List<List<String>> row,
    List<String> without,
    Optional<Line> count,
    Optional<Line> percent,
    Optional<Line> amount,
    String amountField,
    List<String> also) {

  /** Whose penalties are counted together. */
  public enum By {
    /** The vehicle that the row names by its plate. */
    VEHICLE,
    /** A natural person. */
    PERSON,
    /** Anybody. */
    SUBJECT,
    /** A firm, by the share of its trucks. */
    FLEET
  }

  boolean concerns(String heading) {
    return title.stream().anyMatch(heading::contains);
  }

  /** Whether a row has what has to be in some row of the same year. */
  boolean hasAlso(String text) {
    return also.isEmpty() || also.stream().anyMatch(text::contains);
  }

  boolean fits(String text) {
    return row.stream().allMatch(words -> words.stream().anyMatch(text::contains))
        && without.stream().noneMatch(text::contains);
  }
}
