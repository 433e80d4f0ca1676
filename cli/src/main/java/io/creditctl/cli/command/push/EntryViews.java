package io.creditctl.cli.command.push;

import io.creditctl.cli.Context;
import io.creditctl.cli.output.View;
import io.creditctl.cli.text.StatusWords;
import io.creditctl.cli.text.TroubleWords;
import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import io.creditctl.core.push.OutboxEntry;
import java.time.ZoneId;
import java.util.List;
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

  static List<Long> numbers(List<String> texts) {
    return texts.stream().map(EntryViews::number).toList();
  }

  static View<OutboxEntry> view(String name, Context context, Function<String, String> kindTitle) {
    return columns(name, context, kindTitle, Function.<OutboxEntry>identity()).build();
  }

  /** The columns of an entry, for a row that has one. */
  static <T> View.Builder<T> columns(
      String name,
      Context context,
      Function<String, String> kindTitle,
      Function<T, OutboxEntry> entry) {
    ZoneId zone = context.services().clock().getZone();
    View.Builder<T> view = View.named(name);
    view.column("id", row -> entry.apply(row).name()).priority(9);
    view.column("target", row -> entry.apply(row).target()).priority(5);
    view.column("record", row -> entry.apply(row).record().toString()).priority(8);
    view.column("revision", row -> entry.apply(row).revision()).priority(1);
    view.column("kind", row -> entry.apply(row).kind())
        .text(row -> kindTitle.apply(entry.apply(row).kind()))
        .priority(3);
    view.column("documentNo", row -> entry.apply(row).documentNo()).priority(7);
    view.column("action", row -> entry.apply(row).action()).jsonOnly();
    view.column("state", row -> entry.apply(row).state())
        .text(row -> StatusWords.of(context.messages(), entry.apply(row).state()))
        .priority(5);
    view.column("attempts", row -> entry.apply(row).attempts()).priority(2);
    view.column("receiptNo", row -> entry.apply(row).receiptNo()).priority(6);
    view.column("remoteCode", row -> entry.apply(row).code()).priority(6);
    view.column(
            "remoteMessage", row -> TroubleWords.of(context.messages(), entry.apply(row).message()))
        .priority(7);
    view.column("updatedAt", row -> entry.apply(row).updatedAt().atZone(zone).toOffsetDateTime())
        .priority(4);
    return view;
  }
}
