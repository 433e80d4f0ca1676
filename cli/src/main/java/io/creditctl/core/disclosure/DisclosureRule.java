package io.creditctl.core.disclosure;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One rule about making decisions public: data with a basis and an interval, never code. */
public sealed interface DisclosureRule
    permits LimitRule, ExemptionRule, SeverityRule, TermRule, WithdrawalRule, RepairRule {

  /** Which day is the first that may be counted, if it is a working day. */
  enum Start {
    DAY_AFTER_DECISION,
    DECISION_DAY;

    /** The day before the first that may be counted. */
    LocalDate dayZero(LocalDate event) {
      return switch (this) {
        case DAY_AFTER_DECISION -> event;
        case DECISION_DAY -> event.minusDays(1);
      };
    }
  }

  RuleHead head();

  default String id() {
    return head().id();
  }

  default int version() {
    return head().version();
  }

  default String basis() {
    return head().basis();
  }

  default LocalDate effectiveFrom() {
    return head().effectiveFrom();
  }

  default Optional<LocalDate> effectiveUntil() {
    return head().effectiveUntil();
  }

  default Set<String> kinds() {
    return head().kinds();
  }

  default List<RuleNote> notes() {
    return head().notes();
  }

  /** The rule and its version in one text, as it is stored. */
  default String name() {
    return id() + "/" + version();
  }

  /** Whether the rule governs a record of this kind and day of decision. */
  default boolean appliesTo(String kind, LocalDate day) {
    return head().appliesTo(kind, day);
  }
}
