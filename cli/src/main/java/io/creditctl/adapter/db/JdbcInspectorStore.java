package io.creditctl.adapter.db;

import io.creditctl.core.audit.AuditEntry;
import io.creditctl.core.inspection.Inspector;
import io.creditctl.core.inspection.InspectorStore;
import java.util.List;

/** Inspectors in SQL. */
public final class JdbcInspectorStore implements InspectorStore {
  private final Database database;

  public JdbcInspectorStore(Database database) {
    this.database = database;
  }

  @Override
  public List<Inspector> all() {
    return database.read(c -> List.copyOf(InspectorRows.all(c).values()));
  }

  @Override
  public void save(List<Inspector> inspectors, List<AuditEntry> entries) {
    database.write(
        c -> {
          for (Inspector inspector : inspectors) {
            InspectorRows.save(c, inspector);
          }
          for (AuditEntry entry : entries) {
            EventLog.add(c, entry);
          }
          return inspectors;
        });
  }
}
