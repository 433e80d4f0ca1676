package io.creditctl.bench;

import io.creditctl.core.catalog.Field;
import io.creditctl.core.catalog.HeaderMatcher;
import io.creditctl.core.catalog.Kind;
import io.creditctl.core.record.TableReader;
import io.creditctl.core.record.validate.CanonicalJson;
import io.creditctl.core.record.validate.CheckedRow;
import io.creditctl.core.record.validate.KnownCodes;
import io.creditctl.core.record.validate.RowValidator;
import io.creditctl.testkit.Kinds;
import io.creditctl.testkit.OpenTable;
import io.creditctl.testkit.Rows;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** What one row of a penalty table costs on its way to the store. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class ImportBenchmark {
  private static final int ROWS = 10_000;
  private static final Kind PENALTY = Kinds.of("penalty");

  private Path file;
  private String[] cells;
  private String[] values;
  private RowValidator validator;

  @Setup
  public void rows() throws IOException {
    Rows row = Rows.of("penalty", 1);
    List<String> header = PENALTY.fields().stream().map(Field::title).toList();
    cells = row.values();
    validator =
        new RowValidator(PENALTY, HeaderMatcher.match(header, PENALTY), LocalDate.of(2026, 11, 23), KnownCodes.NONE);
    values = validator.check(2, cells).values();
    String table = Rows.header("penalty") + "\n" + (row.csv() + "\n").repeat(ROWS);
    file = Files.writeString(Files.createTempFile("penalties", ".csv"), table);
  }

  @TearDown
  public void delete() throws IOException {
    Files.delete(file);
  }

  @Benchmark
  @OperationsPerInvocation(ROWS)
  public int readRow() {
    int characters = 0;
    try (OpenTable table = OpenTable.of(file, TableReader.ANY_ENCODING)) {
      while (table.hasNext()) {
        characters += table.next().cells()[0].length();
      }
    }
    return characters;
  }

  @Benchmark
  public CheckedRow checkRow() {
    return validator.check(2, cells);
  }

  @Benchmark
  public String writePayload() {
    return CanonicalJson.write(PENALTY, values);
  }

  @Benchmark
  public String nameRecord() {
    return PENALTY.naturalKey(values);
  }
}
