package io.creditctl.cli.command.record;

import io.creditctl.cli.text.Messages;
import io.creditctl.core.record.clean.CleaningRule;
import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Collectors;

/** Puts the rules of cleaning in words. */
final class CleaningWords {
  private final Messages messages;

  CleaningWords(Messages messages) {
    this.messages = messages;
  }

  String why(Collection<CleaningRule> rules) {
    return rules.stream()
        .map(rule -> messages.text("clean." + rule.name()))
        .collect(Collectors.joining(messages.text("clean.and")));
  }

  /** An event's detail, which begins with the codes of the rules, in words. */
  String detail(String detail) {
    int end = detail.indexOf(' ');
    String codes = detail.substring(0, Math.max(end, 0));
    String why =
        why(
            Arrays.stream(CleaningRule.values())
                .filter(rule -> Arrays.asList(codes.split("\\+")).contains(rule.code()))
                .toList());
    return why.isEmpty() ? detail : detail.substring(end + 1) + " (" + why + ")";
  }
}
