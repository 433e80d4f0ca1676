package io.creditctl.adapter.db;

import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;

/** A stored row that is read from its JSON when it is first looked at, by whoever looks. */
final class StoredRow extends AbstractMap<String, String> {
  private final byte[] json;
  private Map<String, String> values = Map.of();
  private boolean read;

  StoredRow(byte[] json) {
    this.json = json;
  }

  private Map<String, String> row() {
    if (!read) {
      values = Payload.parse(json);
      read = true;
    }
    return values;
  }

  @Override
  public String get(Object field) {
    return row().get(field);
  }

  @Override
  public boolean containsKey(Object field) {
    return row().containsKey(field);
  }

  @Override
  public Set<Entry<String, String>> entrySet() {
    return row().entrySet();
  }
}
