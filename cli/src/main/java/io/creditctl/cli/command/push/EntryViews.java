package io.creditctl.cli.command.push;

import io.creditctl.cli.Context;
import io.creditctl.cli.output.View;
import io.creditctl.cli.text.StatusWords;
import io.creditctl.cli.text.TroubleWords;
import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import io.creditctl.core.push.OutboxEntry;
import java.time.ZoneId;
import java.util.function.Function;

/** How outbox entries are shown. */
final class EntryViews {
  private EntryViews() {}

  /**
   * The number that the user typed.
   *
   * @throws CreditException ENTRY_NOT_FOUND when it is none
   */
  static long number(String text) {
    return OutboxEntry.number(text)
        .orElseThrow(() -> new CreditException(ErrorCode.ENTRY_NOT_FOUND, text));
  }

  static View<OutboxEntry> view(String name, Context context, Function<String, String> kindTitle) {
    ZoneId zone = context.services().clock().getZone();
    View.Builder<OutboxEntry> view = View.named(name);
    view.column("id", OutboxEntry::name).priority(9);
    view.column("target", OutboxEntry::target).priority(5);
    view.column("record", entry -> entry.record().toString()).priority(8);
    view.column("revision", OutboxEntry::revision).priority(1);
    view.column("kind", OutboxEntry::kind).text(entry -> kindTitle.apply(entry.kind())).priority(3);
    view.column("documentNo", OutboxEntry::documentNo).priority(7);
    view.column("action", OutboxEntry::action).jsonOnly();
    view.column("state", OutboxEntry::state)
        .text(entry -> StatusWords.of(context.messages(), entry.state()))
        .priority(5);
    view.column("attempts", OutboxEntry::attempts).priority(2);
    view.column("receiptNo", OutboxEntry::receiptNo).priority(6);
    view.column("remoteCode", OutboxEntry::code).priority(6);
    view.column("remoteMessage", entry -> TroubleWords.of(context.messages(), entry.message()))
        .priority(7);
    view.column("updatedAt", entry -> entry.updatedAt().atZone(zone).toOffsetDateTime())
        .priority(4);
    return view.build();
  }
}
