package io.creditctl.cli.command.push;

import io.creditctl.cli.Context;
import io.creditctl.cli.output.View;
import io.creditctl.core.push.OutboxEntry;
import java.time.ZoneId;
import java.util.function.Function;

/** How outbox entries are shown. */
final class EntryViews {
  /** An entry's number as people type it. */
  private static final String PREFIX = "P-";

  private EntryViews() {}

  static String id(OutboxEntry entry) {
    return PREFIX + entry.id();
  }

  /** Reads {@code P-17} or {@code 17}; anything else names no entry and gives 0. */
  static long number(String text) {
    String digits =
        text.regionMatches(true, 0, PREFIX, 0, PREFIX.length())
            ? text.substring(PREFIX.length())
            : text;
    try {
      return Long.parseLong(digits);
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  static View<OutboxEntry> view(String name, Context context, Function<String, String> kindTitle) {
    ZoneId zone = context.services().clock().getZone();
    View.Builder<OutboxEntry> view = View.named(name);
    view.column("id", EntryViews::id).priority(9);
    view.column("target", OutboxEntry::target).priority(5);
    view.column("record", entry -> entry.record().toString()).priority(8);
    view.column("revision", OutboxEntry::revision).priority(1);
    view.column("kind", OutboxEntry::kind).text(entry -> kindTitle.apply(entry.kind())).priority(3);
    view.column("documentNo", OutboxEntry::documentNo).priority(7);
    view.column("action", OutboxEntry::action).jsonOnly();
    view.column("state", OutboxEntry::state).jsonOnly();
    view.column("attempts", OutboxEntry::attempts).priority(2);
    view.column("receiptNo", OutboxEntry::receiptNo).priority(6);
    view.column("remoteCode", OutboxEntry::code).priority(6);
    view.column("remoteMessage", OutboxEntry::message).priority(7);
    view.column("updatedAt", entry -> entry.updatedAt().atZone(zone).toOffsetDateTime())
        .priority(4);
    return view.build();
  }
}
