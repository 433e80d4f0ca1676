package io.creditctl.adapter.db;

import io.creditctl.core.record.RecordDraft;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * What a large import into an empty store does in another way: indices are taken off and built once
 * at the end, by sorting, and meanwhile the natural keys are looked up and the decisions counted in
 * memory.
 */
final class FirstFill {
  private static final String TAKEN_OFF =
      " FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL"
          + " AND tbl_name IN ('record', 'subject', 'outbox') OR name = 'tally_record_inserted'";

  /** The lower bits of a slot hold a record's number, the upper ones its key's hash. */
  private static final int NUMBER_BITS = 24;

  private static final long NUMBER = (1L << NUMBER_BITS) - 1;
  private static final int FIRST_SLOTS = 1 << 16;

  /** 32 MiB. */
  private static final int MOST_SLOTS = 1 << 22;

  private final Connection connection;
  private final List<String> definitions;
  private final DayTally tally;
  private long[] slots = new long[FIRST_SLOTS];
  private int used;

  /**
   * Takes the indices off, in the transaction that puts them back.
   *
   * @param officer who brings the records in
   */
  FirstFill(Connection connection, String officer) throws SQLException {
    this.connection = connection;
    this.tally = new DayTally(officer);
    this.definitions = Sql.list(connection, "SELECT sql" + TAKEN_OFF, row -> row.getString(1));
    for (String thing :
        Sql.list(connection, "SELECT type || ' ' || name" + TAKEN_OFF, row -> row.getString(1))) {
      Sql.update(connection, "DROP " + thing);
    }
  }

  /** Counts a new record for the reports. */
  void count(RecordDraft draft) {
    tally.add(draft);
  }

  /** Whether there is no room for more keys, so that {@link #finish} is due. */
  boolean full() {
    return used >= MOST_SLOTS / 4 * 3;
  }

  /** Builds the indices and writes what was counted. */
  void finish() throws SQLException {
    slots = new long[0];
    tally.write(connection);
    // Sorts while the table is still being read.
    Sql.one(connection, "PRAGMA threads = 1", row -> row.getInt(1));
    for (String definition : definitions) {
      Sql.update(connection, definition);
    }
  }

  /** Looks at a record whose key has the wanted hash; empty when it has another key after all. */
  @FunctionalInterface
  interface Candidate<T> {
    Optional<T> at(long number) throws SQLException;
  }

  /**
   * What the record with this natural key comes to; empty when there is none, and then the key
   * belongs to the given number from now on.
   */
  <T> Optional<T> findOrPut(String kind, String naturalKey, long number, Candidate<T> candidate)
      throws SQLException {
    long hash = hash(kind, naturalKey) & ~NUMBER;
    int at = slotOf(hash);
    while (slots[at] != 0) {
      if ((slots[at] & ~NUMBER) == hash) {
        Optional<T> found = candidate.at(slots[at] & NUMBER);
        if (found.isPresent()) {
          return found;
        }
      }
      at = at + 1 & slots.length - 1;
    }
    slots[at] = hash | number;
    used++;
    if (used > slots.length / 4 * 3) {
      grow();
    }
    return Optional.empty();
  }

  private int slotOf(long hash) {
    return (int) (hash >>> NUMBER_BITS) & slots.length - 1;
  }

  private void grow() {
    long[] old = slots;
    slots = new long[old.length * 2];
    for (long slot : old) {
      if (slot != 0) {
        int at = slotOf(slot);
        while (slots[at] != 0) {
          at = at + 1 & slots.length - 1;
        }
        slots[at] = slot;
      }
    }
  }

  /** Numbers that follow each other must not have hashes that do. */
  private static long hash(String kind, String naturalKey) {
    long hash = kind.hashCode();
    for (int i = 0; i < naturalKey.length(); i++) {
      hash = (hash ^ naturalKey.charAt(i)) * 0x9E3779B97F4A7C15L;
      hash ^= hash >>> 32;
    }
    return hash;
  }
}
