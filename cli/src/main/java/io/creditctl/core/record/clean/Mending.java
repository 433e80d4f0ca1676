package io.creditctl.core.record.clean;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.UnaryOperator;

/** A cell on its way through the rules. */
final class Mending {
  private final String before;
  private final Set<CleaningRule> rules = EnumSet.noneOf(CleaningRule.class);
  private String text;

  Mending(String before) {
    this.before = before;
    this.text = before;
  }

  /** Applies a rule, which is remembered if it changes anything. */
  Mending apply(CleaningRule rule, UnaryOperator<String> change) {
    return set(rule, change.apply(text));
  }

  Mending set(CleaningRule rule, String result) {
    if (!result.equals(text)) {
      rules.add(rule);
      text = result;
    }
    return this;
  }

  String before() {
    return before;
  }

  String text() {
    return text;
  }

  /** Whether the cell reads differently now; a later rule may have undone an earlier one. */
  boolean changed() {
    return !text.equals(before);
  }

  Set<CleaningRule> rules() {
    return Collections.unmodifiableSet(rules);
  }
}
