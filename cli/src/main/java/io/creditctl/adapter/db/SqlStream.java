package io.creditctl.adapter.db;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Walks an open result once, in order; the statement stays open as long as the stream does. */
final class SqlStream<T> extends Spliterators.AbstractSpliterator<T> {
  private final ResultSet rows;
  private final Sql.RowMapper<T> mapper;
  private final String store;

  private SqlStream(ResultSet rows, Sql.RowMapper<T> mapper, String store) {
    super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
    this.rows = rows;
    this.mapper = mapper;
    this.store = store;
  }

  /** Streams what a query finds, so that a million rows need no list; close the stream. */
  static <T> Stream<T> of(
      Database database, String sql, Sql.RowMapper<T> mapper, Object... parameters) {
    return database.read(
        c -> {
          PreparedStatement statement = c.prepareStatement(sql);
          Sql.bind(statement, parameters);
          ResultSet rows = statement.executeQuery();
          return StreamSupport.stream(new SqlStream<>(rows, mapper, database.toString()), false)
              .onClose(
                  () -> {
                    try (statement) {
                      rows.close();
                    } catch (SQLException e) {
                      throw SqlFailure.of(e, database.toString());
                    }
                  });
        });
  }

  @Override
  public boolean tryAdvance(Consumer<? super T> action) {
    try {
      if (!rows.next()) {
        return false;
      }
      action.accept(mapper.map(rows));
      return true;
    } catch (SQLException e) {
      throw SqlFailure.of(e, store);
    }
  }
}
