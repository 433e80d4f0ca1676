package io.creditctl.core.repair;

import io.creditctl.core.record.StoredRecord;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Whether a record may be repaired on a day, and what is missing.
 *
 * @param rule the rule that it was judged by with its version; empty where none governs the record
 * @param earliest the first day on which the term is no obstacle; empty where no day is
 */
public record RepairCheck(
    StoredRecord record,
    LocalDate asOf,
    Optional<String> rule,
    Optional<LocalDate> earliest,
    List<Item> items) {

  /** What is looked at. */
  public enum Aspect {
    /** Whether there is a rule that allows a repair at all. */
    RULE,
    /** That it still counts: not void, not repaired, not revoked. */
    STANDING,
    SEVERITY,
    START,
    LEAST_TERM,
    LONGEST_TERM,
    FULFILMENT,
    COMMITMENT,
    /** Whether a rule forbids the repair. */
    BAR
  }

  /**
   * One thing looked at.
   *
   * @param detail what was found: a day, a text, the name of a constant; may be empty
   * @param basis what it rests on, may be empty
   * @param certain false where the basis was not read in the source, 未核原文
   */
  public record Item(Aspect aspect, boolean ok, String detail, String basis, boolean certain) {}

  /** Whether nothing is missing. */
  public boolean eligible() {
    return items.stream().allMatch(Item::ok);
  }

  /** Whether the rules of the day of decision are known; else nobody can tell. */
  public boolean ruled() {
    return rule.isPresent();
  }

  /** What is missing. */
  public List<Item> missing() {
    return items.stream().filter(item -> !item.ok()).toList();
  }
}
