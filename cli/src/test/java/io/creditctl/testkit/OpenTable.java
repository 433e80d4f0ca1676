package io.creditctl.testkit;

import io.creditctl.adapter.file.FileTableReader;
import io.creditctl.core.record.HeadedTable;
import io.creditctl.core.record.InputFile;
import io.creditctl.core.record.Table;
import io.creditctl.core.record.TableFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** The first table of a real file, whose first row is its header. */
public final class OpenTable implements Iterator<Table.Row>, AutoCloseable {
  private final TableFile file;
  private final Table table;
  private final HeadedTable rows;

  private OpenTable(TableFile file, Table table, HeadedTable rows) {
    this.file = file;
    this.table = table;
    this.rows = rows;
  }

  /** Opens a file as the program does, under its own name. */
  public static OpenTable of(Path path, String encoding) {
    TableFile file =
        new FileTableReader().open(new InputFile(path.getFileName().toString(), path), encoding);
    try {
      Table table = file.next();
      return new OpenTable(file, table, HeadedTable.of(table, row -> true));
    } catch (RuntimeException e) {
      file.close();
      throw e;
    }
  }

  /** All rows of all tables: the table's name, then each row as its line and its cells. */
  public static List<String> dump(Path path) {
    List<String> dump = new ArrayList<>();
    try (TableFile file =
        new FileTableReader().open(new InputFile(path.getFileName().toString(), path), "auto")) {
      while (file.hasNext()) {
        Table table = file.next();
        dump.add(table.name().text() + " " + table.encoding());
        table.forEachRemaining(row -> dump.add(row.line() + ":" + String.join("|", row.cells())));
      }
    }
    return dump;
  }

  public List<String> header() {
    return rows.header();
  }

  public String encoding() {
    return table.encoding();
  }

  public String sha256() {
    return file.sha256();
  }

  @Override
  public boolean hasNext() {
    return rows.hasNext();
  }

  @Override
  public Table.Row next() {
    return rows.next();
  }

  @Override
  public void close() {
    file.close();
  }
}
