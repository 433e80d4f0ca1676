package io.creditctl.core.record;

import io.creditctl.adapter.db.Database;
import io.creditctl.adapter.file.FileTableReader;
import io.creditctl.core.catalog.Mapping;
import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import io.creditctl.core.record.ImportReport.FileReport;
import io.creditctl.core.record.ImportRequest.Destination;
import io.creditctl.core.record.ImportRequest.Mode;
import io.creditctl.core.source.SourceService;
import io.creditctl.testkit.Kinds;
import io.creditctl.testkit.Rows;
import io.creditctl.testkit.SqliteStore;
import io.creditctl.testkit.SteppingClock;
import io.creditctl.testkit.TestKeys;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A store, real files, and a service that brings the two together. */
public abstract class RecordScene {
  protected final SteppingClock clock = new SteppingClock();
  protected final List<String> targets = new ArrayList<>(List.of("province"));
  protected Mode mode = Mode.ABORT;
  protected Destination destination = Destination.STORE;
  protected Optional<String> kind = Optional.empty();
  protected Optional<String> sheet = Optional.empty();
  protected Mapping mapping = Mapping.NONE;
  protected String source = "";
  protected Optional<Cleaning> cleaning = Optional.empty();
  protected ImportProgress progress = ImportProgress.NONE;
  protected Function<Table.Name, RejectSink> rejects = file -> RejectSink.NONE;

  @TempDir protected Path folder;
  protected SqliteStore store;
  protected final TestKeys keys = new TestKeys();
  private final List<Database> scratches = new ArrayList<>();

  @BeforeEach
  void openStore() {
    store = SqliteStore.in(folder.resolve("store"));
  }

  @AfterEach
  void closeStores() {
    store.close();
    scratches.forEach(Database::close);
  }

  private RecordPorts ports() {
    return new RecordPorts(
        store.records(),
        Kinds.CATALOG,
        Kinds::calculator,
        kind -> targets,
        keys.of(store.keyChecks()),
        clock);
  }

  protected RecordService service() {
    return new RecordService(ports());
  }

  protected ImportService imports() {
    return new ImportService(ports(), this::scratch, new FileTableReader(), sources());
  }

  protected SourceService sources() {
    return new SourceService(store.sources(), Kinds.CATALOG, clock);
  }

  protected ConflictService conflicts() {
    return new ConflictService(ports());
  }

  private RecordStore scratch() {
    Database scratch = Database.inMemory();
    scratches.add(scratch);
    return new SqliteStore(scratch).records();
  }

  protected Path write(String name, String text) {
    try {
      return Files.writeString(folder.resolve(name), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  protected ImportReport importFiles(Path... files) {
    return imports()
        .importFiles(
            new ImportRequest(
                Stream.of(files)
                    .map(file -> new InputFile(file.getFileName().toString(), file))
                    .toList(),
                kind,
                sheet,
                mapping,
                source,
                TableReader.ANY_ENCODING,
                mode,
                destination,
                rejects,
                "王科员",
                cleaning),
            progress);
  }

  /** Imports one file of these rows under the kind that they are of. */
  protected FileReport importRows(Rows... rows) {
    Optional<String> asked = kind;
    kind = Optional.of(rows[0].kind().code());
    try {
      return importText(Rows.table(rows));
    } finally {
      kind = asked;
    }
  }

  protected FileReport importText(String text) {
    return importFiles(write("表.csv", text)).files().get(0);
  }

  protected ErrorCode refusal(String text) {
    return Assertions.catchThrowableOfType(CreditException.class, () -> importText(text)).code();
  }

  protected long stored() {
    RecordQuery all = new RecordQuery("", "", Optional.empty(), "", Optional.empty(), false);
    try (Stream<StoredRecord> records = service().list(all)) {
      return records.mapToLong(record -> record.id().number()).count();
    }
  }
}
