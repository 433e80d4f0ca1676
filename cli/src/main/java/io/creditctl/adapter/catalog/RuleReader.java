package io.creditctl.adapter.catalog;

import io.creditctl.core.catalog.Role;
import io.creditctl.core.disclosure.DisclosureMark.Channel;
import io.creditctl.core.disclosure.DisclosureRule;
import io.creditctl.core.disclosure.DisclosureRule.Start;
import io.creditctl.core.disclosure.Exemption;
import io.creditctl.core.disclosure.ExemptionRule;
import io.creditctl.core.disclosure.LimitRule;
import io.creditctl.core.disclosure.RepairNeed;
import io.creditctl.core.disclosure.RepairRule;
import io.creditctl.core.disclosure.RowCase;
import io.creditctl.core.disclosure.RowCondition;
import io.creditctl.core.disclosure.RuleHead;
import io.creditctl.core.disclosure.RuleNote;
import io.creditctl.core.disclosure.RuleNote.Standing;
import io.creditctl.core.disclosure.Severity;
import io.creditctl.core.disclosure.SeverityRule;
import io.creditctl.core.disclosure.TermRule;
import io.creditctl.core.disclosure.Threshold;
import io.creditctl.core.disclosure.WithdrawalRule;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;

/** Reads disclosure rules, and refuses what it does not know. */
final class RuleReader {
  private static final int NONE = -1;

  private RuleReader() {}

  static List<DisclosureRule> read(JsonObject file) {
    List<DisclosureRule> rules = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (JsonObject entry : file.objects("rules")) {
      JsonObject rule = entry.at("rules." + entry.text("id"));
      if (!ids.add(rule.text("id"))) {
        throw rule.fault("stands there twice");
      }
      rules.add(rule(rule));
      rule.finish();
    }
    file.finish();
    if (rules.isEmpty()) {
      throw file.fault("lacks rules");
    }
    return rules;
  }

  private static DisclosureRule rule(JsonObject rule) {
    RuleHead head = head(rule);
    String type = rule.text("type");
    Supplier<DisclosureRule> made =
        switch (type) {
          case "limit" -> () -> limit(head, rule);
          case "withdrawal" ->
              () -> new WithdrawalRule(head, rule.number("workingDays", 0), start(rule));
          case "severity" ->
              () ->
                  new SeverityRule(head, rule.constant("severity", Severity.class, ""), when(rule));
          case "exemption" ->
              () ->
                  new ExemptionRule(
                      head, rule.constant("exemption", Exemption.class, ""), when(rule));
          case "term" -> () -> term(head, rule);
          case "repair" -> () -> repair(head, rule);
          default -> throw rule.fault("has no such type: " + type);
        };
    try {
      return made.get();
    } catch (IllegalArgumentException e) {
      throw rule.fault("is " + e.getMessage());
    }
  }

  private static LimitRule limit(RuleHead head, JsonObject rule) {
    Channel clock = rule.constant("clock", Channel.class, "");
    return new LimitRule(head, clock, rule.number("workingDays", 0), start(rule));
  }

  private static Start start(JsonObject rule) {
    return rule.constant("start", Start.class, "");
  }

  private static TermRule term(RuleHead head, JsonObject rule) {
    int most = rule.number("mostMonths", NONE);
    return new TermRule(
        head,
        optional(rule, "severity", Severity.class),
        rule.number("leastMonths", 0),
        most == NONE ? OptionalInt.empty() : OptionalInt.of(most),
        optional(rule, "until", Role.class));
  }

  private static RepairRule repair(RuleHead head, JsonObject rule) {
    return new RepairRule(
        head,
        rule.number("leastMonths", 0),
        Set.copyOf(rule.constants("needs", RepairNeed.class)),
        rule.flag("barred"),
        when(rule));
  }

  private static <E extends Enum<E>> Optional<E> optional(
      JsonObject rule, String name, Class<E> type) {
    return rule.text(name, "").isEmpty()
        ? Optional.empty()
        : Optional.of(rule.constant(name, type, ""));
  }

  private static RuleHead head(JsonObject rule) {
    String until = rule.text("effectiveUntil", "");
    RuleHead head =
        new RuleHead(
            rule.text("id"),
            rule.number("version", 1),
            rule.text("title"),
            rule.text("basis"),
            day(rule, "effectiveFrom", rule.text("effectiveFrom")),
            until.isEmpty() ? Optional.empty() : Optional.of(day(rule, "effectiveUntil", until)),
            Set.copyOf(new HashSet<>(rule.texts("kinds"))),
            rule.objects("notes").stream().map(RuleReader::note).toList());
    if (head.kinds().isEmpty()) {
      throw rule.fault("lacks kinds");
    }
    if (head.effectiveUntil().filter(last -> last.isBefore(head.effectiveFrom())).isPresent()) {
      throw rule.fault("ends before it begins");
    }
    return head;
  }

  private static LocalDate day(JsonObject rule, String name, String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw rule.fault("has a wrong " + name + ": " + text);
    }
  }

  static RuleNote note(JsonObject note) {
    RuleNote read =
        new RuleNote(
            note.text("text"), note.text("source"), note.constant("standing", Standing.class, ""));
    note.finish();
    return read;
  }

  private static List<RowCase> when(JsonObject rule) {
    return rule.objects("when").stream().map(RuleReader::rowCase).toList();
  }

  private static RowCase rowCase(JsonObject object) {
    List<RowCondition> all = new ArrayList<>();
    for (String name : object.names()) {
      all.add(condition(object, name));
    }
    object.finish();
    return new RowCase(all);
  }

  private static RowCondition condition(JsonObject object, String name) {
    return switch (name) {
      case "subjectIs" -> new RowCondition.SubjectIs(Set.copyOf(object.texts(name)));
      case "youngerThan" -> new RowCondition.YoungerThan(object.number(name, 0));
      case "severityIs" -> new RowCondition.SeverityIs(object.constant(name, Severity.class, ""));
      case "onlyCategories" -> new RowCondition.OnlyCategories(Set.copyOf(object.texts(name)));
      case "anyCategory" -> new RowCondition.AnyCategory(Set.copyOf(object.texts(name)));
      case "says" -> says(object.object(name));
      case "atLeast" -> {
        JsonObject amount = object.object(name);
        yield new RowCondition.AtLeast(amount.text("field"), threshold(amount));
      }
      case "below" -> {
        JsonObject amount = object.object(name);
        yield new RowCondition.Below(amount.text("field"), threshold(amount));
      }
      default -> throw object.fault("has no such condition: " + name);
    };
  }

  private static Threshold threshold(JsonObject amount) {
    Threshold threshold = amount.constant("threshold", Threshold.class, "");
    amount.finish();
    return threshold;
  }

  private static RowCondition says(JsonObject says) {
    List<List<String>> each = says.lists("each");
    if (each.isEmpty() || each.stream().anyMatch(words -> words.isEmpty() || words.contains(""))) {
      throw says.fault("lacks words");
    }
    RowCondition read = new RowCondition.Says(says.texts("in"), each, says.texts("unless"));
    says.finish();
    return read;
  }
}
