package io.creditctl.adapter.db;

import io.creditctl.core.audit.AuditLine;
import io.creditctl.core.audit.AuditQuery;
import io.creditctl.core.audit.AuditStore;
import io.creditctl.core.audit.AuditVerdict;
import io.creditctl.core.model.RecordId;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** The chain of events in SQL. */
public final class JdbcAuditStore implements AuditStore {
  private static final String OBJECT = "coalesce(nullif(object, ''), 'R-' || record_id, '')";
  private static final String SELECT =
      "SELECT id, at, actor, action, "
          + OBJECT
          + " AS object, basis, before, after, detail, hash,"
          + " coalesce((SELECT b.hash FROM event b WHERE b.id < e.id ORDER BY b.id DESC LIMIT 1), ?)"
          + " AS previous FROM event e ";

  private final Database database;
  private final ZoneId zone;

  public JdbcAuditStore(Database database, ZoneId zone) {
    this.database = database;
    this.zone = zone;
  }

  @Override
  public Stream<AuditLine> lines(AuditQuery query) {
    StringBuilder where = new StringBuilder("WHERE 1 = 1");
    List<Object> parameters = new ArrayList<>(List.of(EventChain.START));
    query
        .object()
        .ifPresent(
            object -> {
              where.append(" AND (object = ? COLLATE NOCASE OR record_id = ?)");
              parameters.add(object);
              parameters.add(RecordId.parse(object).map(RecordId::number).orElse(0L));
            });
    query
        .actor()
        .ifPresent(
            actor -> {
              where.append(" AND actor = ?");
              parameters.add(actor);
            });
    query
        .action()
        .ifPresent(
            action -> {
              where.append(" AND substr(action, 1, length(?)) = ?");
              parameters.addAll(List.of(action, action));
            });
    query
        .from()
        .ifPresent(
            day -> {
              where.append(" AND at >= ?");
              parameters.add(start(day));
            });
    query
        .to()
        .ifPresent(
            day -> {
              where.append(" AND at < ?");
              parameters.add(start(day.plusDays(1)));
            });
    return SqlStream.of(
        database, SELECT + where + " ORDER BY id", JdbcAuditStore::line, parameters.toArray());
  }

  private Instant start(LocalDate day) {
    return day.atStartOfDay(zone).toInstant();
  }

  @Override
  public Optional<AuditLine> find(long seq) {
    return database.read(
        c -> Sql.one(c, SELECT + "WHERE id = ?", JdbcAuditStore::line, EventChain.START, seq));
  }

  private static AuditLine line(ResultSet row) throws SQLException {
    return new AuditLine(
        row.getLong("id"),
        Instant.parse(row.getString("at")),
        row.getString("actor"),
        row.getString("action"),
        row.getString("object"),
        row.getString("basis"),
        row.getString("before"),
        row.getString("after"),
        row.getString("detail"),
        row.getString("previous"),
        row.getString("hash"));
  }

  @Override
  public AuditVerdict verify(Optional<String> head) {
    return database.read(
        c -> {
          try (PreparedStatement statement =
                  c.prepareStatement("SELECT " + EventChain.COLUMNS + " FROM event ORDER BY id");
              ResultSet rows = statement.executeQuery()) {
            return walk(rows, head);
          }
        });
  }

  private static AuditVerdict walk(ResultSet rows, Optional<String> head) throws SQLException {
    long links = 0;
    String hash = EventChain.START;
    OptionalLong broken = OptionalLong.empty();
    boolean found = head.isEmpty() || head.get().equalsIgnoreCase(hash);
    while (rows.next()) {
      String kept = rows.getString("hash");
      if (broken.isEmpty() && !EventChain.hash(hash, rows).equals(kept)) {
        broken = OptionalLong.of(rows.getLong("id"));
      }
      hash = kept;
      found |= head.filter(hash::equalsIgnoreCase).isPresent();
      links++;
    }
    return new AuditVerdict(links, hash, broken, found);
  }
}
