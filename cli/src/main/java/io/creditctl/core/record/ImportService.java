package io.creditctl.core.record;

import io.creditctl.core.catalog.DomainRules;
import io.creditctl.core.catalog.HeaderMatch;
import io.creditctl.core.catalog.Kind;
import io.creditctl.core.catalog.Mapping;
import io.creditctl.core.catalog.MappingProposal;
import io.creditctl.core.disclosure.DeadlineCalculator;
import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import io.creditctl.core.model.IdentityNumber;
import io.creditctl.core.person.IdentityVault;
import io.creditctl.core.person.RowSeal;
import io.creditctl.core.record.ImportReport.FileReport;
import io.creditctl.core.record.ImportRequest.Destination;
import io.creditctl.core.record.clean.RowCleaner;
import io.creditctl.core.record.validate.RowValidator;
import io.creditctl.core.source.SourceService;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Collects records from files: reads, checks, cleans and stores them. */
public final class ImportService {
  private final RecordPorts ports;
  private static final long LARGE_FILE_BYTES = 64L << 20;

  private final Supplier<RecordStore> scratchStore;
  private final TableReader reader;
  private final SourceService sources;

  /**
   * @param scratchStore opens an empty store that is gone afterwards, for checks that touch nothing
   */
  public ImportService(
      RecordPorts ports,
      Supplier<RecordStore> scratchStore,
      TableReader reader,
      SourceService sources) {
    this.ports = ports;
    this.scratchStore = scratchStore;
    this.reader = reader;
    this.sources = sources;
  }

  /**
   * Imports, rehearses or checks files, each table of them in one transaction. A table or file that
   * cannot be read does not stop the others.
   */
  public ImportReport importFiles(ImportRequest request, ImportProgress progress) {
    return importFiles(request, progress, BeforeCommit.NOTHING);
  }

  /** The same with a last step in each table's transaction. */
  public ImportReport importFiles(
      ImportRequest request, ImportProgress progress, BeforeCommit last) {
    KindFinder kinds = new KindFinder(ports.catalog(), request.kind(), request.mapping());
    TableChoice choice = new TableChoice(kinds.headers(), request.sheet());
    for (InputFile file : request.files()) {
      try (TableFile tables = reader.open(file, request.encoding())) {
        choice.readAll(
            file.name(),
            tables,
            (table, rows) ->
                importTable(file, table, rows, tables, kinds, request, progress, last));
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
      TableFile tables,
      KindFinder kinds,
      ImportRequest request,
      ImportProgress progress,
      BeforeCommit last) {
    Kind kind = kinds.kind(table.name(), rows.header());
    HeaderMatch match = kinds.match(table.name(), rows.header(), kind, request.source());
    RecordStore into = storeFor(request);
    Supplier<IdentityVault> vault = vault(request.destination());
    Function<String, DraftFactory> drafts = drafts(kind, vault);
    LocalDate today = ports.today();
    try (RejectSink rejects = request.rejects().apply(table.name());
        FileCleaning cleaning = cleaning(table, kind, match, request);
        ImportSession session = begin(into, file, kind, origin(kind, table, request), request)) {
      FileImport fileImport =
          new FileImport(
              kind,
              match,
              new RowValidator(kind, match, today, ports.store()::hasSubject),
              drafts.apply(request.source()),
              new OneSource(
                  new Contents(kind, new RowSeal(kind, vault)),
                  sources.rules(kind.code()),
                  into,
                  session,
                  drafts),
              rejects,
              cleaning,
              new BatchTally(kind, request.source(), today),
              read -> progress.at(table.name(), read, tables.bytesRead(), size(file)));
      fileImport.run(rows, tables::sha256, session, request.mode(), last);
      return fileImport.report(
          table, tables.sha256(), session, request.destination() == Destination.STORE);
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
    DeadlineCalculator deadlines = ports.calculator().get();
    DomainRules domains = ports.catalog().domains();
    return unit -> new DraftFactory(kind, new RowSeal(kind, vault), deadlines, domains, unit);
  }

  private ImportSession begin(
      RecordStore into, InputFile file, Kind kind, Batch.Origin origin, ImportRequest request) {
    Recipients recipients = ports.recipients(kind);
    boolean large = !rehearsal(request) && size(file) > LARGE_FILE_BYTES;
    return large
        ? into.beginLarge(origin, recipients)
        : into.begin(origin, recipients, rehearsal(request));
  }

  private Supplier<IdentityVault> vault(Destination destination) {
    return switch (destination) {
      case STORE -> ports.identities()::forWriting;
      case REHEARSAL -> ports.identities()::forRehearsal;
      case CHECK_ONLY -> ports.identities()::passing;
    };
  }

  private RecordStore storeFor(ImportRequest request) {
    return request.destination() == Destination.CHECK_ONLY ? scratchStore.get() : ports.store();
  }

  private static long size(InputFile file) {
    return file.path().toFile().length();
  }

  private static boolean rehearsal(ImportRequest request) {
    return request.destination() != Destination.STORE;
  }

  private Batch.Origin origin(Kind kind, Table table, ImportRequest request) {
    return new Batch.Origin(
        kind.code(),
        IdentityNumber.maskedIn(table.name().text()),
        "",
        table.encoding(),
        request.source(),
        request.actor(),
        ports.clock().instant());
  }

  /** What the columns of a file's first table could mean; nothing is stored. */
  public MappingProposal proposeMapping(
      InputFile file, String encoding, Optional<String> kindCode, Mapping mapping) {
    TableHeader header = header(file, encoding, kindCode, mapping);
    return MappingProposal.of(header.titles(), header.kind(), mapping);
  }

  /** How many tables of a file have a header of this kind. */
  public long tables(InputFile file, String encoding, String kindCode) {
    HeaderFinder headers =
        new KindFinder(ports.catalog(), Optional.of(kindCode), Mapping.NONE).headers();
    long found = 0;
    try (TableFile tables = reader.open(file, encoding)) {
      while (tables.hasNext()) {
        Table table = tables.next();
        found += table.hasNext() && HeadedTable.find(table, headers::find).plausible() ? 1 : 0;
      }
    }
    return found;
  }

  /**
   * The header of a file's first table that is not empty.
   *
   * @throws CreditException FILE_EMPTY, or as {@link #importFiles}
   */
  public TableHeader header(
      InputFile file, String encoding, Optional<String> kindCode, Mapping mapping) {
    KindFinder kinds = new KindFinder(ports.catalog(), kindCode, mapping);
    HeaderFinder headers = kinds.headers();
    try (TableFile tables = reader.open(file, encoding)) {
      while (tables.hasNext()) {
        Table table = tables.next();
        if (table.hasNext()) {
          List<String> header = HeadedTable.find(table, headers::find).header();
          return new TableHeader(header, kinds.kind(table.name(), header));
        }
      }
    }
    throw new CreditException(ErrorCode.FILE_EMPTY, file.name());
  }
}
