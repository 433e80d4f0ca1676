package io.creditctl.core.score.scheme;

import io.creditctl.core.disclosure.Severity;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What an evaluation sees of one record.
 *
 * @param id the record's number; negative for one that only a question supposes
 * @param domain the field of work that it tells, else its subject's; empty where neither is known
 * @param fields the values of the fields that the scheme asks for, by code; empty ones left out
 */
public record RecordFacts(
    long id,
    int revision,
    String kind,
    String title,
    String domain,
    Optional<Severity> severity,
    LocalDate decidedOn,
    Optional<LocalDate> validUntil,
    Map<String, String> fields) {
  public RecordFacts {
    Objects.requireNonNull(decidedOn, "decidedOn");
    Objects.requireNonNull(fields, "fields");
  }

  /** The value of a field; the title of a record answers to its role's name. */
  String value(String field) {
    return field.equals(Query.TITLE) ? title : fields.getOrDefault(field, "");
  }
}
