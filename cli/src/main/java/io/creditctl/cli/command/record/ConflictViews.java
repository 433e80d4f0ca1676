package io.creditctl.cli.command.record;

import io.creditctl.cli.Context;
import io.creditctl.cli.output.Tone;
import io.creditctl.cli.output.View;
import io.creditctl.cli.text.Messages;
import io.creditctl.core.catalog.Field;
import io.creditctl.core.record.Conflict;
import io.creditctl.core.record.Conflict.Settlement;
import io.creditctl.core.record.ConflictDetail;
import io.creditctl.core.record.ConflictDetail.Difference;
import io.creditctl.core.record.ConflictState;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How conflicts between units are shown. */
final class ConflictViews {
  private final Context context;
  private final Messages messages;
  private final Function<String, String> kindTitle;

  ConflictViews(Context context, Function<String, String> kindTitle) {
    this.context = context;
    this.messages = context.messages();
    this.kindTitle = kindTitle;
  }

  /** Conflicts, one row each. */
  View<ConflictDetail> list(String name) {
    View.Builder<ConflictDetail> view = common(name);
    view.column(
            "fields", detail -> detail.differences().stream().map(d -> d.field().code()).toList())
        .text(this::fieldTitles)
        .priority(5);
    return view.build();
  }

  /** One conflict with both contents, as one item. */
  View<ConflictDetail> item() {
    View.Builder<ConflictDetail> view = common("record-conflict");
    view.column("fields", detail -> detail.differences().stream().map(this::fieldItem).toList());
    return view.build();
  }

  /** One conflict field by field, for people. */
  View<Difference> differences() {
    View.Builder<Difference> view = View.named("record-conflict");
    view.column("field", difference -> title(difference.field()));
    view.column("stored", Difference::stored);
    view.column("incoming", Difference::incoming);
    return view.build();
  }

  private View.Builder<ConflictDetail> common(String name) {
    View.Builder<ConflictDetail> view = View.named(name);
    view.column("id", detail -> detail.conflict().id().toString()).priority(10);
    view.column("record", detail -> detail.conflict().record().toString()).priority(3);
    view.column("kind", detail -> detail.conflict().kind())
        .text(detail -> kindTitle.apply(detail.conflict().kind()))
        .priority(2);
    view.column("documentNo", detail -> detail.conflict().documentNo()).priority(8);
    view.column("subject.name", detail -> detail.conflict().subject().name()).priority(4);
    view.column("subject.code", detail -> detail.conflict().subject().code()).jsonOnly();
    view.column("storedUnit", detail -> detail.conflict().storedUnit())
        .text(detail -> unit(detail.conflict().storedUnit()))
        .priority(6);
    view.column("incomingUnit", detail -> detail.conflict().unit())
        .text(detail -> unit(detail.conflict().unit()))
        .priority(7);
    view.column("state", detail -> detail.conflict().state())
        .text(detail -> state(detail.conflict().state()))
        .tone(detail -> detail.conflict().state() == ConflictState.OPEN ? Tone.BAD : Tone.NONE)
        .priority(9);
    view.column("batch", detail -> detail.conflict().batch().toString()).jsonOnly();
    view.column("line", detail -> detail.conflict().line()).jsonOnly();
    view.column("raisedAt", detail -> time(detail.conflict().raisedAt())).jsonOnly();
    view.column("settledAt", detail -> settled(detail, done -> time(done.at()))).jsonOnly();
    view.column("actor", detail -> settled(detail, Settlement::actor)).jsonOnly();
    view.column("taken", detail -> detail.conflict().settlement().flatMap(Settlement::taken))
        .jsonOnly();
    view.column("reason", detail -> settled(detail, Settlement::reason)).jsonOnly();
    return view;
  }

  private static <V> Optional<V> settled(ConflictDetail detail, Function<Settlement, V> value) {
    return detail.conflict().settlement().map(value);
  }

  private OffsetDateTime time(Instant instant) {
    return instant.atZone(context.services().clock().getZone()).toOffsetDateTime();
  }

  /** One sentence that says what the conflict is about. */
  String heading(Conflict conflict) {
    return messages.text(
        "conflict.heading",
        conflict.id(),
        conflict.record(),
        conflict.documentNo(),
        unit(conflict.storedUnit()),
        unit(conflict.unit()),
        state(conflict.state()));
  }

  private String unit(String name) {
    return name.isEmpty() ? messages.text("conflict.no-unit") : name;
  }

  private String state(ConflictState state) {
    return messages.text("status.ConflictState." + state.name());
  }

  private String fieldTitles(ConflictDetail detail) {
    return detail.differences().stream()
        .map(difference -> title(difference.field()))
        .collect(Collectors.joining(", "));
  }

  private Map<String, Object> fieldItem(Difference difference) {
    Map<String, Object> item = new LinkedHashMap<>();
    item.put("field", difference.field().code());
    item.put("title", title(difference.field()));
    item.put("stored", difference.stored());
    item.put("incoming", difference.incoming());
    return item;
  }

  private String title(Field field) {
    return messages.text("language").equals("en") ? field.titleEn() : field.title();
  }
}
