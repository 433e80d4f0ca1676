package io.creditctl.adapter.db;

import io.creditctl.core.disclosure.DisclosureItem;
import io.creditctl.core.disclosure.DisclosureState;
import io.creditctl.core.model.BatchId;
import io.creditctl.core.model.IdentityNumber;
import io.creditctl.core.model.RecordId;
import io.creditctl.core.model.SubjectName;
import io.creditctl.core.model.SubjectRef;
import io.creditctl.core.record.StoredRecord;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Reads rows of the record table. */
final class RecordRows {
  /** The record's own domain, or else its subject's. */
  static final String DOMAIN =
      "coalesce(nullif(r.domain, ''),"
          + " (SELECT s.domain FROM subject s WHERE s.subject_key = r.subject_key), '')";

  static final String SELECT =
      "SELECT r.id, r.kind, r.subject_key, r.subject_name, r.document_no,"
          + " r.title, r.authority, r.unit, r.decided_on, r.valid_until, r.revision, r.voided, r.batch_id,"
          + " r.line, r.due_on, r.due_provisional, r.disclosure_rule, r.disclosed_on, r.disclosed_url,"
          + " r.reported_on, r.report_due_on, r.exemption, "
          + DOMAIN
          + " AS domain FROM record r ";

  /** Records under a document number in its matching form: the natural key begins with it. */
  static final String BY_DOCUMENT =
      "WHERE (r.natural_key = ?1 OR r.natural_key > ?1 || char(31) AND r.natural_key < ?1 || char(32)) ";

  private RecordRows() {}

  static StoredRecord record(ResultSet row) throws SQLException {
    return new StoredRecord(
        new RecordId(row.getLong("id")),
        row.getString("kind"),
        subject(row),
        documentNo(row),
        IdentityNumber.maskedIn(row.getString("title")),
        row.getString("authority"),
        row.getString("unit"),
        row.getString("domain"),
        Sql.day(row, "decided_on"),
        Sql.day(row, "valid_until"),
        row.getInt("revision"),
        row.getInt("voided") == 1,
        disclosure(row),
        new BatchId(row.getLong("batch_id")),
        row.getLong("line"));
  }

  static DisclosureItem disclosureItem(ResultSet row) throws SQLException {
    return new DisclosureItem(
        new RecordId(row.getLong("id")),
        row.getString("kind"),
        documentNo(row),
        subject(row),
        row.getString("unit"),
        Sql.day(row, "decided_on"),
        disclosure(row));
  }

  /** The document number for everybody's eyes; some offices put a person's number into it. */
  static String documentNo(ResultSet row) throws SQLException {
    return IdentityNumber.maskedIn(row.getString("document_no"));
  }

  /** What a record alone says of its subject; the type is known to the subjects' table. */
  static SubjectRef subject(ResultSet row) throws SQLException {
    String key = row.getString("subject_key");
    String name = row.getString("subject_name");
    return SubjectRef.ofKey(key, name, SubjectName.normalise(name), "");
  }

  private static DisclosureState disclosure(ResultSet row) throws SQLException {
    return new DisclosureState(
        Sql.day(row, "due_on"),
        row.getInt("due_provisional") == 1,
        row.getString("disclosure_rule"),
        Sql.day(row, "disclosed_on"),
        row.getString("disclosed_url"),
        Sql.day(row, "reported_on"),
        Sql.day(row, "report_due_on"),
        row.getString("exemption"));
  }
}
