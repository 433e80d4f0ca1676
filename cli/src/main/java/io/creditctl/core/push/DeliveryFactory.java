package io.creditctl.core.push;

import io.creditctl.core.catalog.Catalog;
import io.creditctl.core.catalog.Field;
import io.creditctl.core.catalog.Kind;
import io.creditctl.core.catalog.Role;
import io.creditctl.core.error.CreditException;
import io.creditctl.core.model.RecordId;
import io.creditctl.core.person.Identities;
import io.creditctl.core.person.RowSeal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Turns stored rows into deliveries: only fields whose level lets them leave, under a key that
 * never changes.
 */
final class DeliveryFactory {
  private final Catalog catalog;
  private final Identities identities;
  private final String storeId;
  private final FieldMapping mapping;
  private final Map<String, RowSeal> seals = new HashMap<>();

  DeliveryFactory(Catalog catalog, Identities identities, String storeId, FieldMapping mapping) {
    this.catalog = catalog;
    this.identities = identities;
    this.storeId = storeId;
    this.mapping = mapping;
  }

  /**
   * What the target is sent for an entry.
   *
   * @throws CreditException IDENTITY_NUMBER_DAMAGED, or what is wrong with the key
   */
  Delivery of(PushTarget target, ClaimedEntry entry) {
    return delivery(target, entry, open(entry));
  }

  /** The same for people's eyes: identity numbers are masked. */
  Delivery masked(PushTarget target, ClaimedEntry entry) {
    return delivery(target, entry, seal(entry).mask(entry.record(), leaving(entry)));
  }

  private Delivery delivery(PushTarget target, ClaimedEntry entry, Map<String, String> row) {
    return new Delivery(
        entry.id(),
        key(entry, target.name()),
        entry.record().toString(),
        entry.revision(),
        entry.kind(),
        documentNo(entry),
        entry.action(),
        mapping.apply(entry.kind(), row, entry.action()));
  }

  /** What stands for (record, revision, round, target) on every attempt. */
  String key(ClaimedEntry entry, String target) {
    String told = entry.revision() + (entry.round() > 0 ? "." + entry.round() : "");
    return String.join(":", storeId, entry.record().toString(), told, target);
  }

  /** The record that a key of this store and target is about. */
  Optional<RecordId> recordOf(String key, String target) {
    String[] parts = key.split(":", -1);
    boolean ours = parts.length == 4 && parts[0].equals(storeId) && parts[3].equals(target);
    return ours ? RecordId.parse(parts[1]) : Optional.empty();
  }

  private String documentNo(ClaimedEntry entry) {
    int index = catalog.kind(entry.kind()).indexOf(Role.DOCUMENT_NO);
    return index < 0
        ? ""
        : entry.values().getOrDefault(catalog.kind(entry.kind()).fields().get(index).code(), "");
  }

  /** Identity numbers are opened here and nowhere else on the way to a platform. */
  private Map<String, String> open(ClaimedEntry entry) {
    Map<String, String> leaving = leaving(entry);
    Kind kind = catalog.kind(entry.kind());
    boolean sealed = kind.fields().stream().anyMatch(f -> f.pii() && leaving.containsKey(f.code()));
    return sealed ? seal(entry).open(entry.record(), leaving) : leaving;
  }

  private RowSeal seal(ClaimedEntry entry) {
    return seals.computeIfAbsent(
        entry.kind(), code -> new RowSeal(catalog.kind(code), identities::forReading));
  }

  private Map<String, String> leaving(ClaimedEntry entry) {
    Kind kind = catalog.kind(entry.kind());
    Map<String, String> leaving = new LinkedHashMap<>();
    for (Field field : kind.fields()) {
      String value = entry.values().get(field.code());
      if (value != null && mayLeave(field, entry.values())) {
        leaving.put(field.code(), value);
      }
    }
    return leaving;
  }

  /**
   * What only the subject may ask for leaves where the layout cannot do without it: the identity
   * number of a natural person, who has no code.
   */
  private static boolean mayLeave(Field field, Map<String, String> values) {
    return switch (field.level()) {
      case PUBLIC, SHARED -> true;
      case AUTHORISED ->
          field.requiredWhen().stream()
              .anyMatch(when -> when.holds(values.getOrDefault(when.field(), "")));
      case SECRET -> false;
    };
  }
}
