package io.creditctl.cli.command.disclosure;

import io.creditctl.cli.Context;
import io.creditctl.cli.CreditCommand;
import io.creditctl.cli.ExitCode;
import io.creditctl.cli.option.WorkdayOptions;
import io.creditctl.cli.option.Workdays;
import io.creditctl.cli.output.CalendarEvent;
import io.creditctl.cli.output.OutputFormat;
import io.creditctl.cli.output.Tone;
import io.creditctl.cli.output.View;
import io.creditctl.cli.text.DisplayWidth;
import io.creditctl.core.disclosure.DisclosureItem;
import io.creditctl.core.disclosure.DueItem;
import io.creditctl.core.disclosure.DueItem.Urgency;
import io.creditctl.core.disclosure.DueList;
import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code disclosure due}: what has to be made public now. */
@Command
public final class DisclosureDueCommand extends CreditCommand {
  /** How many working days before the last day a calendar reminds. */
  private static final int ALARM_WORKDAYS = 2;

  @Option(names = "--within", paramLabel = "DAYS", converter = Workdays.class)
  private int within = 3;

  @Option(names = "--overdue")
  private boolean overdueOnly;

  @Option(names = "--all")
  private boolean all;

  @Option(names = "--group", paramLabel = "GROUP")
  private Optional<Group> group = Optional.empty();

  @Mixin private WorkdayOptions days;

  @Mixin private DisclosureFilterOptions filter;

  /** What {@code --group} makes sections of. */
  private enum Group {
    UNIT
  }

  public DisclosureDueCommand(Context context) {
    super(context);
  }

  @Override
  protected ExitCode run() {
    if (days.hasDayOff(context())) {
      return ExitCode.OK;
    }
    context().warnOfMissingStore();
    LocalDate asOf = context().asOf();
    DueList due = client().disclosures().due(asOf, within, filter.filter(client().catalog()));
    List<DueItem> items = due.items().stream().filter(this::wanted).toList();
    boolean urgent = items.stream().anyMatch(item -> item.urgency() != Urgency.PENDING);
    boolean provisional = due.provisional() && !overdueOnly;
    ExitCode code = urgent ? ExitCode.FINDING : ExitCode.OK;
    if (provisional) {
      code = code.or(ExitCode.BASIS);
    }
    if (hasNews(items, code)) {
      write(items, provisional);
    }
    context()
        .say(
            "due.summary",
            due.count(Urgency.OVERDUE),
            due.count(Urgency.DUE),
            due.count(Urgency.PENDING),
            within);
    if (provisional && !context().isLetter()) {
      context().warn("due.provisional");
    }
    long expired = items.stream().filter(DueItem::expired).count();
    if (expired > 1) {
      context().say("due.expired", expired, DueSections.settleExpired(filter.unit()));
    }
    if (!items.isEmpty()) {
      context().say("due.next-step." + items.get(0).task().name(), items.get(0).item().id());
    }
    return code;
  }

  /** Whether there is anything to write: a letter goes out only when somebody must act. */
  private boolean hasNews(List<DueItem> items, ExitCode code) {
    if (context().isLetter()) {
      return code != ExitCode.OK;
    }
    return !context().forPeople() || !context().options().quiet() || !items.isEmpty();
  }

  private void write(List<DueItem> items, boolean provisional) {
    if (context().isLetter()) {
      context().output().write(opening(items, provisional));
    }
    if (inSections()) {
      context().output().write(sections().text(limited(items)) + cutNote(items));
    } else if (!context().isLetter() || !items.isEmpty()) {
      context().output().write(view(), grouped(items));
    }
  }

  /** The first lines of a letter: what it is about. */
  private String opening(List<DueItem> items, boolean provisional) {
    List<String> parts = new ArrayList<>();
    if (!items.isEmpty()) {
      parts.add(sections().counts(items));
    }
    if (provisional) {
      parts.add(messages().text("due.count.calendar"));
    }
    String comma = messages().text("due.count.comma");
    String first = messages().text("due.letter", context().asOf(), String.join(comma, parts));
    return first + (provisional ? "\n" + messages().text("due.provisional") : "") + "\n\n";
  }

  private DueSections sections() {
    return new DueSections(
        messages(),
        new DisplayWidth(context().output().options().ambiguousWidth()),
        within,
        context().isLetter() ? DueSections.LETTER_ROWS : Integer.MAX_VALUE,
        due -> dueWords(due) + " " + words(due));
  }

  /** A letter has no room for the table, unless somebody chose columns that fit. */
  private boolean inSections() {
    boolean columns = !context().options().fields().isEmpty();
    if (columns && group.isPresent() && context().options().format() == OutputFormat.TABLE) {
      throw new CreditException(ErrorCode.INVALID_ARGUMENT, "--fields", "--group");
    }
    return context().options().format() == OutputFormat.TABLE
        && (group.isPresent() || context().isLetter() && !columns);
  }

  private List<DueItem> limited(List<DueItem> items) {
    return items.stream().limit(context().options().limit().orElse(Long.MAX_VALUE)).toList();
  }

  private String cutNote(List<DueItem> items) {
    int shown = limited(items).size();
    return shown == items.size()
        ? ""
        : "\n" + messages().text("output.limited", shown, items.size()) + "\n";
  }

  private List<DueItem> grouped(List<DueItem> items) {
    return group.isEmpty()
        ? items
        : DueSections.byUnit(items).values().stream().flatMap(List::stream).toList();
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
    view.column("what", DueItem::task).text(this::taskWords).priority(7);
    view.column("ground", DueItem::ground).jsonOnly();
    view.column("dueOn", DueItem::dueOn).text(this::dueWords).priority(9);
    view.column("kind", due -> due.item().kind())
        .text(due -> kindTitle(due.item().kind()))
        .priority(3);
    view.column("documentNo", due -> due.item().documentNo()).priority(8);
    view.column("subject.name", due -> due.item().subject().name()).priority(5);
    view.column("subject.code", due -> due.item().subject().code()).jsonOnly();
    view.column("decidedOn", due -> due.item().decidedOn()).priority(2);
    view.column("unit", due -> due.item().unit()).priority(4);
    view.column("remainingWorkdays", DueItem::remainingWorkdays).jsonOnly();
    view.column("provisional", DueItem::provisional).jsonOnly();
    view.column("id", due -> due.item().id().toString()).priority(6);
    return view.event(this::event).build();
  }

  private CalendarEvent event(DueItem due) {
    DisclosureItem item = due.item();
    String task = due.task().name();
    String decided = item.decidedOn().map(LocalDate::toString).orElse("");
    String uid = String.join("/", task, item.kind(), item.documentNo(), item.id().toString());
    return new CalendarEvent(
        UUID.nameUUIDFromBytes(uid.getBytes(StandardCharsets.UTF_8)).toString(),
        due.dueOn(),
        messages()
            .text(
                "due.event." + task,
                kindTitle(item.kind()),
                item.documentNo(),
                item.subject().name()),
        messages().text("due.event.todo", item.unit(), decided, DueSections.nextCommand(due)),
        due.provisional(),
        client().calendars().add(due.dueOn(), -ALARM_WORKDAYS).date());
  }

  @Override
  protected Set<OutputFormat> formats() {
    return EnumSet.allOf(OutputFormat.class);
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

  private String taskWords(DueItem due) {
    String task = messages().text("due.task." + due.task().name());
    return due.ground()
        .map(ground -> task + " (" + messages().text("ground." + ground.name()) + ")")
        .orElse(task);
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
