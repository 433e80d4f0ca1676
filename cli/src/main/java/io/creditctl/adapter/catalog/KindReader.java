package io.creditctl.adapter.catalog;

import com.fasterxml.jackson.jr.ob.JSON;
import io.creditctl.core.catalog.Condition;
import io.creditctl.core.catalog.Condition.Match;
import io.creditctl.core.catalog.Enumeration;
import io.creditctl.core.catalog.Evidence;
import io.creditctl.core.catalog.Field;
import io.creditctl.core.catalog.Field.Diversion;
import io.creditctl.core.catalog.FieldType;
import io.creditctl.core.catalog.Kind;
import io.creditctl.core.catalog.Level;
import io.creditctl.core.catalog.Role;
import io.creditctl.core.catalog.RosterList;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads one kind from a Frictionless Table Schema with our additions, and refuses what it lacks.
 */
final class KindReader {
  private static final String VERIFIED = "verified";

  private KindReader() {}

  /**
   * Reads one kind.
   *
   * @throws IllegalStateException naming the place, when anything is missing, unknown or dangling
   */
  static Kind read(String code, byte[] json) {
    JsonObject schema = parse(code, json);
    try {
      Kind kind = kind(schema);
      schema.finish();
      if (!kind.code().equals(code)) {
        throw schema.fault("calls itself " + kind.code());
      }
      return kind;
    } catch (IllegalArgumentException | DateTimeParseException e) {
      throw new IllegalStateException("catalog: " + code + ": " + e.getMessage(), e);
    }
  }

  private static JsonObject parse(String code, byte[] json) {
    try {
      return new JsonObject(code, JSON.std.mapFrom(json));
    } catch (IOException e) {
      throw new IllegalStateException("catalog: " + code + " is not JSON", e);
    }
  }

  private static Kind kind(JsonObject schema) {
    List<Field> fields = schema.objects("fields").stream().map(KindReader::field).toList();
    return new Kind(
        schema.text("name"),
        schema.text("title"),
        schema.text("titleEn"),
        schema.text("basis"),
        LocalDate.parse(schema.text("effectiveFrom")),
        schema.flag("pushed"),
        schema.constant("list", RosterList.class, "none"),
        fields,
        roles(schema.object("roles")),
        schema.texts("primaryKey"),
        schema.objects("layouts").stream().map(LayoutReader::read).toList());
  }

  private static Map<Role, String> roles(JsonObject roles) {
    Map<Role, String> fieldOfRole = new EnumMap<>(Role.class);
    for (String name : roles.names()) {
      fieldOfRole.put(Role.valueOf(name), roles.text(name));
    }
    return fieldOfRole;
  }

  private static Field field(JsonObject field) {
    String code = field.text("name");
    JsonObject constraints = field.object("constraints");
    FieldType type = type(field);
    Enumeration enumeration = enumeration(field.object("enumeration"));
    boolean enumerated = type == FieldType.ENUMERATION || type == FieldType.ENUMERATION_LIST;
    if (enumerated == enumeration.values().isEmpty()) {
      throw field.fault(code + " has values without being an enumeration, or none being one");
    }
    Field read =
        new Field(
            code,
            field.text("title"),
            field.text("titleEn"),
            type,
            constraints.flag("required"),
            maxLength(code, type, constraints),
            conditions(field.objects("requiredWhen")),
            conditions(field.objects("expectedWhen")),
            conditions(field.objects("emptyWhen")),
            constraints.text("pattern", ""),
            diversion(field.object("divert")),
            enumeration,
            field.text("documentTypeField", ""),
            field.constant("level", Level.class, ""),
            field.flag("pii"),
            field.texts("aliases"),
            field.constant("known", Evidence.class, VERIFIED),
            field.text("note", ""),
            field.text("example", ""));
    constraints.finish();
    field.finish();
    return read;
  }

  /** {@code type} speaks Frictionless; {@code semantic} narrows its strings. */
  private static FieldType type(JsonObject field) {
    String type = field.text("type");
    String semantic = field.text("semantic", "string");
    return switch (type) {
      case "date" -> FieldType.DATE;
      case "number" -> FieldType.AMOUNT;
      case "string" -> field.constant("semantic", FieldType.class, semantic);
      default -> throw field.fault("has no such type: " + type);
    };
  }

  /** Text without a bound would let one cell of a faulty file fill the store. */
  private static int maxLength(String code, FieldType type, JsonObject constraints) {
    int maxLength = constraints.number("maxLength", Field.UNBOUNDED);
    boolean boundedByForm =
        switch (type) {
          case DATE, AMOUNT, CREDIT_CODE, ORGANISATION_CODE -> true;
          case STRING, ENUMERATION, ENUMERATION_LIST, IDENTITY_NUMBER -> false;
        };
    if (boundedByForm != (maxLength == Field.UNBOUNDED)) {
      throw constraints.fault("must have maxLength exactly for free text: " + code);
    }
    return maxLength;
  }

  private static Enumeration enumeration(JsonObject enumeration) {
    Map<String, String> synonyms = new LinkedHashMap<>();
    JsonObject spellings = enumeration.object("synonyms");
    for (String spelling : spellings.names()) {
      synonyms.put(spelling, spellings.text(spelling));
    }
    Enumeration read =
        new Enumeration(enumeration.texts("values"), synonyms, enumeration.text("open", ""));
    enumeration.finish();
    return read;
  }

  private static List<Condition> conditions(List<JsonObject> conditions) {
    return conditions.stream().map(KindReader::condition).toList();
  }

  private static Optional<Diversion> diversion(JsonObject diversion) {
    return diversion.names().isEmpty()
        ? Optional.empty()
        : Optional.of(new Diversion(diversion.text("to"), condition(diversion)));
  }

  private static Condition condition(JsonObject condition) {
    List<String> equal = condition.texts("equals");
    List<String> contained = condition.texts("contains");
    if (!equal.isEmpty() && !contained.isEmpty()) {
      throw condition.fault("has both equals and contains");
    }
    Condition read =
        new Condition(
            condition.text("field"),
            equal.isEmpty() ? Match.CONTAINS : Match.EQUALS,
            equal.isEmpty() ? contained : equal,
            condition.constant("known", Evidence.class, VERIFIED));
    condition.finish();
    return read;
  }
}
