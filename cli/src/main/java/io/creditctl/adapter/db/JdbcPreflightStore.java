package io.creditctl.adapter.db;

import io.creditctl.core.catalog.Kind;
import io.creditctl.core.model.RecordId;
import io.creditctl.core.push.PreflightStore;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the check before sending asks of the store, in SQL. */
public final class JdbcPreflightStore implements PreflightStore {
  /** As many as a statement takes everywhere. */
  private static final int AT_ONCE = 500;

  private static final String MARK = "char(31)";

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
  public Map<String, String> baseNames(Collection<String> codes) {
    return database.read(
        c -> {
          Map<String, String> names = new HashMap<>();
          for (List<String> part : parts(codes)) {
            Sql.list(
                c,
                "SELECT subject_key, subject_name FROM record WHERE subject_key IN ("
                    + marks(part.size())
                    + ") AND kind = '"
                    + Kind.SUBJECT_BASE
                    + "' AND voided = 0",
                row -> names.put(row.getString(1), row.getString(2)),
                part.toArray());
          }
          return names;
        });
  }

  /** The natural key begins with the document number in its matching form. */
  @Override
  public Set<RecordId> withNumberTaken(Collection<RecordId> records) {
    return database.read(
        c -> {
          Set<RecordId> taken = new HashSet<>();
          for (List<RecordId> part : parts(records)) {
            Sql.list(
                c,
                "SELECT r.id FROM (SELECT id, kind, authority,"
                    + " substr(natural_key, 1, instr(natural_key || "
                    + MARK
                    + ", "
                    + MARK
                    + ") - 1) AS number FROM record WHERE id IN ("
                    + marks(part.size())
                    + ")) r WHERE EXISTS (SELECT 1 FROM record o WHERE o.natural_key > r.number || "
                    + MARK
                    + " AND o.natural_key < r.number || char(32) AND o.id <> r.id"
                    + " AND o.kind = r.kind AND o.authority = r.authority AND o.voided = 0)",
                row -> taken.add(new RecordId(row.getLong(1))),
                part.stream().map(id -> (Object) id.number()).toArray());
          }
          return taken;
        });
  }

  private static <T> List<List<T>> parts(Collection<T> all) {
    List<T> list = new ArrayList<>(all);
    List<List<T>> parts = new ArrayList<>();
    for (int i = 0; i < list.size(); i += AT_ONCE) {
      parts.add(list.subList(i, Math.min(i + AT_ONCE, list.size())));
    }
    return parts;
  }

  private static String marks(int number) {
    return "?,".repeat(number - 1) + "?";
  }
}
