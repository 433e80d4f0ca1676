package io.creditctl.cli.command.disclosure;

import io.creditctl.cli.text.Messages;
import io.creditctl.core.disclosure.DisclosureItem;
import io.creditctl.core.disclosure.DisclosureRule;
import io.creditctl.core.disclosure.RuleService.Explained;
import io.creditctl.core.disclosure.Ruling;
import io.creditctl.core.disclosure.Withdrawal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the rules say of one record beside its deadline, each with the rule and its basis. */
final class RuledWords {
  static final List<String> KEYS =
      List.of("report", "exemption", "severity", "publication", "withdrawal", "outdated");

  private final Messages messages;
  private final DisclosureItem item;
  private final Explained explained;
  private final Ruling ruling;
  private final Optional<Withdrawal> withdrawal;

  RuledWords(
      Messages messages,
      DisclosureItem item,
      Explained explained,
      Optional<Withdrawal> withdrawal) {
    this.messages = messages;
    this.item = item;
    this.explained = explained;
    this.ruling = explained.now();
    this.withdrawal = withdrawal;
  }

  /** One line for each thing that there is to say. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    explained
        .report()
        .ifPresent(
            rule -> lines.add(messages.text("explain.report", ruling.reportDueOn(), of(rule))));
    exemption().ifPresent(lines::add);
    explained
        .grounds()
        .severity()
        .ifPresent(
            rule ->
                lines.add(
                    messages.text(
                        "explain.severity",
                        messages.text("severity." + rule.severity().name()),
                        of(rule))));
    if (ruling.exemption().isEmpty()) {
      item.decidedOn().ifPresent(first -> lines.add(publication(first)));
    }
    withdrawal.ifPresent(down -> lines.add(down(down)));
    if (outdated()) {
      lines.add(messages.text("explain.outdated"));
    }
    return lines;
  }

  private Optional<String> exemption() {
    if (ruling.exemptionRule().equals(Ruling.LIFTED)) {
      return Optional.of(messages.text("explain.lifted"));
    }
    if (ruling.exemption().isEmpty()) {
      return Optional.empty();
    }
    String type = messages.text("exemption." + ruling.exemption());
    return Optional.of(
        explained
            .grounds()
            .exemption()
            .filter(rule -> !ruling.decidedByHand())
            .map(rule -> messages.text("explain.exemption", type, of(rule)))
            .orElseGet(() -> messages.text("explain.exempt-by-hand", type)));
  }

  private String publication(LocalDate first) {
    return explained
        .grounds()
        .end()
        .map(rule -> messages.text("explain.public", first, ruling.publicUntil(), of(rule)))
        .orElseGet(() -> messages.text("explain.public-open", first));
  }

  private String down(Withdrawal down) {
    String ground = messages.text("ground." + down.ground().name());
    return down.doneOn().isPresent()
        ? messages.text("explain.withdrawn", down.since(), ground, down.doneOn().get())
        : messages.text("explain.to-withdraw", down.since(), ground, down.dueOn());
  }

  private boolean outdated() {
    return !explained.stored().equals(ruling);
  }

  private String of(DisclosureRule rule) {
    return messages.text("explain.of-rule", rule.id(), rule.version(), rule.basis());
  }

  /** The same by the keys of {@link #KEYS}; absent where there is nothing to say. */
  Map<String, Object> map() {
    Map<String, Object> map = new LinkedHashMap<>();
    explained
        .report()
        .ifPresent(rule -> map.put("report", with(rule, "dueOn", ruling.reportDueOn())));
    if (!ruling.exemption().isEmpty()) {
      Map<String, Object> exemption = new LinkedHashMap<>();
      exemption.put("type", ruling.exemption());
      exemption.put("byHand", ruling.decidedByHand());
      explained
          .grounds()
          .exemption()
          .filter(rule -> !ruling.decidedByHand())
          .ifPresent(rule -> put(rule, exemption));
      map.put("exemption", exemption);
    }
    explained
        .grounds()
        .severity()
        .ifPresent(rule -> map.put("severity", with(rule, "severity", ruling.severity())));
    if (ruling.exemption().isEmpty()) {
      map.put("publication", publicationMap());
    }
    withdrawal.ifPresent(down -> map.put("withdrawal", map(down)));
    map.put("outdated", outdated());
    return map;
  }

  private Map<String, Object> publicationMap() {
    Map<String, Object> term = new LinkedHashMap<>();
    item.decidedOn().ifPresent(first -> term.put("from", first));
    if (!ruling.publicUntil().isEmpty()) {
      term.put("until", ruling.publicUntil());
    }
    explained.grounds().end().ifPresent(rule -> put(rule, term));
    return term;
  }

  private static Map<String, Object> map(Withdrawal down) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("ground", RuleForm.name(down.ground()));
    map.put("since", down.since());
    map.put("dueOn", down.dueOn());
    map.put("provisional", down.provisional());
    down.doneOn().ifPresent(day -> map.put("removedOn", day));
    map.put("basis", down.basis());
    return map;
  }

  private static Map<String, Object> with(DisclosureRule rule, String key, String value) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put(key, value);
    put(rule, map);
    return map;
  }

  private static void put(DisclosureRule rule, Map<String, Object> map) {
    map.put("rule", rule.name());
    map.put("basis", rule.basis());
  }
}
