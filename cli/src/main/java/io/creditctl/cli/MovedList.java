package io.creditctl.cli;

import io.creditctl.cli.output.View;
import io.creditctl.cli.text.Messages;
import io.creditctl.core.model.Moved;
import io.creditctl.core.model.MovedRecords;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What came out differently when the rules were asked again, for every command that asks them. */
public final class MovedList {
  /** More is for programs to read. */
  private static final int MOST_SHOWN = 20;

  private MovedList() {}

  /** The table: which record, what, before and after. */
  public static View<Moved> view(String name, Messages messages) {
    View.Builder<Moved> view = View.named(name);
    view.column("id", moved -> moved.id().toString()).priority(6);
    view.column("documentNo", Moved::documentNo).priority(9);
    view.column("what", Moved::what)
        .text(moved -> messages.text("moved." + moved.what().name()))
        .priority(10);
    view.column("before", Moved::before).text(moved -> word(moved, moved.before(), messages));
    view.column("after", Moved::after)
        .text(moved -> word(moved, moved.after(), messages))
        .priority(8);
    return view.build();
  }

  /** Severities and exemptions are constants, everything else stands for itself. */
  private static String word(Moved moved, String value, Messages messages) {
    if (value.isEmpty()) {
      return messages.text("moved.nothing");
    }
    return switch (moved.what()) {
      case SEVERITY -> messages.text("severity." + value);
      case EXEMPTION -> messages.text("exemption." + value);
      case PROVISIONAL -> messages.text("moved.provisional");
      case DUE, REPORT_DUE, WITHDRAW_BY, PUBLIC_UNTIL -> value;
    };
  }

  /** Says how many records moved and shows which, beside another answer. */
  public static void show(Context context, MovedRecords moved, boolean dryRun) {
    boolean quiet = context.options().quiet();
    List<Moved> shown = moved.items().subList(0, Math.min(MOST_SHOWN, moved.items().size()));
    if (!moved.items().isEmpty() && context.forPeople() && !quiet) {
      context.output(dryRun).write(view("moved", context.messages()), shown);
    }
    context.say("calendar.moved", moved.records());
    if (moved.total() > shown.size()) {
      context.say("moved.more", shown.size(), moved.total());
    }
  }

  /** The same items for programs. */
  public static List<Map<String, Object>> items(MovedRecords moved) {
    return moved.items().stream().map(MovedList::item).toList();
  }

  private static Map<String, Object> item(Moved moved) {
    Map<String, Object> item = new LinkedHashMap<>();
    item.put("id", moved.id().toString());
    item.put("documentNo", moved.documentNo());
    item.put("what", moved.what());
    item.put("before", moved.before());
    item.put("after", moved.after());
    return item;
  }
}
