package io.creditctl.cli.command.casework;

import io.creditctl.cli.Context;
import io.creditctl.cli.output.Tone;
import io.creditctl.cli.output.View;
import io.creditctl.cli.text.TimeWords;
import io.creditctl.core.casework.CaseFile;
import io.creditctl.core.casework.CaseStep;
import io.creditctl.core.model.RecordId;
import io.creditctl.core.model.SubjectName;
import io.creditctl.core.model.SubjectRef;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;

/** How cases of one type are shown. */
final class CaseViews {
  /** The fact under which an opening keeps the number of the record's document. */
  private static final String DOCUMENT_NO = "documentNo";

  private final Context context;
  private final CaseWords words;

  CaseViews(Context context, CaseWords words) {
    this.context = context;
    this.words = words;
  }

  /** One line for each case. */
  View<CaseFile> cases(String name) {
    return columns(name).build();
  }

  /** The same with every step, for programs. */
  View<CaseFile> item(String name) {
    View.Builder<CaseFile> view = columns(name);
    view.column("steps", file -> file.steps().stream().map(this::map).toList());
    return view.build();
  }

  private View.Builder<CaseFile> columns(String name) {
    LocalDate asOf = context.asOf();
    View.Builder<CaseFile> view = View.named(name);
    view.column("id", file -> file.id().toString()).priority(10);
    view.column("type", CaseFile::type).jsonOnly();
    view.column("state", CaseFile::state).text(file -> words.state(file.state())).priority(9);
    view.column("dueOn", file -> file.due().filter(due -> file.open()).map(CaseFile.Due::on))
        .text(file -> words.due(file, asOf))
        .tone(file -> file.overdue(asOf) ? Tone.BAD : Tone.NONE)
        .priority(8);
    view.column("provisional", file -> file.due().map(CaseFile.Due::provisional).orElse(false))
        .jsonOnly();
    view.column("overdue", file -> file.overdue(asOf)).jsonOnly();
    view.column("subject.name", file -> file.subject().name()).priority(7);
    view.column("subject.code", CaseViews::code).jsonOnly();
    view.column("record", file -> file.record().map(RecordId::toString)).priority(2);
    view.column("documentNo", file -> file.fact(DOCUMENT_NO)).priority(6);
    view.column("openedOn", CaseFile::openedOn).priority(5);
    view.column("closedOn", CaseFile::closedOn).jsonOnly();
    view.column("open", CaseFile::open).jsonOnly();
    view.column("unit", CaseFile::unit).priority(4);
    view.column("facts", CaseFile::facts).text(file -> words.facts(file.facts())).jsonOnly();
    return view;
  }

  private static String code(CaseFile file) {
    String name = file.subject().name();
    return SubjectRef.ofKey(file.subject().key(), name, SubjectName.normalise(name), "").code();
  }

  /** One line for each step, with those that were taken back. */
  View<CaseStep> steps(String name) {
    View.Builder<CaseStep> view = View.named(name);
    view.column("stepNo", CaseStep::n).priority(6);
    view.column("day", CaseStep::day).priority(9);
    view.column("step", CaseStep::step).text(step -> words.step(step.step())).priority(10);
    view.column("state", CaseStep::after).text(step -> words.state(step.after())).priority(7);
    view.column("actor", CaseStep::actor).priority(8);
    view.column("undoneBy", CaseStep::undoneBy)
        .text(step -> step.stands() ? "" : context.messages().text("case.undone", step.undoneBy()))
        .tone(step -> step.stands() ? Tone.NONE : Tone.WARN)
        .priority(9);
    view.column("basis", CaseStep::basis).priority(4);
    view.column("note", CaseStep::note).priority(3);
    view.column("facts", CaseStep::facts).text(step -> words.facts(step.facts())).priority(5);
    view.column("at", this::at).text(step -> TimeWords.of(at(step))).priority(1);
    return view.build();
  }

  private OffsetDateTime at(CaseStep step) {
    return step.at().atZone(context.services().clock().getZone()).toOffsetDateTime();
  }

  private Map<String, Object> map(CaseStep step) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("n", step.n());
    map.put("step", step.step());
    map.put("before", step.before());
    map.put("after", step.after());
    map.put("day", step.day());
    map.put("actor", step.actor());
    map.put("at", at(step));
    map.put("basis", step.basis());
    map.put("note", step.note());
    map.put("facts", step.facts());
    map.put("undoneBy", step.stands() ? null : step.undoneBy());
    return map;
  }
}
