package io.creditctl.app;

import io.creditctl.adapter.db.Database;
import io.creditctl.adapter.db.JdbcRecordStore;
import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import io.creditctl.core.record.RecordStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * An empty store on disk that is gone afterwards: a check of a large file must not need as much
 * memory.
 */
final class ScratchStore implements AutoCloseable {
  private final Path folder;
  private final Database database;

  private ScratchStore(Path folder, Database database) {
    this.folder = folder;
    this.database = database;
  }

  static ScratchStore create() {
    try {
      Path folder = Files.createTempDirectory("creditctl");
      return new ScratchStore(folder, Database.open(folder.resolve("scratch.db"), Duration.ZERO));
    } catch (IOException e) {
      throw CreditException.causedBy(
          e, ErrorCode.STORE_UNUSABLE, "TMPDIR", e.getClass().getSimpleName());
    }
  }

  RecordStore records() {
    return new JdbcRecordStore(database);
  }

  @Override
  public void close() {
    database.close();
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> all = files.toList();
      for (Path file : all) {
        Files.deleteIfExists(file);
      }
      Files.deleteIfExists(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
