package io.creditctl.adapter.catalog;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** A JSON object whose every attribute must be asked for: what nobody reads is a typing error. */
final class JsonObject {
  private final String where;
  private final Map<String, Object> attributes;
  private final Set<String> unread;

  JsonObject(String where, Map<String, Object> attributes) {
    this.where = where;
    this.attributes = attributes;
    this.unread = new HashSet<>(attributes.keySet());
    this.unread.removeIf(name -> attributes.get(name) == null); // null says nothing
  }

  String text(String name) {
    String text = text(name, "");
    if (text.isEmpty()) {
      throw fault("lacks " + name);
    }
    return text;
  }

  String text(String name, String otherwise) {
    return cast(name, String.class, otherwise);
  }

  boolean flag(String name) {
    return flag(name, false);
  }

  boolean flag(String name, boolean otherwise) {
    return cast(name, Boolean.class, otherwise);
  }

  int number(String name, int otherwise) {
    return cast(name, Integer.class, otherwise);
  }

  /** A number that need not be whole. */
  double decimal(String name) {
    Number number = cast(name, Number.class, null);
    if (number == null) {
      throw fault("lacks " + name);
    }
    return number.doubleValue();
  }

  List<String> texts(String name) {
    return list(name).stream().map(item -> as(name, String.class, item)).toList();
  }

  /** A list of lists of texts. */
  List<List<String>> lists(String name) {
    return list(name).stream()
        .map(
            inner ->
                ((List<?>) as(name, List.class, inner))
                    .stream().map(item -> as(name, String.class, item)).toList())
        .toList();
  }

  /** Every attribute, all of them texts. */
  Map<String, String> allTexts() {
    Map<String, String> texts = new LinkedHashMap<>();
    names().forEach(name -> texts.put(name, text(name, "")));
    return texts;
  }

  /** The same object under another name for errors. */
  JsonObject at(String place) {
    return new JsonObject(place, attributes);
  }

  JsonObject object(String name) {
    return nested(where + "." + name, cast(name, Map.class, Map.of()));
  }

  List<JsonObject> objects(String name) {
    return list(name).stream()
        .map(item -> nested(where + "." + name, as(name, Map.class, item)))
        .toList();
  }

  /** The names of all attributes; the caller reads every one. */
  Set<String> names() {
    return attributes.keySet();
  }

  /** One constant of an enum, written in lower case with hyphens. */
  <E extends Enum<E>> E constant(String name, Class<E> type, String otherwise) {
    return constant(name, text(name, otherwise), type);
  }

  <E extends Enum<E>> List<E> constants(String name, Class<E> type) {
    return texts(name).stream().map(text -> constant(name, text, type)).toList();
  }

  private <E extends Enum<E>> E constant(String name, String text, Class<E> type) {
    for (E constant : type.getEnumConstants()) {
      if (constant.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(text)) {
        return constant;
      }
    }
    throw fault("has no such " + name + ": " + text);
  }

  void finish() {
    if (!unread.isEmpty()) {
      throw fault("has unknown attributes " + unread);
    }
  }

  IllegalStateException fault(String what) {
    return new IllegalStateException(where + " " + what);
  }

  private List<?> list(String name) {
    return cast(name, List.class, List.of());
  }

  private <T> T cast(String name, Class<T> type, T otherwise) {
    unread.remove(name);
    Object value = attributes.get(name);
    return value == null ? otherwise : as(name, type, value);
  }

  private <T> T as(String name, Class<T> type, Object value) {
    if (!type.isInstance(value)) {
      throw fault("has a wrong " + name + ": " + value);
    }
    return type.cast(value);
  }

  @SuppressWarnings("unchecked") // JSON object keys are always text
  private static JsonObject nested(String where, Map<?, ?> attributes) {
    return new JsonObject(where, (Map<String, Object>) attributes);
  }
}
