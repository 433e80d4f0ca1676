package io.creditctl.cli.command.commitment;

import io.creditctl.cli.Context;
import io.creditctl.cli.output.Tone;
import io.creditctl.cli.output.View;
import io.creditctl.cli.text.Messages;
import io.creditctl.cli.text.StatusWords;
import io.creditctl.core.casework.CaseStep;
import io.creditctl.core.commitment.Commitment;
import io.creditctl.core.commitment.CommitmentState;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/** How commitments are shown. */
final class CommitmentViews {
  private final Context context;
  private final Messages messages;
  private final LocalDate asOf;

  CommitmentViews(Context context) {
    this.context = context;
    this.messages = context.messages();
    this.asOf = context.asOf();
  }

  /** One row for each. */
  View<Commitment> rows(String name) {
    View.Builder<Commitment> view = View.named(name);
    view.column("id", CommitmentViews::id).priority(10);
    view.column("number", CommitmentViews::number).priority(4);
    view.column("name", Commitment::name).priority(9);
    view.column("code", Commitment::code).jsonOnly();
    view.column("type", Commitment::type).priority(7);
    view.column("matter", Commitment::matter).priority(5);
    view.column("madeOn", Commitment::madeOn).priority(3);
    view.column("dueOn", Commitment::dueOn)
        .tone(each -> each.overdue(asOf) ? Tone.BAD : Tone.NONE)
        .priority(8);
    view.column("state", Commitment::state)
        .text(this::state)
        .tone(each -> each.state() == CommitmentState.BREACHED ? Tone.BAD : Tone.NONE)
        .priority(9);
    view.column("overdue", each -> each.overdue(asOf)).jsonOnly();
    view.column("record", each -> each.record().map(Object::toString)).priority(6);
    return view.build();
  }

  private String state(Commitment commitment) {
    return commitment.overdue(asOf)
        ? messages.text("commitment.overdue")
        : StatusWords.of(messages, commitment.state());
  }

  /** A commitment that was only rehearsed has no number yet. */
  private static String id(Commitment commitment) {
    return commitment.file().id().number() == 0 ? null : commitment.id();
  }

  private static String number(Commitment commitment) {
    return commitment.file().id().number() == 0 ? null : commitment.number();
  }

  /** Everything that is known of one. */
  View<Commitment> whole(String name) {
    View.Builder<Commitment> view = View.named(name);
    view.column("id", CommitmentViews::id);
    view.column("number", CommitmentViews::number);
    view.column("name", Commitment::name);
    view.column("code", Commitment::code);
    view.column("type", Commitment::type);
    view.column("matter", Commitment::matter);
    view.column("content", Commitment::content);
    view.column("liability", Commitment::liability);
    view.column("madeOn", Commitment::madeOn);
    view.column("validUntil", Commitment::validUntil);
    view.column("dueOn", Commitment::dueOn);
    view.column("unit", each -> each.file().unit());
    view.column("audience", each -> each.audience().text());
    view.column("state", Commitment::state).text(this::state);
    view.column("overdue", each -> each.overdue(asOf));
    view.column("evidence", Commitment::evidence);
    view.column("unfulfilled", Commitment::unfulfilled);
    view.column("enforcement", Commitment::enforcement);
    view.column("record", each -> each.record().map(Object::toString));
    view.column("about", each -> each.file().record().map(Object::toString));
    view.column("steps", each -> each.file().steps().stream().map(this::step).toList());
    return view.build();
  }

  private Map<String, Object> step(CaseStep step) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("n", step.n());
    map.put("step", step.step());
    map.put("day", step.day());
    map.put("actor", step.actor());
    map.put("at", step.at().atZone(context.services().clock().getZone()).toOffsetDateTime());
    map.put("note", step.note().isEmpty() ? step.basis() : step.note());
    map.put("stands", step.stands());
    return map;
  }

  /** A commitment for people, line by line. */
  void print(Commitment commitment) {
    line("id", commitment.id() + " " + state(commitment));
    line("number", commitment.number());
    line("name", commitment.name() + " " + commitment.code());
    line("type", commitment.type());
    line("matter", commitment.matter());
    line("content", commitment.content());
    line("liability", commitment.liability());
    line("madeOn", commitment.madeOn().toString());
    line("dueOn", commitment.dueOn().map(LocalDate::toString).orElse(""));
    line("unit", commitment.file().unit());
    line("audience", commitment.audience().text());
    line("evidence", commitment.evidence());
    line("unfulfilled", commitment.unfulfilled());
    line("enforcement", commitment.enforcement());
    line("record", commitment.record().map(Object::toString).orElse(""));
    for (CaseStep step : commitment.file().steps()) {
      String title = messages.find("trace.commitment-" + step.step()).orElse(step.step());
      String taken = step.stands() ? title : title + messages.text("commitment.step-undone");
      String why = step.note().isEmpty() ? step.basis() : step.note();
      context.print(
          messages.text("commitment.step", step.day(), step.actor(), taken, why).strip() + "\n");
    }
  }

  private void line(String key, String value) {
    if (!value.isEmpty()) {
      String heading =
          messages
              .find("column.commitment-show." + key)
              .or(() -> messages.find("column." + key))
              .orElse(key);
      context.print(messages.text("commitment.line", heading, value) + "\n");
    }
  }
}
