package io.creditctl.adapter.db;

import io.creditctl.core.model.Period;
import io.creditctl.core.quality.Assertion;
import io.creditctl.core.quality.AssertionResult;
import io.creditctl.core.quality.Breakdown;
import io.creditctl.core.quality.QualityQuery;
import io.creditctl.core.quality.QualityRow;
import io.creditctl.core.quality.QualityStore;
import io.creditctl.core.record.validate.Rule;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/** Assertions and rates in SQL; payloads are not read. */
public final class JdbcQualityStore implements QualityStore {
  private static final String BASE = "subject";
  private static final String SEPARATOR = "\u001F";

  private static final String NARROW =
      " (?1 = '' OR r.kind = ?1) AND (?2 = '' OR r.unit = ?2) AND r.voided = 0";

  private static final String RECORDS = "SELECT 'R-' || r.id FROM record r WHERE" + NARROW;

  /** In the table's own order: by way of an index, every row would be fetched at random. */
  private static final String FIRST_AND_LAST =
      "SELECT 'R-' || min(r.id) || ' R-' || max(r.id) FROM record r NOT INDEXED WHERE";

  /** The batch that first brought a record: its own, unless it was changed since. */
  private static final String FIRST_BATCH =
      "CASE r.revision WHEN 1 THEN r.batch_id"
          + " ELSE (SELECT v.batch_id FROM record_revision v WHERE v.id = r.id * 65536 + 1) END";

  private static final String DOUBTED =
      "SELECT DISTINCT 'R-' || r.id FROM doubt d JOIN record r ON r.id = d.revision_id / 65536"
          + " AND r.revision = d.revision_id %% 65536 WHERE d.rule IN (%s) AND"
          + NARROW;

  /** Times are kept in UTC; a day of theirs is the bureau's, whose zone knows no summer time. */
  private final String zoneShift;

  private final Database database;

  public JdbcQualityStore(Database database, ZoneId zone) {
    this.database = database;
    this.zoneShift =
        zone.getRules().getStandardOffset(Instant.EPOCH).getTotalSeconds() + " seconds";
  }

  @Override
  public AssertionResult check(Assertion assertion, QualityQuery query) {
    if (assertion == Assertion.ORPHAN && !hasBase()) {
      return AssertionResult.notApplicable(assertion);
    }
    String sql =
        "WITH asked AS (SELECT ?1, ?2, ?3, ?4, ?5, ?6), broken(what) AS ("
            + broken(assertion)
            + ") SELECT count(*), group_concat(what, char(31)) FILTER (WHERE n <= ?5)"
            + " FROM (SELECT what, row_number() OVER () AS n FROM broken)";
    return database.read(
        c ->
            Sql.one(
                    c,
                    sql,
                    row -> AssertionResult.of(assertion, row.getLong(1), examples(row)),
                    query.kind(),
                    query.unit(),
                    query.asOf(),
                    query.staleSince(),
                    query.examples(),
                    zoneShift)
                .orElseThrow());
  }

  private boolean hasBase() {
    return database
        .read(
            c ->
                Sql.one(
                    c,
                    "SELECT 1 FROM record WHERE kind = ? AND voided = 0 LIMIT 1",
                    row -> true,
                    BASE))
        .isPresent();
  }

  private static List<String> examples(ResultSet row) throws SQLException {
    String joined = row.getString(2);
    return joined == null ? List.of() : List.of(joined.split(SEPARATOR));
  }

