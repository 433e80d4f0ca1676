package io.creditctl.adapter.db;

import io.creditctl.core.disclosure.DisclosureFilter;
import io.creditctl.core.disclosure.DisclosureItem;
import io.creditctl.core.disclosure.DisclosureMark;
import io.creditctl.core.disclosure.DisclosureStore;
import io.creditctl.core.disclosure.Exemption;
import io.creditctl.core.disclosure.RuledRecord;
import io.creditctl.core.disclosure.Ruling;
import io.creditctl.core.disclosure.Rulings;
import io.creditctl.core.disclosure.Withdrawal;
import io.creditctl.core.disclosure.WithdrawalItem;
import io.creditctl.core.model.DocumentNumber;
import io.creditctl.core.model.MovedRecords;
import io.creditctl.core.model.RecordId;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Deadlines and disclosures in SQL. */
public final class JdbcDisclosureStore implements DisclosureStore {
  private final Database database;

  public JdbcDisclosureStore(Database database) {
    this.database = database;
  }

  @Override
  public Optional<DisclosureItem> find(RecordId id) {
    return database.read(
        c ->
            Sql.one(
                c, RecordRows.SELECT + "WHERE r.id = ?", RecordRows::disclosureItem, id.number()));
  }

  @Override
  public List<DisclosureItem> findByDocumentNo(String documentNo) {
    return database.read(
        c ->
            Sql.list(
                c,
                RecordRows.SELECT + RecordRows.BY_DOCUMENT + "AND r.voided = 0 ORDER BY r.id",
                RecordRows::disclosureItem,
                DocumentNumber.normalise(documentNo)));
  }

  @Override
  public List<DisclosureItem> open(LocalDate asOf, DisclosureFilter filter) {
    return database.read(
        c ->
            Sql.list(
                c,
                RecordRows.SELECT
                    + "WHERE r.due_on IS NOT NULL AND r.exemption = '' AND r.decided_on <= ?1"
                    + " AND (r.disclosed_on IS NULL OR r.disclosed_on > ?1)"
                    + " AND (r.public_until IS NULL OR r.public_until >= ?1)"
                    + " AND NOT EXISTS (SELECT 1 FROM withdrawal w WHERE w.record_id = r.id"
                    + " AND w.since <= ?1)"
                    + " AND r.voided = 0"
                    + WithdrawalRows.NARROW
                    + " ORDER BY r.due_on, r.id",
                RecordRows::disclosureItem,
                asOf,
                filter.unit(),
                filter.kind(),
                filter.domain()));
  }

  @Override
  public void mark(List<DisclosureMark> marks, String actor, Instant at) {
    database.write(
        c -> {
          for (DisclosureMark mark : marks) {
            mark(c, mark, actor, at);
          }
          return null;
        });
  }

  private static void mark(Connection connection, DisclosureMark mark, String actor, Instant at)
      throws SQLException {
    String set =
        switch (mark.channel()) {
          case PORTAL -> "disclosed_on = ?, disclosed_url = ?";
          case PLATFORM ->
              "reported_on = ?, disclosed_url = coalesce(nullif(disclosed_url, ''), ?)";
        };
    Sql.update(
        connection,
        "UPDATE record SET " + set + " WHERE id = ?",
        mark.on(),
        mark.url(),
        mark.id().number());
    String action =
        switch (mark.channel()) {
          case PORTAL -> "disclosed";
          case PLATFORM -> "reported";
        };
    EventLog.add(
        connection, at, actor, action, mark.id().number(), (mark.on() + " " + mark.url()).trim());
  }

  @Override
  public void exempt(RecordId id, Exemption type, String basis, String actor, Instant at) {
    database.write(
        c -> {
          Sql.update(
              c,
              "UPDATE record SET exemption = ?, exemption_rule = '' WHERE id = ?",
              type.name(),
              id.number());
          EventLog.add(c, at, actor, "exempted", id.number(), type.name() + " " + basis);
          return null;
        });
  }

  @Override
  public void liftExemption(RecordId id, String basis, String actor, Instant at) {
    database.write(
        c -> {
          Sql.update(
              c,
              "UPDATE record SET exemption = '', exemption_rule = ? WHERE id = ?",
              Ruling.LIFTED,
              id.number());
          WithdrawalRows.forgetExempt(c, id);
          EventLog.add(c, at, actor, "exemption-lifted", id.number(), basis);
          return null;
        });
  }

  @Override
  public Optional<RuledRecord> ruled(RecordId id) {
    return database.read(c -> Sql.one(c, Recomputation.ONE, Recomputation::ruled, id.number()));
  }

  @Override
  public Optional<Withdrawal> withdrawal(RecordId id) {
    return database.read(c -> WithdrawalRows.find(c, id));
  }

  @Override
  public void withdraw(List<WithdrawalItem> items, String actor, Instant at) {
    database.write(
        c -> {
          for (WithdrawalItem item : items) {
            WithdrawalRows.save(c, item.item().id(), item.withdrawal(), actor, at);
            if (item.withdrawal().ground().endsSharing()) {
              OutboxWriter.withdraw(c, item.item().id().number(), at);
            }
          }
          return null;
        });
  }

  @Override
  public void liftWithdrawals(List<RecordId> ids, String basis, String actor, Instant at) {
    database.write(
        c -> {
          for (RecordId id : ids) {
            Sql.update(c, "DELETE FROM withdrawal WHERE record_id = ?", id.number());
            OutboxWriter.putBack(c, id.number(), at);
            EventLog.add(c, at, actor, "withdrawal-lifted", id.number(), basis);
          }
          return null;
        });
  }

  @Override
  public List<WithdrawalItem> toWithdraw(LocalDate asOf, DisclosureFilter filter) {
    return database.read(c -> WithdrawalRows.open(c, asOf, filter));
  }

  @Override
  public MovedRecords recompute(Rulings rules, int most, boolean rehearsal) {
    try (WriteTransaction transaction = rehearsal ? database.beginRehearsal() : database.begin()) {
      MovedRecords moved = new Recomputation(database.connection(), rules, most).run();
      if (!rehearsal) {
        transaction.commit();
      }
      return moved;
    } catch (SQLException e) {
      throw SqlFailure.of(e, database.toString());
    }
  }
}
