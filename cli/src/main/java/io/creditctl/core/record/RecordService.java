package io.creditctl.core.record;

import io.creditctl.core.catalog.Catalog;
import io.creditctl.core.catalog.DomainRules;
import io.creditctl.core.catalog.Field;
import io.creditctl.core.catalog.HeaderMatch;
import io.creditctl.core.catalog.HeaderMatcher;
import io.creditctl.core.catalog.Kind;
import io.creditctl.core.catalog.KindGuess;
import io.creditctl.core.catalog.Mapping;
import io.creditctl.core.catalog.MappingProposal;
import io.creditctl.core.disclosure.DeadlineCalculator;
import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import io.creditctl.core.model.BatchId;
import io.creditctl.core.model.IdentityNumber;
import io.creditctl.core.model.RecordId;
import io.creditctl.core.person.Identities;
import io.creditctl.core.person.IdentityVault;
import io.creditctl.core.person.RowSeal;
import io.creditctl.core.record.ImportReport.FileReport;
import io.creditctl.core.record.ImportRequest.Destination;
import io.creditctl.core.record.clean.RowCleaner;
import io.creditctl.core.record.validate.RowValidator;
import io.creditctl.core.source.SourceService;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
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
  private final SourceService sources;
  private final Supplier<DeadlineCalculator> calculator;
  private final Supplier<List<String>> targets;
  private final Identities identities;
  private final RowReader rows;
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
      SourceService sources,
      Supplier<DeadlineCalculator> calculator,
      Supplier<List<String>> targets,
      Identities identities,
      Clock clock) {
    this.store = store;
    this.scratchStore = scratchStore;
    this.reader = reader;
    this.catalog = catalog;
    this.sources = sources;
    this.calculator = calculator;
    this.targets = targets;
    this.identities = identities;
    this.rows = new RowReader(store, identities, clock);
    this.clock = clock;
  }

  /**
   * Imports, rehearses or checks files, each table of them in one transaction. A table or file that
   * cannot be read does not stop the others.
   */
  public ImportReport importFiles(ImportRequest request) {
    HeaderFinder headers = new HeaderFinder(kinds(request.kind()), request.mapping());
    TableChoice choice = new TableChoice(headers, request.sheet());
    for (InputFile file : request.files()) {
      try (TableFile tables = reader.open(file, request.encoding())) {
        choice.readAll(
            tables, (table, rows) -> importTable(file, table, rows, tables::sha256, request));
      } catch (CreditException e) {
        choice.failed(file.name(), e);
      }
    }
    return choice.report(request.destination() == Destination.STORE);
  }

  private FileReport importTable(
      InputFile file,
      Table table,
      HeadedTable rows,
      Supplier<String> sha256,
      ImportRequest request) {
    Kind kind = kindOf(table, rows.header(), request.kind(), request.mapping());
    HeaderMatch match = HeaderMatcher.match(rows.header(), kind, request.mapping());
    refuseStrangers(kind, request.mapping());
    refuseUnusable(table, kind, match);
    RecordStore into = storeFor(request);
    Supplier<IdentityVault> vault = vault(request.destination());
    Function<String, DraftFactory> drafts = drafts(kind, vault);
    LocalDate today = LocalDate.now(clock);
    try (RejectSink rejects = request.rejects().apply(table.name());
        FileCleaning cleaning = cleaning(table, kind, match, request);
        ImportSession session = begin(into, file, origin(kind, table, request), request)) {
      FileImport fileImport =
          new FileImport(
              kind,
              match,
              new RowValidator(kind, match, today, store::hasSubject),
              drafts.apply(request.source()),
              new OneSource(
                  new Contents(kind, new RowSeal(kind, vault)),
                  sources.rules(kind.code()),
                  into,
                  session,
                  drafts),
              rejects,
              cleaning,
              new BatchTally(kind, request.source(), today));
      fileImport.run(rows, sha256, session, request.mode());
      return fileImport.report(
          table, sha256.get(), session, request.destination() == Destination.STORE);
    }
  }

  private static FileCleaning cleaning(
      Table table, Kind kind, HeaderMatch match, ImportRequest request) {
    return request
        .cleaning()
        .map(
            how ->
                new FileCleaning(
                    Optional.of(new RowCleaner(kind, match, how.amountsIn())),
                    how.sinks().apply(table.name())))
        .orElse(new FileCleaning(Optional.empty(), CleaningSink.NONE));
  }

  /** Makes drafts of what a unit sends; each with a seal of its own, for its own thread. */
  private Function<String, DraftFactory> drafts(Kind kind, Supplier<IdentityVault> vault) {
    DeadlineCalculator deadlines = calculator.get();
    DomainRules domains = catalog.domains();
    return unit -> new DraftFactory(kind, new RowSeal(kind, vault), deadlines, domains, unit);
  }

  private ImportSession begin(
      RecordStore into, InputFile file, Batch.Origin origin, ImportRequest request) {
    boolean large = !rehearsal(request) && file.path().toFile().length() > LARGE_FILE_BYTES;
    return large
        ? into.beginLarge(origin, recipients(origin))
        : into.begin(origin, recipients(origin), rehearsal(request));
  }

  private Supplier<IdentityVault> vault(Destination destination) {
    return switch (destination) {
      case STORE -> identities::forWriting;
      case REHEARSAL -> identities::forRehearsal;
      case CHECK_ONLY -> identities::passing;
    };
  }

  private RecordStore storeFor(ImportRequest request) {
    return request.destination() == Destination.CHECK_ONLY ? scratchStore.get() : store;
  }

  private static boolean rehearsal(ImportRequest request) {
    return request.destination() != Destination.STORE;
  }

  /** A batch is of one kind; the others need not be read. */
  private Recipients recipients(Batch.Origin origin) {
    boolean pushed = catalog.kind(origin.kind()).pushed();
    return new Recipients(targets.get(), pushed ? Set.of(origin.kind()) : Set.of());
  }

  private Batch.Origin origin(Kind kind, Table table, ImportRequest request) {
    return new Batch.Origin(
        kind.code(),
        IdentityNumber.maskedIn(table.name().text()),
        "",
        table.encoding(),
        request.source(),
        request.actor(),
        clock.instant());
  }

  /** What the columns of a file's first table could mean; nothing is stored. */
  public MappingProposal proposeMapping(
      InputFile file, String encoding, Optional<String> kindCode, Mapping mapping) {
    TableHeader header = header(file, encoding, kindCode, mapping);
    return MappingProposal.of(header.titles(), header.kind(), mapping);
  }

  /**
   * The header of a file's first table that is not empty.
   *
   * @throws CreditException FILE_EMPTY, or as {@link #importFiles}
   */
  public TableHeader header(
      InputFile file, String encoding, Optional<String> kindCode, Mapping mapping) {
    HeaderFinder headers = new HeaderFinder(kinds(kindCode), mapping);
    try (TableFile tables = reader.open(file, encoding)) {
      while (tables.hasNext()) {
        Table table = tables.next();
        if (table.hasNext()) {
          List<String> header = HeadedTable.find(table, headers::find).header();
          Kind kind = kindOf(table, header, kindCode, mapping);
          refuseStrangers(kind, mapping);
          return new TableHeader(header, kind);
        }
      }
    }
    throw new CreditException(ErrorCode.FILE_EMPTY, file.name());
  }

  private Iterable<Kind> kinds(Optional<String> asked) {
    return asked.<Iterable<Kind>>map(code -> List.of(catalog.kind(code))).orElseGet(catalog::each);
  }

  private Kind kindOf(Table table, List<String> header, Optional<String> asked, Mapping mapping) {
    return asked
        .map(catalog::kind)
        .orElseGet(
            () ->
                HeaderMatcher.bestKind(header, catalog.each(), mapping)
                    .map(KindGuess::kind)
                    .orElseThrow(
                        () ->
                            new CreditException(
                                ErrorCode.FILE_HEADER_UNKNOWN,
                                table.name().text(),
                                String.join(", ", catalog.codes()))));
  }

  private static void refuseStrangers(Kind kind, Mapping mapping) {
    List<String> strangers = mapping.strangersTo(kind);
    if (!strangers.isEmpty()) {
      throw new CreditException(
          ErrorCode.MAPPING_FIELD_UNKNOWN, String.join(", ", strangers), kind.title(), kind.code());
    }
  }

  private static void refuseUnusable(Table table, Kind kind, HeaderMatch match) {
    if (!match.duplicates().isEmpty()) {
      HeaderMatch.Duplicate twice = match.duplicates().get(0);
      throw new CreditException(
          ErrorCode.FILE_HEADER_DUPLICATE,
          table.name().text(),
          twice.column().header(),
          twice.first().position(),
          twice.column().position());
    }
    if (!match.missing().isEmpty()) {
      throw new CreditException(
          ErrorCode.FILE_COLUMNS_MISSING,
          table.name().text(),
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
    return rows.export(catalog.kind(query.kind()), query);
  }

  /**
   * Streams full rows with identity numbers in clear, after their records' history has it; close
   * the stream.
   */
  public Stream<Map<String, String>> export(RecordQuery query, Reveal reveal) {
    return rows.export(catalog.kind(query.kind()), query, reveal);
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

  /** The record with its row in the catalog's order, identity numbers masked. */
  public RecordDetail show(String idOrDocumentNo) {
    StoredRecord record = find(idOrDocumentNo);
    return rows.show(catalog.kind(record.kind()), record);
  }

  /** The same with identity numbers in clear, after the record's history has it. */
  public RecordDetail show(String idOrDocumentNo, Reveal reveal) {
    StoredRecord record = find(idOrDocumentNo);
    return rows.show(catalog.kind(record.kind()), record, reveal);
  }

  /** All that happened to a record, oldest first. */
  public List<TraceEvent> trace(String idOrDocumentNo) {
    return store.trace(find(idOrDocumentNo).id());
  }

  /** Why identity numbers were left out altogether where they should have been masked, if so. */
  public Optional<CreditException> numbersUnreadable() {
    return identities.unreadable();
  }

  public List<Batch> batches(int limit) {
    return store.batches(limit);
  }

  /** Marks a record as void; its content and history stay. */
  public StoredRecord voidRecord(
      String idOrDocumentNo, String reason, String actor, boolean rehearsal) {
    StoredRecord record = find(idOrDocumentNo);
    Batch.Origin origin = byHand("void", record.kind(), actor);
    try (ImportSession session = store.begin(origin, recipients(origin), rehearsal)) {
      refuseVoided(record.id()); // asked here, so that nobody can be quicker
      session.voidRecord(record.id(), reason);
      session.commit(new ImportCounts(1, 0, 1, 0, 0, 0));
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
    long conflicts;
    Batch.Origin origin = byHand("undo " + id, undoable(id).origin().kind(), actor);
    try (ImportSession session = store.begin(origin, recipients(origin), rehearsal)) {
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
      conflicts = session.markUndone(id);
      session.commit(new ImportCounts(voided + restored + kept, 0, voided + restored, kept, 0, 0));
    }
    return new UndoReport(id, voided, restored, conflicts, kept);
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
    RowSeal seal = rows.seal(kind);
    Map<String, String> values = store.values(change.record(), change.revision() - 1);
    String[] row = seal.inOrder(seal.open(change.record(), values));
    return new DraftFactory(kind, seal, calculator.get(), catalog.domains(), change.unitBefore())
        .draft(row, 0);
  }

  /** A change that no file stands behind. */
  private Batch.Origin byHand(String what, String kind, String actor) {
    return new Batch.Origin(kind, what, "", "", "", actor, clock.instant());
  }
}
