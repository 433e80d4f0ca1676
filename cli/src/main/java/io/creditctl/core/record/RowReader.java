package io.creditctl.core.record;

import io.creditctl.core.catalog.Field;
import io.creditctl.core.catalog.Kind;
import io.creditctl.core.model.RecordId;
import io.creditctl.core.person.Identities;
import io.creditctl.core.person.RowSeal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Reads stored rows: identity numbers masked, or in clear for a reason that the history keeps. */
final class RowReader {
  private static final String REVEALED = "revealed";

  private final RecordStore store;
  private final Identities identities;
  private final Clock clock;

  RowReader(RecordStore store, Identities identities, Clock clock) {
    this.store = store;
    this.identities = identities;
    this.clock = clock;
  }

  RowSeal seal(Kind kind) {
    return new RowSeal(kind, identities::forReading);
  }

  Stream<Map<String, String>> export(Kind kind, RecordQuery query) {
    RowSeal seal = seal(kind);
    return store.list(query).map(record -> seal.mask(record.id(), values(record)));
  }

  Stream<Map<String, String>> export(Kind kind, RecordQuery query, Reveal reveal) {
    List<RecordId> records;
    try (Stream<StoredRecord> found = store.list(query)) {
      records = found.map(StoredRecord::id).toList();
    }
    note(records, reveal);
    RowSeal seal = seal(kind);
    // Only these: what came in meanwhile is not in the history.
    return records.stream()
        .flatMap(id -> store.find(id).stream())
        .map(record -> seal.open(record.id(), values(record)));
  }

  RecordDetail show(Kind kind, StoredRecord record) {
    return detail(kind, record, seal(kind).mask(record.id(), values(record)));
  }

  RecordDetail show(Kind kind, StoredRecord record, Reveal reveal) {
    Map<String, String> clear = seal(kind).open(record.id(), values(record));
    note(List.of(record.id()), reveal);
    return detail(kind, record, clear);
  }

  /** A key that does not fit reveals nothing, and then there is nothing to remember. */
  private void note(List<RecordId> records, Reveal reveal) {
    identities.existing();
    store.note(records, REVEALED, reveal.actor(), reveal.reason(), clock.instant());
  }

  private Map<String, String> values(StoredRecord record) {
    return store.values(record.id(), record.revision());
  }

  private static RecordDetail detail(Kind kind, StoredRecord record, Map<String, String> values) {
    List<RecordDetail.Value> shown = new ArrayList<>();
    for (Field field : kind.fields()) {
      String value = values.getOrDefault(field.code(), "");
      if (!value.isEmpty()) {
        shown.add(new RecordDetail.Value(field.code(), field.title(), field.titleEn(), value));
      }
    }
    return new RecordDetail(record, shown);
  }
}
