package io.creditctl.adapter.db;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;

/**
 * The hash of an event covers its content and the hash of the event before it, so that none can be
 * changed, taken out or put in between without all later hashes changing.
 */
final class EventChain {
  /** The hash before the first event. */
  static final String START = "0".repeat(64);

  static final String COLUMNS =
      "id, at, actor, action, record_id, revision, detail, object, basis, before, after, hash";

  private static final List<String> COVERED =
      List.of(
          "id",
          "at",
          "actor",
          "action",
          "record_id",
          "revision",
          "detail",
          "object",
          "basis",
          "before",
          "after");

  private EventChain() {}

  /** Chains the events that are in no chain yet: those of the transaction that is about to end. */
  static void extend(Connection connection) throws SQLException {
    try (PreparedStatement fresh =
            connection.prepareStatement(
                "SELECT " + COLUMNS + " FROM event WHERE hash = '' ORDER BY id");
        ResultSet rows = fresh.executeQuery()) {
      if (!rows.next()) {
        return;
      }
      String hash =
          Sql.one(
                  connection,
                  "SELECT hash FROM event WHERE id < ? ORDER BY id DESC LIMIT 1",
                  row -> row.getString(1),
                  rows.getLong("id"))
              .orElse(START);
      try (PreparedStatement chain =
          connection.prepareStatement("UPDATE event SET hash = ? WHERE id = ?")) {
        do {
          hash = hash(hash, rows);
          Sql.bind(chain, hash, rows.getLong("id"));
          chain.executeUpdate(); // only rows that were read already leave the index that is read
        } while (rows.next());
      }
    }
  }

  /** What the present row's hash has to be. */
  static String hash(String before, ResultSet row) throws SQLException {
    MessageDigest digest = sha256();
    add(digest, before);
    for (String column : COVERED) {
      String value = row.getString(column);
      add(digest, value == null ? "" : value);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /** With its length, so that text cannot move from one value to the next. */
  private static void add(MessageDigest digest, String value) {
    byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
    digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
    digest.update(bytes);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java has it
    }
  }
}
