package io.creditctl.core.listing;

import io.creditctl.core.casework.CaseFile;
import io.creditctl.core.catalog.Catalog;
import io.creditctl.core.catalog.Kind;
import io.creditctl.core.catalog.Role;
import io.creditctl.core.model.CreditCode;
import io.creditctl.core.model.RecordId;
import io.creditctl.core.model.SubjectType;
import io.creditctl.core.person.Identities;
import io.creditctl.core.person.RowSeal;
import io.creditctl.core.record.EntryService;
import io.creditctl.core.record.EntryService.Entry;
import io.creditctl.core.record.RecordQuery;
import io.creditctl.core.record.RecordStore;
import io.creditctl.core.record.StoredRecord;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Enters an approved listing as a record of its list. What the list has to know of the subject, an
 * identity number too, comes from the records about it and never leaves the store.
 */
public final class ListEntries {
  private static final List<Role> OF_THE_SUBJECT =
      List.of(
          Role.SUBJECT_TYPE,
          Role.SUBJECT_DOCUMENT_TYPE,
          Role.SUBJECT_DOCUMENT,
          Role.LEGAL_REPRESENTATIVE);
  private static final String SOLE_TRADER_CODE = "92";

  private final RecordStore records;
  private final Catalog catalog;
  private final Identities identities;
  private final EntryService entries;

  public ListEntries(
      RecordStore records, Catalog catalog, Identities identities, EntryService entries) {
    this.records = records;
    this.catalog = catalog;
    this.identities = identities;
    this.entries = entries;
  }

  /** The record that a case put on the list, unless it was voided. */
  Optional<StoredRecord> standing(CaseFile file) {
    return ListingFacts.entry(file).flatMap(records::find).filter(record -> !record.voided());
  }

  /**
   * Enters the row; entering it again finds the same record.
   *
   * @throws io.creditctl.core.error.CreditException ROW_INVALID with what the list lacks
   */
  RecordId enter(
      CaseFile file, Map<String, String> facts, LocalDate day, String actor, boolean rehearsal) {
    Kind kind = catalog.kind(ListingFacts.list(file).kindCode());
    Map<String, String> values = new LinkedHashMap<>();
    row(file, facts, day)
        .forEach(
            (role, value) -> kind.field(role).ifPresent(field -> values.put(field.code(), value)));
    Entry entry = new Entry(kind.code(), values, file.unit(), file.id().toString());
    return entries.enter(entry, actor, rehearsal).record();
  }

  private Map<Role, String> row(CaseFile file, Map<String, String> facts, LocalDate day) {
    Map<Role, String> row = subject(file);
    row.put(Role.LIST_NAME, facts.get(ListingFacts.LIST_NAME));
    row.put(Role.DOCUMENT_NO, facts.get(ListingFacts.DECISION_NO));
    row.put(Role.BASIS, facts.get(ListingFacts.BASIS));
    row.put(Role.REASON, facts.get(ListingFacts.REASON));
    row.put(Role.DECIDED_ON, day.toString());
    row.put(Role.VALID_UNTIL, facts.get(ListingFacts.UNTIL));
    row.put(Role.AUTHORITY, file.unit());
    row.put(Role.SOURCE_UNIT, file.unit());
    return row;
  }

  private Map<Role, String> subject(CaseFile file) {
    Map<Role, String> row = new EnumMap<>(Role.class);
    String code = CreditCode.check(file.subject().key()).code();
    boolean coded = CreditCode.check(code).ok();
    row.put(Role.SUBJECT_NAME, file.subject().name());
    row.put(Role.SUBJECT_CODE, coded ? code : "");
    RecordQuery about =
        new RecordQuery("", "", Optional.empty(), file.subject().key(), Optional.empty(), false);
    try (Stream<StoredRecord> known = records.list(about)) {
      known.forEach(record -> complete(row, record));
    }
    row.computeIfAbsent(
        Role.SUBJECT_TYPE,
        role ->
            (code.startsWith(SOLE_TRADER_CODE) ? SubjectType.SOLE_TRADER : SubjectType.LEGAL_PERSON)
                .text());
    return row;
  }

  private void complete(Map<Role, String> row, StoredRecord record) {
    Kind kind = catalog.kind(record.kind());
    if (OF_THE_SUBJECT.stream()
        .allMatch(role -> row.containsKey(role) || kind.field(role).isEmpty())) {
      return;
    }
    Map<String, String> values =
        new RowSeal(kind, identities::forReading)
            .open(record.id(), records.values(record.id(), record.revision()));
    for (Role role : OF_THE_SUBJECT) {
      kind.field(role)
          .map(field -> values.getOrDefault(field.code(), ""))
          .filter(value -> !value.isEmpty())
          .ifPresent(value -> row.putIfAbsent(role, value));
    }
  }
}
