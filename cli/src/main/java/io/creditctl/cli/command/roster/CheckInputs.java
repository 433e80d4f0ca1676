package io.creditctl.cli.command.roster;

import io.creditctl.cli.Services;
import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import io.creditctl.core.record.HeadedTable;
import io.creditctl.core.record.TableFile;
import io.creditctl.core.record.TableReader;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The codes and names to check, from wherever they come, one at a time. */
final class CheckInputs implements Iterator<String>, AutoCloseable {
  private static final List<String> USUAL_COLUMNS =
      List.of("统一社会信用代码", "信用代码", "code", "creditCode", "uscc");

  private final Iterator<String> inputs;
  private final AutoCloseable source;

  private CheckInputs(Iterator<String> inputs, AutoCloseable source) {
    this.inputs = inputs;
    this.source = source;
  }

  static CheckInputs of(Iterator<String> inputs) {
    return new CheckInputs(inputs, () -> {});
  }

  /** One a line; blank lines and lines that begin with # say nothing. */
  static CheckInputs ofLines(Services services, String operand) {
    Stream<String> lines = services.lines(operand);
    return new CheckInputs(
        lines.filter(line -> !line.isBlank() && line.charAt(0) != '#').iterator(), lines);
  }

  /** One column of a table: the one that is named, or the only one that is usual. */
  static CheckInputs ofTable(Services services, String operand, Optional<String> column) {
    TableFile tables = services.tables().open(services.input(operand), TableReader.ANY_ENCODING);
    try {
      return ofColumn(tables, operand, column);
    } catch (CreditException e) {
      tables.close();
      throw e;
    }
  }

  private static CheckInputs ofColumn(TableFile tables, String operand, Optional<String> column) {
    HeadedTable table =
        HeadedTable.of(
            tables.next(),
            titles ->
                titles.stream().anyMatch(column.map(List::of).orElse(USUAL_COLUMNS)::contains));
    int index = index(table.header(), column);
    if (index < 0) {
      String header = String.join(", ", table.header());
      throw new CreditException(
          ErrorCode.UNKNOWN_COLUMN, column.orElse("--column"), operand, header);
    }
    Iterator<String> cells =
        new Iterator<>() {
          @Override
          public boolean hasNext() {
            return table.hasNext();
          }

          @Override
          public String next() {
            String[] row = table.next().cells();
            return index < row.length ? row[index] : "";
          }
        };
    return new CheckInputs(cells, tables);
  }

  private static int index(List<String> header, Optional<String> column) {
    return column.map(header::indexOf).orElseGet(() -> usualColumn(header));
  }

  private static int usualColumn(List<String> header) {
    if (header.size() == 1) {
      return 0;
    }
    return USUAL_COLUMNS.stream()
        .mapToInt(header::indexOf)
        .filter(i -> i >= 0)
        .findFirst()
        .orElse(-1);
  }

  @Override
  public boolean hasNext() {
    return inputs.hasNext();
  }

  @Override
  public String next() {
    return inputs.next();
  }

  @Override
  public void close() {
    try {
      source.close();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
