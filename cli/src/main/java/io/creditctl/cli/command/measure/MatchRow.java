package io.creditctl.cli.command.measure;

import io.creditctl.cli.output.Tone;
import io.creditctl.cli.output.View;
import io.creditctl.cli.text.Messages;
import io.creditctl.core.measure.JointMeasure;
import io.creditctl.core.measure.MatchReport;
import io.creditctl.core.measure.MatchReport.Ground;
import io.creditctl.core.measure.MatchReport.Match;
import io.creditctl.core.measure.MatchReport.Unchecked;
import io.creditctl.core.roster.RosterEntry;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One line of an answer: a measure that concerns the subject, or a list that cannot be relied on.
 */
record MatchRow(Optional<Match> match, Optional<Unchecked> unchecked) {
  private static final String UNCHECKED = "unchecked";

  static List<MatchRow> of(MatchReport report) {
    List<MatchRow> rows = new ArrayList<>();
    for (Unchecked list : report.unchecked()) {
      rows.add(new MatchRow(Optional.empty(), Optional.of(list)));
    }
    for (Match match : report.matches()) {
      rows.add(new MatchRow(Optional.of(match), Optional.empty()));
    }
    return rows;
  }

  static View<MatchRow> view(Messages messages) {
    View.Builder<MatchRow> view = View.named("measure-match");
    view.column("standing", MatchRow::standing)
        .text(row -> messages.text("measure.standing." + row.standing()))
        .tone(MatchRow::tone)
        .priority(10);
    view.column("measure", row -> row.measure().map(JointMeasure::id)).priority(5);
    view.column("title", row -> row.measure().map(JointMeasure::title)).priority(9);
    view.column("effect", row -> row.measure().map(JointMeasure::effect)).jsonOnly();
    view.column("grounds", MatchRow::items).text(row -> row.words(messages)).priority(8);
    view.column("until", MatchRow::until).priority(7);
    view.column("unit", row -> row.measure().map(JointMeasure::unit)).priority(3);
    view.column("basis", row -> row.measure().map(JointMeasure::basis)).priority(6);
    view.column("list", row -> row.unchecked().map(Unchecked::list)).jsonOnly();
    view.column("problem", row -> row.unchecked().map(Unchecked::problem)).jsonOnly();
    return view.build();
  }

  private Optional<JointMeasure> measure() {
    return match.map(Match::measure);
  }

  private String standing() {
    return match.map(found -> found.standing().name().toLowerCase(Locale.ROOT)).orElse(UNCHECKED);
  }

  private static Tone tone(MatchRow row) {
    return row.match()
        .map(
            found ->
                switch (found.standing()) {
                  case RESTRICTED -> Tone.BAD;
                  case ENTITLED -> Tone.GOOD;
                  case WITHHELD -> Tone.WARN;
                })
        .orElse(Tone.WARN);
  }

  private List<Map<String, Object>> items() {
    return match
        .map(found -> found.grounds().stream().map(MatchRow::item).toList())
        .orElse(List.of());
  }

  private static Map<String, Object> item(Ground ground) {
    Map<String, Object> item = new LinkedHashMap<>();
    if (ground instanceof Ground.Listed listed) {
      RosterEntry entry = listed.entry();
      item.put("by", "list");
      item.put("list", entry.list());
      item.put("record", entry.id().toString());
      item.put("documentNo", entry.documentNo());
      item.put("reason", entry.reason());
      item.put("basis", entry.basis());
    } else if (ground instanceof Ground.Graded graded) {
      item.put("by", "grade");
      item.put("grade", graded.grade().grade());
      item.put("scheme", graded.grade().scheme());
      item.put("domain", graded.grade().domain());
    } else if (ground instanceof Ground.Applied applied) {
      item.put("by", "application");
      item.put("application", applied.application().id().toString());
      item.put("record", applied.application().record().map(Object::toString));
      item.put("basis", applied.application().basis());
    }
    item.put("until", until(ground));
    return item;
  }

  private String words(Messages messages) {
    return unchecked
        .map(
            list ->
                messages.text("list." + list.list())
                    + ": "
                    + messages.text("check.problem." + list.problem()))
        .orElseGet(
            () ->
                match.orElseThrow().grounds().stream()
                    .map(ground -> words(ground, messages))
                    .collect(Collectors.joining("; ")));
  }

  private static String words(Ground ground, Messages messages) {
    if (ground instanceof Ground.Listed listed) {
      return messages.text("list." + listed.entry().list()) + " " + listed.entry().documentNo();
    }
    if (ground instanceof Ground.Graded graded) {
      return graded.grade().scheme() + " " + graded.grade().grade();
    }
    Ground.Applied applied = (Ground.Applied) ground;
    return applied.application().id() + " " + applied.application().basis();
  }

  private static Optional<LocalDate> until(Ground ground) {
    if (ground instanceof Ground.Listed listed) {
      return listed.entry().until();
    }
    if (ground instanceof Ground.Graded graded) {
      return Optional.of(graded.grade().until());
    }
    return Optional.of(((Ground.Applied) ground).application().until());
  }

  /** When the last of its grounds ends; empty where one of them has no end. */
  private Optional<LocalDate> until() {
    List<Optional<LocalDate>> ends =
        match
            .map(found -> found.grounds().stream().map(MatchRow::until).toList())
            .orElse(List.of());
    return ends.stream().allMatch(Optional::isPresent)
        ? ends.stream().map(Optional::get).max(LocalDate::compareTo)
        : Optional.empty();
  }
}
