package io.creditctl.cli.command.repair;

import io.creditctl.cli.Context;
import io.creditctl.cli.output.Tone;
import io.creditctl.cli.output.View;
import io.creditctl.cli.text.Messages;
import io.creditctl.core.repair.RepairCheck;
import io.creditctl.core.repair.RepairCheck.Item;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** How it is shown whether a record may be repaired. */
final class RepairViews {
  private final Context context;
  private final Messages messages;

  RepairViews(Context context) {
    this.context = context;
    this.messages = context.messages();
  }

  /** Which record is meant. */
  String head(RepairCheck check) {
    return messages.text(
        "repair.head",
        check.record().id(),
        check.record().documentNo(),
        check.record().subject().name());
  }

  /** One line for each thing looked at. */
  View<Item> items(RepairCheck check) {
    View.Builder<Item> view = View.named("repair-check");
    view.column("check", item -> key(item))
        .text(item -> messages.text("repair.aspect." + item.aspect().name()))
        .priority(10);
    view.column("result", Item::ok)
        .text(item -> result(check, item))
        .tone(item -> item.ok() ? Tone.NONE : Tone.BAD)
        .priority(9);
    view.column("basis", Item::basis).text(this::basis).priority(8);
    return view.build();
  }

  /** What all of it comes to. */
  String verdict(RepairCheck check) {
    if (check.eligible()) {
      return messages.text("repair.eligible", check.asOf());
    }
    String missing =
        check.missing().stream()
            .map(item -> messages.text("repair.aspect." + item.aspect().name()))
            .collect(Collectors.joining(messages.text("due.count.comma")));
    return check
        .earliest()
        .map(day -> messages.text("repair.missing", missing, day))
        .orElseGet(() -> messages.text("repair.never", missing));
  }

  /** Everything for programs. */
  View<RepairCheck> item() {
    View.Builder<RepairCheck> view = View.named("repair-check");
    view.column("id", check -> check.record().id().toString());
    view.column("documentNo", check -> check.record().documentNo());
    view.column("subject.name", check -> check.record().subject().name());
    view.column("subject.code", check -> check.record().subject().code());
    view.column("eligible", RepairCheck::eligible);
    view.column("earliest", RepairCheck::earliest);
    view.column("ruleVersion", RepairCheck::rule);
    view.column("checks", check -> check.items().stream().map(item -> map(check, item)).toList());
    return view.build();
  }

  private Map<String, Object> map(RepairCheck check, Item item) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("key", key(item));
    map.put("ok", item.ok());
    map.put("detail", result(check, item));
    map.put("basis", item.basis());
    map.put("certain", item.certain());
    return map;
  }

  private static String key(Item item) {
    return item.aspect().name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private String basis(Item item) {
    return item.certain() || item.basis().isEmpty()
        ? item.basis()
        : messages.text("repair.uncertain", item.basis());
  }

  private String result(RepairCheck check, Item item) {
    return switch (item.aspect()) {
      case SEVERITY -> messages.text("severity." + item.detail());
      case START -> item.detail();
      case LEAST_TERM -> least(check, item);
      case LONGEST_TERM -> messages.text("repair.ends", item.detail());
      case FULFILMENT, COMMITMENT, BAR, STANDING ->
          item.ok() || item.aspect() == RepairCheck.Aspect.BAR ? item.detail() : lacking(item);
      case RULE -> messages.text("repair.lacks.RULE");
    };
  }

  private String lacking(Item item) {
    if (item.aspect() == RepairCheck.Aspect.STANDING) {
      return item.detail().equals("VOID")
          ? messages.text("case.state.void")
          : messages.text("ground." + item.detail());
    }
    return messages.text("repair.lacks." + item.aspect().name());
  }

  private String least(RepairCheck check, Item item) {
    String ends = messages.text("repair.ends", item.detail());
    LocalDate earliest = LocalDate.parse(item.detail()).plusDays(1);
    return item.ok()
        ? ends
        : messages.text("repair.days-left", ends, ChronoUnit.DAYS.between(check.asOf(), earliest));
  }
}
