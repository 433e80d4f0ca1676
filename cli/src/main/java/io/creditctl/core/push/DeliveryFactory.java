package io.creditctl.core.push;

import io.creditctl.core.catalog.Catalog;
import io.creditctl.core.catalog.Field;
import io.creditctl.core.catalog.Kind;
import io.creditctl.core.model.RecordId;
import io.creditctl.core.record.validate.CanonicalJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Turns stored rows into deliveries: only fields whose level lets them leave, under a key that
 * never changes.
 */
final class DeliveryFactory {
  private final Catalog catalog;
  private final String storeId;

  DeliveryFactory(Catalog catalog, String storeId) {
    this.catalog = catalog;
    this.storeId = storeId;
  }

  List<Delivery> of(PushTarget target, List<ClaimedEntry> batch) {
    List<Delivery> deliveries = new ArrayList<>(batch.size());
    for (ClaimedEntry entry : batch) {
      deliveries.add(
          new Delivery(
              entry.id(),
              key(entry.record(), entry.revision(), target.name()),
              entry.record().toString(),
              entry.revision(),
              entry.kind(),
              entry.action(),
              payload(entry.kind(), entry.values())));
    }
    return deliveries;
  }

  /** What stands for (record, revision, target) on every attempt. */
  String key(RecordId record, int revision, String target) {
    return String.join(":", storeId, record.toString(), Integer.toString(revision), target);
  }

  private String payload(String kindCode, Map<String, String> values) {
    Kind kind = catalog.kind(kindCode);
    List<Field> fields = kind.fields();
    String[] leaving = new String[fields.size()];
    for (int i = 0; i < leaving.length; i++) {
      Field field = fields.get(i);
      leaving[i] = mayLeave(field) ? values.getOrDefault(field.code(), "") : "";
    }
    return CanonicalJson.write(kind, leaving);
  }

  private static boolean mayLeave(Field field) {
    return switch (field.level()) {
      case PUBLIC, SHARED -> true;
      case AUTHORISED, SECRET -> false;
    };
  }
}
