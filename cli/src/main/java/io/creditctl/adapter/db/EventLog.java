package io.creditctl.adapter.db;

import io.creditctl.core.audit.AuditEntry;
import io.creditctl.core.model.IdentityNumber;
import io.creditctl.core.model.RecordId;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;

/** Remembers what people did to records and to the rules for them, beside importing. */
final class EventLog {
  private EventLog() {}

  static void add(
      Connection connection, Instant at, String actor, String action, long recordId, String detail)
      throws SQLException {
    Sql.update(
        connection,
        "INSERT INTO event (at, actor, action, record_id, revision, detail)"
            + " SELECT ?, ?, ?, id, revision, ? FROM record WHERE id = ?",
        at,
        actor,
        action,
        IdentityNumber.maskedIn(detail),
        recordId);
  }

  /** The same for what concerns no single record. */
  static void add(Connection connection, Instant at, String actor, String action, String detail)
      throws SQLException {
    Sql.update(
        connection,
        "INSERT INTO event (at, actor, action, detail) VALUES (?,?,?,?)",
        at,
        actor,
        action,
        detail);
  }

  /** The same with what it rests on and what it changed. */
  static void add(Connection connection, AuditEntry entry) throws SQLException {
    Sql.update(
        connection,
        "INSERT INTO event (at, actor, action, object, basis, before, after, detail, record_id, revision)"
            + " SELECT ?, ?, ?, ?, ?, ?, ?, ?, r.id, r.revision FROM (SELECT 1)"
            + " LEFT JOIN record r ON r.id = ?",
        entry.at(),
        entry.actor(),
        entry.action(),
        entry.object(),
        IdentityNumber.maskedIn(entry.basis()),
        IdentityNumber.maskedIn(entry.before()),
        IdentityNumber.maskedIn(entry.after()),
        (entry.object() + " " + IdentityNumber.maskedIn(entry.basis())).strip(),
        entry.record().map(RecordId::number).orElse(-1L));
  }
}
