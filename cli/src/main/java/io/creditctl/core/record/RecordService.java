package io.creditctl.core.record;

import io.creditctl.core.catalog.Catalog;
import io.creditctl.core.catalog.Field;
import io.creditctl.core.catalog.HeaderMatch;
import io.creditctl.core.catalog.HeaderMatcher;
import io.creditctl.core.catalog.Kind;
import io.creditctl.core.catalog.KindGuess;
import io.creditctl.core.disclosure.DeadlineCalculator;
import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import io.creditctl.core.model.BatchId;
import io.creditctl.core.model.Masking;
import io.creditctl.core.model.RecordId;
import io.creditctl.core.record.ImportReport.FileReport;
import io.creditctl.core.record.ImportRequest.Destination;
import io.creditctl.core.record.clean.RowCleaner;
import io.creditctl.core.record.validate.RowValidator;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Collects records: checks and stores files, shows what is stored, takes batches back. */
public final class RecordService {
  private static final long LARGE_FILE_BYTES = 64L << 20;

  private final RecordStore store;
  private final Supplier<RecordStore> scratchStore;
  private final TableReader reader;
  private final Catalog catalog;
  private final Supplier<DeadlineCalculator> calculator;
  private final Supplier<List<String>> targets;
  private final Clock clock;

  /**
   * @param scratchStore opens an empty store that is gone afterwards, for checks that touch nothing
   * @param targets the push targets that new revisions are queued for
   * @param clock also tells the business day, by its zone
   */
  public RecordService(
      RecordStore store,
      Supplier<RecordStore> scratchStore,
      TableReader reader,
      Catalog catalog,
      Supplier<DeadlineCalculator> calculator,
      Supplier<List<String>> targets,
      Clock clock) {
    this.store = store;
    this.scratchStore = scratchStore;
    this.reader = reader;
    this.catalog = catalog;
    this.calculator = calculator;
    this.targets = targets;
    this.clock = clock;
  }

  /**
   * Imports, rehearses or checks files, each in one transaction. An unreadable file does not stop
   * the others.
   */
  public ImportReport importFiles(ImportRequest request) {
    List<FileReport> reports = new ArrayList<>();
    for (InputFile file : request.files()) {
      try {
        reports.add(importFile(file, request));
      } catch (CreditException e) {
        if (request.files().size() == 1) {
          throw e;
        }
        reports.add(FileReport.failed(file.name(), e));
      }
    }
    return new ImportReport(reports, request.destination() == Destination.STORE);
  }

  private FileReport importFile(InputFile file, ImportRequest request) {
    try (Table table = reader.open(file, request.encoding())) {
      Kind kind = kindOf(file, table.header(), request);
      HeaderMatch match = HeaderMatcher.match(table.header(), kind);
      refuseUnusable(file, kind, match);
      LocalDate today = LocalDate.now(clock);
      try (RejectSink rejects = request.rejects().apply(file);
          FileCleaning cleaning = cleaning(file, kind, match, request);
          ImportSession session = begin(file, origin(file, kind, table, request), request)) {
        FileImport fileImport =
            new FileImport(
                kind,
                match,
                new RowValidator(kind, match, today),
                new DraftFactory(kind, calculator.get(), request.source()),
                rejects,
                cleaning,
                new BatchTally(kind, request.source(), today));
        fileImport.run(table, session, request.mode());
        return fileImport.report(
            file.name(), table, session, request.destination() == Destination.STORE);
      }
    }
  }

  private static FileCleaning cleaning(
      InputFile file, Kind kind, HeaderMatch match, ImportRequest request) {
    return request
        .cleaning()
        .map(
            how ->
                new FileCleaning(
                    Optional.of(new RowCleaner(kind, match, how.amountsIn())),
                    how.sinks().apply(file)))
        .orElse(new FileCleaning(Optional.empty(), CleaningSink.NONE));
  }

  private ImportSession begin(InputFile file, Batch.Origin origin, ImportRequest request) {
    boolean large = !rehearsal(request) && file.path().toFile().length() > LARGE_FILE_BYTES;
    return large
        ? store.beginLarge(origin, recipients())
        : storeFor(request).begin(origin, recipients(), rehearsal(request));
  }

  private RecordStore storeFor(ImportRequest request) {
    return request.destination() == Destination.CHECK_ONLY ? scratchStore.get() : store;
  }

  private static boolean rehearsal(ImportRequest request) {
    return request.destination() != Destination.STORE;
  }

  private Recipients recipients() {
    return new Recipients(targets.get(), catalog.pushedKinds());
  }

  private Batch.Origin origin(InputFile file, Kind kind, Table table, ImportRequest request) {
    return new Batch.Origin(
        kind.code(),
        file.name(),
        "",
        table.encoding(),
        request.source(),
        request.actor(),
        clock.instant());
  }

  private Kind kindOf(InputFile file, List<String> header, ImportRequest request) {
    return request
        .kind()
        .map(catalog::kind)
        .orElseGet(
            () ->
                HeaderMatcher.bestKind(header, catalog.kinds())
                    .map(KindGuess::kind)
                    .orElseThrow(
                        () ->
                            new CreditException(
                                ErrorCode.FILE_HEADER_UNKNOWN,
                                file.name(),
                                String.join(", ", catalog.codes()))));
  }

  private static void refuseUnusable(InputFile file, Kind kind, HeaderMatch match) {
    if (!match.duplicates().isEmpty()) {
      HeaderMatch.Duplicate twice = match.duplicates().get(0);
      throw new CreditException(
          ErrorCode.FILE_HEADER_DUPLICATE,
          file.name(),
          twice.column().header(),
          twice.first().position(),
          twice.column().position());
    }
    if (!match.missing().isEmpty()) {
      throw new CreditException(
          ErrorCode.FILE_COLUMNS_MISSING,
          file.name(),
          kind.title(),
          match.missing().stream().map(Field::title).collect(Collectors.joining(", ")));
    }
  }

