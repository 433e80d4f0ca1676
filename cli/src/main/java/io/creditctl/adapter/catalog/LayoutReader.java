package io.creditctl.adapter.catalog;

import io.creditctl.core.catalog.Layout;
import io.creditctl.core.catalog.Layout.Default;
import io.creditctl.core.catalog.Layout.Status;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads one entry of a kind's {@code layouts}. */
final class LayoutReader {
  private LayoutReader() {}

  static Layout read(JsonObject layout) {
    Map<String, Map<String, String>> spellings = new LinkedHashMap<>();
    JsonObject ofFields = layout.object("spellings");
    for (String field : ofFields.names()) {
      spellings.put(field, texts(ofFields.object(field)));
    }
    Layout read =
        new Layout(
            layout.text("name"),
            layout.texts("signs"),
            layout.texts("without"),
            texts(layout.object("columns")),
            spellings,
            Set.copyOf(layout.texts("lifted")),
            layout.objects("defaults").stream().map(LayoutReader::defaultValue).toList(),
            status(layout.object("status")));
    layout.text("note", "");
    layout.finish();
    return read;
  }

  private static Map<String, String> texts(JsonObject object) {
    Map<String, String> texts = new LinkedHashMap<>();
    for (String name : object.names()) {
      texts.put(name, object.text(name));
    }
    return texts;
  }

  private static Default defaultValue(JsonObject value) {
    Default read =
        new Default(value.text("field"), value.text("value"), value.text("whenFilled", ""));
    value.finish();
    return read;
  }

  private static Optional<Status> status(JsonObject status) {
    if (status.names().isEmpty()) {
      return Optional.empty();
    }
    Status read =
        new Status(
            status.texts("columns"),
            Set.copyOf(status.texts("normal")),
            texts(status.object("others")));
    status.finish();
    return Optional.of(read);
  }
}
