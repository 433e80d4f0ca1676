package io.creditctl.cli.command.program;

import io.creditctl.cli.Context;
import io.creditctl.cli.CreditCommand;
import io.creditctl.cli.ExitCode;
import io.creditctl.cli.command.casework.CaseBacklog;
import io.creditctl.cli.option.WorkdayOptions;
import io.creditctl.cli.output.Tone;
import io.creditctl.cli.output.View;
import io.creditctl.cli.text.TroubleWords;
import io.creditctl.core.catalog.RosterList;
import io.creditctl.core.disclosure.DisclosureFilter;
import io.creditctl.core.disclosure.DueItem.Task;
import io.creditctl.core.disclosure.DueItem.Urgency;
import io.creditctl.core.disclosure.DueList;
import io.creditctl.core.push.TargetStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code status}: what has to be done today, on one screen. */
@Command
public final class StatusCommand extends CreditCommand {
  private static final int SOON = 3;
  private static final int MONTHS_AHEAD = 1;

  @Mixin private WorkdayOptions days;

  public StatusCommand(Context context) {
    super(context);
  }

  /** One line: what, how many, whether it presses, the worst case, the command that helps. */
  private record Line(String kind, long count, Tone tone, String worst, String nextCommand) {}

  @Override
  protected ExitCode run() {
    if (days.hasDayOff(context())) {
      return ExitCode.OK;
    }
    context().warnOfMissingStore();
    LocalDate asOf = context().asOf();
    List<Line> lines = new ArrayList<>();
    disclosures(asOf, lines);
    pushes(lines);
    lines.add(
        line(
            "conflicts",
            client().conflicts().open(""),
            Tone.BAD,
            "",
            "creditctl record conflicts"));
    cases(asOf, lines);
    lists(lines);
    boolean calendarShort = calendar(asOf, lines);
    View.Builder<Line> view = View.named("status");
    view.column("kind", Line::kind)
        .text(line -> messages().text("todo." + line.kind()))
        .priority(10);
    view.column("count", Line::count).tone(Line::tone).priority(9);
    view.column("worst", Line::worst).priority(7);
    view.column("nextCommand", Line::nextCommand).priority(8);
    boolean pressing = lines.stream().anyMatch(line -> line.tone() == Tone.BAD);
    ExitCode code = pressing ? ExitCode.FINDING : ExitCode.OK;
    if (calendarShort) {
      code = code.or(ExitCode.BASIS);
    }
    boolean letter = context().isLetter();
    if (!letter) {
      context().output().write(view.build(), lines);
    } else if (code != ExitCode.OK) {
      lines.removeIf(line -> line.tone() == Tone.NONE);
      context().output().write(view.build(), lines);
    }
    return code;
  }

  private void disclosures(LocalDate asOf, List<Line> lines) {
    DueList all = client().disclosures().due(asOf, SOON, DisclosureFilter.ALL);
    DueList due = all.of(Task.DISCLOSE);
    DueList down = all.of(Task.WITHDRAW);
    lines.add(
        line(
            "overdue",
            due.count(Urgency.OVERDUE),
            Tone.BAD,
            worst(due, Urgency.OVERDUE),
            "creditctl disclosure due --overdue"));
    lines.add(
        line(
            "due-soon",
            due.count(Urgency.DUE),
            Tone.WARN,
            worst(due, Urgency.DUE),
            "creditctl disclosure due"));
    lines.add(
        line(
            "due-later",
            due.count(Urgency.PENDING),
            Tone.NONE,
            "",
            "creditctl disclosure due --all"));
    boolean late = down.count(Urgency.OVERDUE) > 0;
    lines.add(
        line(
            "to-withdraw",
            down.items().size(),
            late ? Tone.BAD : Tone.WARN,
            worst(down, late ? Urgency.OVERDUE : Urgency.DUE),
            "creditctl disclosure due --all"));
  }

  private static String worst(DueList due, Urgency urgency) {
    return due.items().stream()
        .filter(item -> item.urgency() == urgency)
        .findFirst()
        .map(item -> item.item().documentNo() + " " + item.dueOn())
        .orElse("");
  }

  private void pushes(List<Line> lines) {
    for (TargetStatus target : client().pushes().status()) {
      String name = target.target();
      boolean paused = target.state().pausedBecause().isPresent();
      lines.add(
          line(
              "push-pending",
              target.pending() + target.inFlight(),
              Tone.NONE,
              name,
              (paused ? "creditctl push resume " : "creditctl push run --target ") + name));
      lines.add(
          line(
              "push-returned",
              target.returned(),
              Tone.BAD,
              name,
              "creditctl push returned list --target " + name));
      lines.add(
          line(
              "push-dead",
              target.dead(),
              Tone.BAD,
              name,
              "creditctl push dead list --target " + name));
      target
          .state()
          .pausedBecause()
          .ifPresent(
              reason ->
                  lines.add(
                      line(
                          "push-paused",
                          1,
                          Tone.BAD,
                          name + " " + TroubleWords.of(messages(), reason),
                          "creditctl push resume " + name)));
    }
  }

  private void cases(LocalDate asOf, List<Line> lines) {
    for (CaseBacklog pressing : CaseBacklog.of(client(), asOf, SOON)) {
      lines.add(
          line(
              "case-" + pressing.type(),
              pressing.count(),
              pressing.overdue() > 0 ? Tone.BAD : Tone.WARN,
              pressing.worst(),
              "creditctl " + pressing.type() + " due"));
    }
  }

  private void lists(List<Line> lines) {
    Optional<Instant> black =
        Optional.ofNullable(
            client().rosters().snapshots(Set.of(RosterList.BLACK)).get(RosterList.BLACK));
    long entries =
        client().rosters().entries(RosterList.BLACK, Optional.of(context().asOf())).size();
    if (black.isEmpty()) {
      lines.add(
          new Line(
              "blacklisted",
              0,
              Tone.WARN,
              messages().text("list.never"),
              "creditctl import FILE --kind blacklist"));
      return;
    }
    String at = black.get().atZone(context().services().clock().getZone()).toLocalDate().toString();
    lines.add(line("blacklisted", entries, Tone.NONE, at, "creditctl roster list --list black"));
  }

  private boolean calendar(LocalDate asOf, List<Line> lines) {
    List<Integer> missing =
        client().calendars().check(asOf.plusMonths(MONTHS_AHEAD)).missingYears();
    String years = missing.stream().map(String::valueOf).collect(Collectors.joining(", "));
    lines.add(
        line(
            "calendar-missing",
            missing.size(),
            Tone.WARN,
            years,
            "creditctl calendar import FILE"));
    return !missing.isEmpty();
  }

  private static Line line(
      String kind, long count, Tone toneIfAny, String worst, String nextCommand) {
    boolean none = count == 0;
    return new Line(
        kind, count, none ? Tone.NONE : toneIfAny, none ? "" : worst, none ? "" : nextCommand);
  }

  @Override
  public Set<ExitCode> exitCodes() {
    return Set.of(ExitCode.FINDING, ExitCode.BASIS);
  }
}