  /**
   * Selects what breaks an assertion, in one column. Parameters: 1 kind, 2 unit, 3 the business
   * day, 4 the day before which news is old, 6 the shift of the time zone.
   */
  private static String broken(Assertion assertion) {
    return switch (assertion) {
      case ORPHAN ->
          RECORDS
              + " AND r.kind <> 'subject' AND r.subject_key NOT LIKE 'N:%' AND r.subject_key NOT IN"
              + " (SELECT subject_key FROM record WHERE kind = 'subject' AND voided = 0)";
      case DUPLICATE ->
          FIRST_AND_LAST
              + " r.document_no <> '' AND"
              + NARROW
              + " GROUP BY substr(r.natural_key, 1, instr(r.natural_key || char(31), char(31)) - 1),"
              + " r.kind, r.subject_key HAVING count(*) > 1";
      case REPEATED ->
          FIRST_AND_LAST
              + " r.due_on IS NOT NULL AND"
              + NARROW
              + " GROUP BY r.subject_key, r.kind, r.decided_on, r.title, r.authority"
              + " HAVING count(*) > 1";
      case LATE ->
          "SELECT 'R-' || r.id FROM record r JOIN batch b ON b.id = "
              + FIRST_BATCH
              + " WHERE r.due_on < ?3 AND r.due_provisional = 0 AND r.exemption = ''"
              + " AND (r.disclosed_on > r.due_on OR r.disclosed_on IS NULL OR date(b.at, ?6) > r.due_on)"
              + " AND"
              + NARROW;
      case FUTURE -> RECORDS + " AND r.decided_on > ?3";
      case PROVISIONAL ->
          RECORDS + " AND r.due_provisional = 1 AND r.disclosed_on IS NULL AND r.exemption = ''";
      case PII -> doubted(Rule.IDENTITY_NUMBER_PUBLIC);
      case AMOUNT -> doubted(Rule.AMOUNT_UNIT, Rule.AMOUNT_LARGE);
      case UNMAPPED ->
          "SELECT 'B-' || b.id || ' ' || u.header FROM batch_column u JOIN batch b ON b.id = u.batch_id"
              + " WHERE b.undone_by = 0 AND (?1 = '' OR b.kind = ?1) AND (?2 = '' OR EXISTS"
              + " (SELECT 1 FROM batch_unit t WHERE t.batch_id = b.id AND t.unit = ?2))";
      case STALE ->
          "SELECT b.kind || ' ' || t.unit || ' ' || max(date(b.at, ?6)) FROM batch_unit t"
              + " JOIN batch b ON b.id = t.batch_id WHERE b.undone_by = 0"
              + " AND (?1 = '' OR b.kind = ?1) AND (?2 = '' OR t.unit = ?2)"
              + " GROUP BY b.kind, t.unit HAVING max(date(b.at, ?6)) < ?4";
    };
  }

  private static String doubted(Rule... rules) {
    StringBuilder codes = new StringBuilder();
    for (Rule rule : rules) {
      codes.append(codes.isEmpty() ? "'" : ", '").append(rule.code()).append('\'');
    }
    return DOUBTED.formatted(codes);
  }

  @Override
  public List<QualityRow> report(Period handedIn, Breakdown by, String kind, String unit) {
    String key =
        switch (by) {
          case UNIT -> "t.unit";
          case MONTH -> "substr(date(b.at, ?5), 1, 7)";
          case KIND -> "b.kind";
          case UNIT_MONTH -> "t.unit || ' ' || substr(date(b.at, ?5), 1, 7)";
        };
    return database.read(
        c ->
            Sql.list(
                c,
                "SELECT "
                    + key
                    + ", sum(t.received), sum(t.accepted), sum(t.conflicts), sum(t.sound), sum(t.timed), sum(t.late),"
                    + " sum(t.asked), sum(t.filled) FROM batch_unit t JOIN batch b ON b.id = t.batch_id"
                    + " WHERE b.undone_by = 0 AND (?1 = '' OR b.kind = ?1) AND (?2 = '' OR t.unit = ?2)"
                    + " AND date(b.at, ?5) BETWEEN ?3 AND ?4 GROUP BY 1 HAVING sum(t.received) > 0"
                    + " ORDER BY 1",
                JdbcQualityStore::row,
                kind,
                unit,
                handedIn.from(),
                handedIn.to(),
                zoneShift));
  }

  private static QualityRow row(ResultSet row) throws SQLException {
    return new QualityRow(
        row.getString(1),
        row.getLong(2),
        row.getLong(3),
        row.getLong(4),
        row.getLong(5),
        row.getLong(6),
        row.getLong(7),
        row.getLong(8),
        row.getLong(9));
  }
}
