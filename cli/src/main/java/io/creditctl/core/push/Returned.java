package io.creditctl.core.push;

import io.creditctl.core.catalog.Field;
import io.creditctl.core.push.preflight.Diagnosis;
import java.util.List;
import java.util.Optional;

/**
 * An entry that came back and what we make of it.
 *
 * @param diagnosis empty where nothing is known of the platform's words
 * @param fields what is likely at fault
 */
public record Returned(OutboxEntry entry, Optional<Diagnosis> diagnosis, List<Value> fields) {

  /** A field and what the row has there. */
  public record Value(Field field, String value) {}

  /** The commands that mend it, ready to be typed but for what only a person knows. */
  public List<String> commands() {
    String field = fields.isEmpty() ? "FIELD" : fields.get(0).field().code();
    return diagnosis.map(Diagnosis::commands).orElse(List.of()).stream()
        .map(
            command ->
                command
                    .replace("{id}", entry.name())
                    .replace("{record}", entry.record().toString())
                    .replace("{field}", field))
        .toList();
  }
}
