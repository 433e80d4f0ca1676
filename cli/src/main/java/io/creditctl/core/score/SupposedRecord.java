package io.creditctl.core.score;

import io.creditctl.core.catalog.Catalog;
import io.creditctl.core.catalog.Field;
import io.creditctl.core.catalog.Kind;
import io.creditctl.core.catalog.Role;
import io.creditctl.core.disclosure.Severity;
import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import io.creditctl.core.score.scheme.RecordFacts;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads what a question supposes: {@code penalty:severity=serious,处罚类别=罚款}. */
final class SupposedRecord {
  private final Catalog catalog;

  SupposedRecord(Catalog catalog) {
    this.catalog = catalog;
  }

  /**
   * A record that is not there.
   *
   * @param day the day of decision where the text names none
   * @throws CreditException SUPPOSED_RECORD with the part that cannot be
   */
  RecordFacts parse(String text, long number, LocalDate day, String domain) {
    int colon = text.indexOf(':');
    Kind kind = catalog.kind(colon < 0 ? text : text.substring(0, colon));
    Map<String, String> fields = new HashMap<>();
    Map<String, String> own = new HashMap<>(Map.of("decidedOn", day.toString(), "domain", domain));
    if (colon >= 0) {
      for (String part : text.substring(colon + 1).split("[,，]")) {
        int equals = part.indexOf('=');
        if (equals < 1) {
          throw new CreditException(ErrorCode.SUPPOSED_RECORD, text, part);
        }
        put(
            kind,
            part.substring(0, equals).strip(),
            part.substring(equals + 1).strip(),
            own,
            fields);
      }
    }
    return new RecordFacts(
        number,
        0,
        kind.code(),
        own.getOrDefault("title", fields.getOrDefault(code(kind, Role.TITLE), "")),
        own.get("domain"),
        Optional.ofNullable(own.get("severity")).map(word -> severity(text, word)),
        day(text, own.get("decidedOn")),
        Optional.ofNullable(own.get("validUntil")).map(word -> day(text, word)),
        Map.copyOf(fields));
  }

  private static void put(
      Kind kind, String name, String value, Map<String, String> own, Map<String, String> fields) {
    switch (name) {
      case "decidedOn", "validUntil", "severity", "domain", "title" -> own.put(name, value);
      default ->
          fields.put(
              kind.fields().stream()
                  .filter(field -> field.code().equals(name) || field.title().equals(name))
                  .map(Field::code)
                  .findFirst()
                  .orElseThrow(
                      () -> new CreditException(ErrorCode.SUPPOSED_RECORD, kind.code(), name)),
              value);
    }
  }

  private static String code(Kind kind, Role role) {
    return kind.field(role).map(Field::code).orElse("");
  }

  private static Severity severity(String text, String word) {
    try {
      return Severity.valueOf(word.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw CreditException.causedBy(e, ErrorCode.SUPPOSED_RECORD, text, word);
    }
  }

  private static LocalDate day(String text, String word) {
    try {
      return LocalDate.parse(word);
    } catch (DateTimeParseException e) {
      throw CreditException.causedBy(e, ErrorCode.SUPPOSED_RECORD, text, word);
    }
  }
}
