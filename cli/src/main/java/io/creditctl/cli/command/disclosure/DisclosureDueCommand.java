package io.creditctl.cli.command.disclosure;

import io.creditctl.cli.Context;
import io.creditctl.cli.CreditCommand;
import io.creditctl.cli.ExitCode;
import io.creditctl.cli.output.Tone;
import io.creditctl.cli.output.View;
import io.creditctl.core.disclosure.DueItem;
import io.creditctl.core.disclosure.DueItem.Urgency;
import io.creditctl.core.disclosure.DueList;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code disclosure due}: what has to be made public now. */
@Command
public final class DisclosureDueCommand extends CreditCommand {
  @Option(names = "--within", paramLabel = "DAYS", converter = Workdays.class)
  private int within = 3;

  @Option(names = "--overdue")
  private boolean overdueOnly;

  @Option(names = "--all")
  private boolean all;

  @Mixin private DisclosureFilterOptions filter;

  public DisclosureDueCommand(Context context) {
    super(context);
  }

  @Override
  protected ExitCode run() {
    context().warnOfMissingStore();
    LocalDate asOf = context().asOf();
    DueList due = client().disclosures().due(asOf, within, filter.filter(client().catalog()));
    List<DueItem> items = due.items().stream().filter(this::wanted).toList();
    boolean nothing = items.isEmpty();
    if (!(nothing && context().options().quiet() && context().forPeople())) {
      context().output().write(view(), items);
    }
    context()
        .say(
            "due.summary",
            due.count(Urgency.OVERDUE),
            due.count(Urgency.DUE),
            due.count(Urgency.PENDING),
            within);
    boolean provisional = due.provisional() && !overdueOnly;
    if (provisional) {
      context().warn("due.provisional");
    }
    if (!nothing) {
      context()
          .say("due.next-step." + items.get(0).task().name(), items.get(0).item().documentNo());
    }
    boolean urgent = items.stream().anyMatch(item -> item.urgency() != Urgency.PENDING);
    ExitCode code = urgent ? ExitCode.FINDING : ExitCode.OK;
    return provisional ? code.or(ExitCode.BASIS) : code;
  }

  private boolean wanted(DueItem item) {
    return switch (item.urgency()) {
      case OVERDUE -> true;
      case DUE -> !overdueOnly;
      case PENDING -> all && !overdueOnly;
    };
  }

  private View<DueItem> view() {
    View.Builder<DueItem> view = View.named("disclosure-due");
    view.column("status", DueItem::urgency)
        .text(this::words)
        .tone(DisclosureDueCommand::tone)
        .priority(10);
    view.column("what", DueItem::task)
        .text(due -> messages().text("due.task." + due.task().name()))
        .priority(6);
    view.column("dueOn", DueItem::dueOn).text(this::dueWords).priority(9);
    view.column("kind", due -> due.item().kind())
        .text(due -> kindTitle(due.item().kind()))
        .priority(5);
    view.column("documentNo", due -> due.item().documentNo()).priority(8);
    view.column("subject.name", due -> due.item().subject().name()).priority(7);
    view.column("subject.code", due -> due.item().subject().code()).jsonOnly();
    view.column("decidedOn", due -> due.item().decidedOn()).priority(4);
    view.column("unit", due -> due.item().unit()).priority(6);
    view.column("remainingWorkdays", DueItem::remainingWorkdays).jsonOnly();
    view.column("provisional", DueItem::provisional).jsonOnly();
    view.column("id", due -> due.item().id().toString()).priority(3);
    return view.build();
  }

  private String words(DueItem due) {
    return switch (due.urgency()) {
      case OVERDUE -> messages().text("due.overdue-by", -due.remainingWorkdays());
      case DUE, PENDING ->
          due.remainingWorkdays() <= 0
              ? messages().text("due.today")
              : messages().text("due.left", due.remainingWorkdays());
    };
  }

  private String dueWords(DueItem due) {
    String day = due.dueOn().toString();
    return due.provisional() ? messages().text("due.provisional-day", day) : day;
  }

  private static Tone tone(DueItem due) {
    return switch (due.urgency()) {
      case OVERDUE -> Tone.BAD;
      case DUE -> Tone.WARN;
      case PENDING -> Tone.NONE;
    };
  }

  @Override
  public Set<ExitCode> exitCodes() {
    return Set.of(ExitCode.FINDING, ExitCode.BASIS);
  }
}
