package io.creditctl.adapter.http.sandbox;

import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import io.creditctl.core.push.RowDigest;
import io.creditctl.core.record.HeadedTable;
import io.creditctl.core.record.InputFile;
import io.creditctl.core.record.TableFile;
import io.creditctl.core.record.TableReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The lists that a platform gives out, each a table in a folder that is named by its word or kind:
 * {@code red}, {@code blacklist.csv}, {@code subjects.json}. A file that changes is read again.
 */
public final class GivenLists {
  private final Path folder;
  private final TableReader reader;
  private final Map<Path, Given> read = new HashMap<>();

  public GivenLists(Path folder, TableReader reader) {
    this.folder = folder;
    this.reader = reader;
  }

  /**
   * A list at one time.
   *
   * @param digest by {@link RowDigest}
   */
  record Given(Instant asOf, List<String> columns, List<List<String>> rows, String digest) {

    static Given of(Instant asOf, List<String> columns, List<List<String>> rows) {
      RowDigest digest = new RowDigest();
      digest.add(columns);
      rows.forEach(digest::add);
      return new Given(asOf, List.copyOf(columns), List.copyOf(rows), digest.hex());
    }

    /** The rows alone that have one of these texts in a column of one of these names. */
    Given only(List<String> names, Set<String> texts) {
      List<Integer> positions =
          names.stream().map(columns::indexOf).filter(position -> position >= 0).toList();
      return of(
          asOf,
          columns,
          rows.stream()
              .filter(row -> positions.stream().map(row::get).anyMatch(texts::contains))
              .toList());
    }
  }

  /** The list of a kind. */
  synchronized Optional<Given> of(String word, String kind) {
    return file(word, kind).map(this::read);
  }

  /** Whether there is a list of a kind. */
  boolean has(String word, String kind) {
    return file(word, kind).isPresent();
  }

  private Optional<Path> file(String word, String kind) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> isNamed(file, word) || isNamed(file, kind)).sorted().findFirst();
    } catch (IOException e) {
      throw unreadable(folder, e);
    }
  }

  private static boolean isNamed(Path file, String name) {
    return file.getFileName().toString().startsWith(name + ".");
  }

  private Given read(Path file) {
    try {
      Instant changed = Files.getLastModifiedTime(file).toInstant();
      Instant asOf = changed.truncatedTo(ChronoUnit.MILLIS);
      Given known = read.get(file);
      if (known == null || !known.asOf().equals(asOf)) {
        known = table(file, asOf);
        read.put(file, known);
      }
      return known;
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  private Given table(Path file, Instant asOf) {
    List<List<String>> rows = new ArrayList<>();
    InputFile input = new InputFile(file.getFileName().toString(), file);
    try (TableFile tables = reader.open(input, TableReader.ANY_ENCODING)) {
      HeadedTable table = HeadedTable.of(tables.next(), titles -> titles.size() > 1);
      while (table.hasNext()) {
        rows.add(row(table.next().cells(), table.header().size()));
      }
      return Given.of(asOf, table.header(), rows);
    }
  }

  /** As many cells as there are columns. */
  private static List<String> row(String[] cells, int columns) {
    String[] row = Arrays.copyOf(cells, columns);
    Arrays.fill(row, Math.min(cells.length, columns), columns, "");
    return List.of(row);
  }

  private static CreditException unreadable(Path path, IOException e) {
    return CreditException.causedBy(
        e, ErrorCode.FILE_UNREADABLE, path, e.getClass().getSimpleName());
  }
}