  /** Streams records; close the stream. */
  public Stream<StoredRecord> list(RecordQuery query) {
    if (!query.kind().isEmpty()) {
      catalog.kind(query.kind());
    }
    return store.list(query);
  }

  /** How many records {@link #list} would stream. */
  public long count(RecordQuery query) {
    return store.count(query);
  }

  /** Streams full rows by field code, identity numbers masked; close the stream. */
  public Stream<Map<String, String>> export(RecordQuery query) {
    Kind kind = catalog.kind(query.kind());
    return store
        .list(query)
        .map(record -> masked(kind, store.values(record.id(), record.revision())));
  }

  private static Map<String, String> masked(Kind kind, Map<String, String> values) {
    for (Field field : kind.fields()) {
      if (field.pii()) {
        values.computeIfPresent(field.code(), (code, value) -> Masking.mask(value));
      }
    }
    return values;
  }

  /**
   * The record with this identifier or document number.
   *
   * @throws CreditException RECORD_NOT_FOUND, or RECORD_AMBIGUOUS where several share the number
   */
  public StoredRecord find(String idOrDocumentNo) {
    List<StoredRecord> found =
        RecordId.parse(idOrDocumentNo)
            .map(id -> store.find(id).stream().toList())
            .orElseGet(() -> store.findByDocumentNo(idOrDocumentNo));
    if (found.isEmpty()) {
      throw new CreditException(ErrorCode.RECORD_NOT_FOUND, idOrDocumentNo);
    }
    if (found.size() > 1) {
      throw new CreditException(
          ErrorCode.RECORD_AMBIGUOUS,
          idOrDocumentNo,
          found.stream().map(record -> record.id().toString()).collect(Collectors.joining(", ")));
    }
    return found.get(0);
  }

  /** The record with its row in the catalog's order. */
  public RecordDetail show(String idOrDocumentNo) {
    StoredRecord record = find(idOrDocumentNo);
    Kind kind = catalog.kind(record.kind());
    Map<String, String> values = masked(kind, store.values(record.id(), record.revision()));
    List<RecordDetail.Value> shown = new ArrayList<>();
    for (Field field : kind.fields()) {
      String value = values.getOrDefault(field.code(), "");
      if (!value.isEmpty()) {
        shown.add(new RecordDetail.Value(field.code(), field.title(), field.titleEn(), value));
      }
    }
    return new RecordDetail(record, shown);
  }

  /** All that happened to a record, oldest first. */
  public List<TraceEvent> trace(String idOrDocumentNo) {
    return store.trace(find(idOrDocumentNo).id());
  }

  public List<Batch> batches(int limit) {
    return store.batches(limit);
  }

  /** Marks a record as void; its content and history stay. */
  public StoredRecord voidRecord(
      String idOrDocumentNo, String reason, String actor, boolean rehearsal) {
    StoredRecord record = find(idOrDocumentNo);
    try (ImportSession session =
        store.begin(byHand("void", record.kind(), actor), recipients(), rehearsal)) {
      refuseVoided(record.id()); // asked here, so that nobody can be quicker
      session.voidRecord(record.id(), reason);
      session.commit(new ImportCounts(1, 0, 1, 0, 0));
    }
    return record;
  }

  private void refuseVoided(RecordId id) {
    if (store.find(id).filter(StoredRecord::voided).isPresent()) {
      throw new CreditException(ErrorCode.STATE_FORBIDS, id, "void");
    }
  }

  /** Takes a batch back by a new batch: what it created becomes void, what it changed returns. */
  public UndoReport undo(BatchId id, String actor, boolean rehearsal) {
    long voided = 0;
    long restored = 0;
    long kept = 0;
    Batch.Origin origin = byHand("undo " + id, undoable(id).origin().kind(), actor);
    try (ImportSession session = store.begin(origin, recipients(), rehearsal)) {
      undoable(id); // asked again, so that nobody can be quicker
      for (BatchChange change : store.changes(id)) {
        if (!change.latest()) {
          kept++;
        } else if (change.before() == BatchChange.Before.ACTIVE) {
          session.store(earlier(change));
          restored++;
        } else {
          session.voidRecord(change.record(), origin.file());
          voided++;
        }
      }
      session.markUndone(id);
      session.commit(new ImportCounts(voided + restored + kept, 0, voided + restored, kept, 0));
    }
    return new UndoReport(id, voided, restored, kept);
  }

  private Batch undoable(BatchId id) {
    Batch batch =
        store.batch(id).orElseThrow(() -> new CreditException(ErrorCode.BATCH_NOT_FOUND, id));
    if (batch.undone()) {
      throw new CreditException(ErrorCode.BATCH_ALREADY_UNDONE, id);
    }
    return batch;
  }

  private RecordDraft earlier(BatchChange change) {
    Kind kind = catalog.kind(change.kind());
    Map<String, String> values = store.values(change.record(), change.revision() - 1);
    String[] row =
        kind.fields().stream()
            .map(field -> values.getOrDefault(field.code(), ""))
            .toArray(String[]::new);
    return new DraftFactory(kind, calculator.get(), change.unitBefore()).draft(row, 0);
  }

  /** A change that no file stands behind. */
  private Batch.Origin byHand(String what, String kind, String actor) {
    return new Batch.Origin(kind, what, "", "", "", actor, clock.instant());
  }
}
