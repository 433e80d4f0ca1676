package io.creditctl.adapter.db;

import io.creditctl.core.catalog.Kind;
import io.creditctl.core.model.RecordId;
import io.creditctl.core.push.PreflightStore;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** What the check before sending asks of the store, in SQL. */
public final class JdbcPreflightStore implements PreflightStore {
  private static final String MARK = "char(31)";

  private static final String NUMBER_TAKEN =
      "SELECT r.id FROM (SELECT id, kind, authority, substr(natural_key, 1, instr(natural_key || "
          + MARK
          + ", "
          + MARK
          + ") - 1) AS number FROM record WHERE id IN (SELECT value FROM json_each(?))) r"
          + " WHERE EXISTS (SELECT 1 FROM record o WHERE o.natural_key > r.number || "
          + MARK
          + " AND o.natural_key < r.number || char(32) AND o.id <> r.id"
          + " AND o.kind = r.kind AND o.authority = r.authority AND o.voided = 0)";

  private final Database database;

  public JdbcPreflightStore(Database database) {
    this.database = database;
  }

  @Override
  public boolean hasBaseData() {
    return database.read(
        c ->
            Sql.one(
                    c,
                    "SELECT 1 FROM batch WHERE kind = ? AND created > 0 AND undone_by = 0 LIMIT 1",
                    row -> row.getInt(1),
                    Kind.SUBJECT_BASE)
                .isPresent());
  }

  @Override
  public Map<RecordId, String> baseNames(Collection<RecordId> records) {
    return database.read(
        c -> {
          Map<RecordId, String> names = new HashMap<>();
          Sql.list(
              c,
              "SELECT r.id, b.subject_name FROM json_each(?) s JOIN record r ON r.id = s.value"
                  + " JOIN record b ON b.subject_key = r.subject_key AND b.kind = ? AND b.voided = 0",
              row -> names.put(new RecordId(row.getLong(1)), row.getString(2)),
              numbers(records),
              Kind.SUBJECT_BASE);
          return names;
        });
  }

  /** The natural key begins with the document number in its matching form. */
  @Override
  public Set<RecordId> withNumberTaken(Collection<RecordId> records) {
    return database.read(
        c ->
            Set.copyOf(
                Sql.list(c, NUMBER_TAKEN, row -> new RecordId(row.getLong(1)), numbers(records))));
  }

  private static String numbers(Collection<RecordId> records) {
    return JsonRows.of(records.stream().map(RecordId::number).toList());
  }
}
