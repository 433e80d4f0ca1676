package io.creditctl.cli.command.record;

import io.creditctl.cli.Context;
import io.creditctl.cli.output.View;
import io.creditctl.cli.text.Messages;
import io.creditctl.cli.text.StatusWords;
import io.creditctl.core.disclosure.DisclosureService;
import io.creditctl.core.record.RecordService;
import io.creditctl.core.record.StoredRecord;
import java.time.LocalDate;
import java.util.function.Function;

/** How stored records are shown. */
final class RecordViews {
  private RecordViews() {}

  /** Says why there is not even the masked form of an identity number. */
  static void noteUnreadable(Context context, RecordService records) {
    records
        .numbersUnreadable()
        .ifPresent(why -> context.warn("record.numbers-unreadable", why.code().id()));
  }

  static View<StoredRecord> records(
      String name, Messages messages, Function<String, String> kindTitle, LocalDate asOf) {
    View.Builder<StoredRecord> view = View.named(name);
    view.column("id", record -> record.id().toString()).priority(9);
    view.column("kind", StoredRecord::kind)
        .text(record -> kindTitle.apply(record.kind()))
        .priority(6);
    view.column("documentNo", StoredRecord::documentNo).priority(8);
    view.column("subject.name", record -> record.subject().name()).priority(8);
    view.column("subject.code", record -> record.subject().code()).priority(5);
    view.column("title", StoredRecord::title).jsonOnly();
    view.column("authority", StoredRecord::authority).jsonOnly();
    view.column("unit", StoredRecord::unit).priority(3);
    view.column("domain", StoredRecord::domain).jsonOnly();
    view.column("decidedOn", StoredRecord::decidedOn).priority(7);
    view.column("validUntil", StoredRecord::validUntil).jsonOnly();
    view.column("disclosure.status", record -> DisclosureService.status(record.disclosure(), asOf))
        .text(
            record -> StatusWords.of(messages, DisclosureService.status(record.disclosure(), asOf)))
        .tone(record -> StatusWords.tone(DisclosureService.status(record.disclosure(), asOf)))
        .priority(4);
    view.column("disclosure.dueOn", record -> record.disclosure().dueOn()).jsonOnly();
    view.column("disclosure.disclosedOn", record -> record.disclosure().disclosedOn()).jsonOnly();
    view.column("revision", StoredRecord::revision).jsonOnly();
    view.column("voided", StoredRecord::voided).jsonOnly();
    view.column("batch", record -> record.batch().toString()).jsonOnly();
    view.column("line", StoredRecord::line).jsonOnly();
    return view.build();
  }
}
