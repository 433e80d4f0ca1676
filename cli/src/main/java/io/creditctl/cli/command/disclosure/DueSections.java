package io.creditctl.cli.command.disclosure;

import io.creditctl.cli.text.DisplayWidth;
import io.creditctl.cli.text.Messages;
import io.creditctl.cli.text.SafeText;
import io.creditctl.core.disclosure.DueItem;
import io.creditctl.core.disclosure.DueItem.Task;
import io.creditctl.core.disclosure.DueItem.Urgency;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The board as a letter: a section for each unit, each decision with what to do about it. */
final class DueSections {
  private static final int LETTER_WIDTH = 78;

  /** More of them than this become one line. */
  private static final int EXPIRED_SHOWN = 3;

  /** As many of a unit as a letter names. */
  static final int LETTER_ROWS = 50;

  private static final String INDENT = "  ";
  private static final String GAP = "  ";

  private final Messages messages;
  private final DisplayWidth width;
  private final int within;
  private final int most;
  private final Function<DueItem, String> standing;

  /**
   * @param within what counts as soon, in working days
   * @param most as many of a unit as are named; the others are counted
   * @param standing the words for the last day of a decision and what is left until then
   */
  DueSections(
      Messages messages,
      DisplayWidth width,
      int within,
      int most,
      Function<DueItem, String> standing) {
    this.messages = messages;
    this.width = width;
    this.within = within;
    this.most = most;
    this.standing = standing;
  }

  /** The items by unit, the unit with the most urgent first. */
  static Map<String, List<DueItem>> byUnit(Collection<DueItem> items) {
    return items.stream()
        .collect(
            Collectors.groupingBy(
                due -> due.item().unit(), LinkedHashMap::new, Collectors.toList()));
  }

  /** All sections, a blank line between them. */
  String text(Collection<DueItem> items) {
    return byUnit(items).entrySet().stream()
        .map(unit -> section(unit.getKey(), unit.getValue()))
        .collect(Collectors.joining("\n"));
  }

  private String section(String unit, List<DueItem> items) {
    String name = unit.isEmpty() ? messages.text("report.unassigned") : SafeText.visible(unit);
    StringBuilder text = new StringBuilder(name).append(GAP).append(counts(items)).append('\n');
    long expired = items.stream().filter(DueItem::expired).count();
    boolean many = expired > EXPIRED_SHOWN;
    List<DueItem> named = items.stream().filter(due -> !many || !due.expired()).toList();
    named.stream().limit(most).forEach(due -> row(text, due));
    if (named.size() > most) {
      text.append(INDENT)
          .append(
              messages.text(
                  "due.more", named.size() - most, "creditctl disclosure due" + narrowed(unit)))
          .append('\n');
    }
    if (many) {
      text.append(INDENT)
          .append(messages.text("due.expired", expired, settleExpired(unit)))
          .append('\n');
    }
    return text.toString();
  }

  private void row(StringBuilder text, DueItem due) {
    String number = INDENT + SafeText.visible(due.item().documentNo());
    String subject = SafeText.visible(due.item().subject().name());
    text.append(number);
    boolean fits = width.width(number) + GAP.length() + width.width(subject) <= LETTER_WIDTH;
    text.append(fits ? GAP : "\n" + INDENT + INDENT).append(subject).append('\n');
    text.append(INDENT).append(INDENT);
    if (due.task() == Task.WITHDRAW) {
      text.append(messages.text("due.task.WITHDRAW"));
      due.ground()
          .ifPresent(
              ground -> text.append(" (").append(messages.text("ground." + ground)).append(')'));
      text.append(GAP);
    }
    text.append(standing.apply(due)).append(GAP).append(nextCommand(due)).append('\n');
  }

  /** What to type once it is done. */
  static String nextCommand(DueItem due) {
    return switch (due.task()) {
      case DISCLOSE -> "creditctl disclosure mark " + due.item().id() + " --url URL";
      case WITHDRAW -> "creditctl disclosure withdraw " + due.item().id() + " --removed-on DATE";
    };
  }

  /** What to type once all are gone whose term is over. */
  static String settleExpired(String unit) {
    return "creditctl disclosure withdraw --expired" + narrowed(unit) + " --removed-on DATE";
  }

  private static String narrowed(String unit) {
    return unit.isEmpty() ? "" : " --unit '" + SafeText.visible(unit) + "'";
  }

  /** How many are late, soon and later, without the zeros. */
  String counts(Collection<DueItem> items) {
    Map<Urgency, Long> counts =
        items.stream().collect(Collectors.groupingBy(DueItem::urgency, Collectors.counting()));
    return List.of(Urgency.values()).stream()
        .filter(counts::containsKey)
        .map(urgency -> messages.text("due.count." + urgency.name(), counts.get(urgency), within))
        .collect(Collectors.joining(messages.text("due.count.comma")));
  }
}
