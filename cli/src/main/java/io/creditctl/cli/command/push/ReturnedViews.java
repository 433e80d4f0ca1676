package io.creditctl.cli.command.push;

import io.creditctl.cli.Context;
import io.creditctl.cli.output.View;
import io.creditctl.cli.text.Messages;
import io.creditctl.cli.text.StatusWords;
import io.creditctl.cli.text.TimeWords;
import io.creditctl.cli.text.TroubleWords;
import io.creditctl.core.catalog.Field;
import io.creditctl.core.push.OutboxEntry;
import io.creditctl.core.push.Returned;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** How what came back is shown: whose words, what we make of them, what to type. */
final class ReturnedViews {
  private final Context context;
  private final Function<String, String> kindTitle;

  ReturnedViews(Context context, Function<String, String> kindTitle) {
    this.context = context;
    this.kindTitle = kindTitle;
  }

  /** Everything for programs. */
  View<Returned> items(String name) {
    View.Builder<Returned> view = EntryViews.columns(name, context, kindTitle, Returned::entry);
    view.column("preflight", returned -> returned.entry().preflight());
    view.column("diagnosis", returned -> returned.diagnosis().map(known -> known.key()));
    view.column("hint", this::hint);
    view.column("fields", returned -> returned.fields().stream().map(this::item).toList());
    view.column("suggestedCommands", Returned::commands);
    return view.build();
  }

  /** What fits on a screen. */
  View<Returned> table(String name) {
    View.Builder<Returned> view = View.named(name);
    view.column("id", returned -> returned.entry().name()).priority(9);
    view.column("target", returned -> returned.entry().target()).priority(3);
    view.column("documentNo", returned -> returned.entry().documentNo()).priority(7);
    view.column("remoteCode", returned -> returned.entry().code()).priority(7);
    view.column("remoteMessage", this::words).priority(8);
    view.column("updatedAt", this::at).priority(2);
    view.column("hint", this::hint).priority(6);
    view.column("nextCommand", this::next).priority(1);
    return view.build();
  }

  /** One field at fault. */
  View<Returned.Value> fields() {
    View.Builder<Returned.Value> view = View.named("push-returned-show");
    view.column("fieldCode", value -> value.field().code());
    view.column("field", value -> title(value.field()));
    view.column("value", Returned.Value::value);
    return view.build();
  }

  /** One entry as people read it. */
  String page(Returned returned) {
    OutboxEntry entry = returned.entry();
    Messages messages = context.messages();
    String who = messages.text(entry.preflight() ? "returned.preflight" : "returned.platform");
    StringBuilder page = new StringBuilder();
    line(
        page,
        "returned.head",
        entry.name(),
        entry.documentNo(),
        entry.target(),
        entry.record(),
        entry.revision(),
        StatusWords.of(messages, entry.state()));
    line(page, "returned.said", who, entry.code(), words(returned), at(returned));
    line(page, "returned.hint", hint(returned));
    returned.commands().forEach(command -> line(page, "returned.command", command));
    return page.toString();
  }

  private void line(StringBuilder page, String key, Object... arguments) {
    page.append(context.messages().text(key, arguments).stripTrailing()).append('\n');
  }

  private String at(Returned returned) {
    ZoneId zone = context.services().clock().getZone();
    return TimeWords.of(returned.entry().updatedAt().atZone(zone).toOffsetDateTime());
  }

  private String words(Returned returned) {
    return TroubleWords.of(context.messages(), returned.entry().message());
  }

  private String hint(Returned returned) {
    return returned
        .diagnosis()
        .map(known -> context.messages().find("diagnosis." + known.key()).orElse(known.key()))
        .orElseGet(() -> context.messages().text("diagnosis.unknown"));
  }

  private String next(Returned returned) {
    return returned.commands().stream()
        .findFirst()
        .orElse("creditctl push returned show " + returned.entry().name());
  }

  private Map<String, Object> item(Returned.Value value) {
    Map<String, Object> item = new LinkedHashMap<>();
    item.put("code", value.field().code());
    item.put("title", title(value.field()));
    item.put("value", value.value());
    return item;
  }

  private String title(Field field) {
    return context.messages().text("language").equalsIgnoreCase("en")
        ? field.titleEn()
        : field.title();
  }
}
