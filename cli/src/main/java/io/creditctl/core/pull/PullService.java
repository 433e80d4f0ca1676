package io.creditctl.core.pull;

import io.creditctl.core.catalog.Catalog;
import io.creditctl.core.catalog.Kind;
import io.creditctl.core.catalog.Mapping;
import io.creditctl.core.catalog.RosterList;
import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import io.creditctl.core.push.PlatformLists;
import io.creditctl.core.push.PlatformLists.Query;
import io.creditctl.core.push.PushTarget;
import io.creditctl.core.push.PushTools;
import io.creditctl.core.push.TargetDirectory;
import io.creditctl.core.record.ImportProgress;
import io.creditctl.core.record.ImportReport.FileReport;
import io.creditctl.core.record.ImportRequest;
import io.creditctl.core.record.ImportRequest.Destination;
import io.creditctl.core.record.ImportRequest.Mode;
import io.creditctl.core.record.ImportService;
import io.creditctl.core.record.InputFile;
import io.creditctl.core.record.RejectSink;
import io.creditctl.core.record.TableReader;
import io.creditctl.core.record.TableSink;
import io.creditctl.core.snapshot.Snapshot;
import io.creditctl.core.snapshot.SnapshotStore;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Takes over whole lists and base data: as a snapshot, through the ordinary import, in one
 * transaction each.
 */
public final class PullService {
  /** How many codes are asked for at a time, so that they fit into an address. */
  private static final int CODES_AT_ONCE = 50;

  private final ImportService imports;
  private final SnapshotStore snapshots;
  private final Catalog catalog;
  private final TargetDirectory targets;
  private final Function<Path, TableSink> sinks;
  private final PushTools tools;

  /**
   * @param sinks opens the file that a platform's rows are kept in meanwhile
   * @param tools whose clock also tells the business day, by its zone
   */
  public PullService(
      ImportService imports,
      SnapshotStore snapshots,
      Catalog catalog,
      TargetDirectory targets,
      Function<Path, TableSink> sinks,
      PushTools tools) {
    this.imports = imports;
    this.snapshots = snapshots;
    this.catalog = catalog;
    this.targets = targets;
    this.sinks = sinks;
    this.tools = tools;
  }

  /** The names of the targets that there are. */
  public List<String> targets() {
    return targets.names();
  }

  /**
   * Takes over lists, each for itself.
   *
   * @param asked which; empty for the one that the file holds, or all that the platform gives out
   * @throws CreditException when none could be asked for
   */
  public List<PullReport> lists(
      PullRequest request, Set<RosterList> asked, ImportProgress progress) {
    Set<String> kinds = asked.stream().map(RosterList::kindCode).collect(Collectors.toSet());
    if (request.from() instanceof PullSource.OfFile file) {
      Kind kind = kindOf(file.file(), kinds.isEmpty() ? listKinds() : kinds);
      return List.of(take(request, kind, file.file(), List.of(), progress));
    }
    return ofTarget(request, kinds, listKinds(), progress);
  }

  /** Takes over base data; nobody is removed for not being among them. */
  public PullReport subjects(PullRequest request, ImportProgress progress) {
    Set<String> kinds = Set.of(Kind.SUBJECT_BASE);
    if (request.from() instanceof PullSource.OfFile file) {
      Kind kind = kindOf(file.file(), kinds);
      return take(request, kind, file.file(), List.of(), progress);
    }
    PullReport report = ofTarget(request, kinds, kinds, progress).get(0);
    if (report.failure().isPresent()) {
      throw report.failure().get();
    }
    return report;
  }

  private static Set<String> listKinds() {
    return Arrays.stream(RosterList.values())
        .filter(list -> list != RosterList.NONE)
        .map(RosterList::kindCode)
        .collect(Collectors.toSet());
  }

  private Kind kindOf(InputFile file, Set<String> allowed) {
    Optional<String> only =
        allowed.size() == 1 ? Optional.of(allowed.iterator().next()) : Optional.empty();
    Kind kind =
        only.map(catalog::kind)
            .orElseGet(
                () -> imports.header(file, TableReader.ANY_ENCODING, only, Mapping.NONE).kind());
    if (!allowed.contains(kind.code())) {
      throw new CreditException(ErrorCode.PULL_KIND_OTHER, file.name(), kind.title());
    }
    long tables = imports.tables(file, TableReader.ANY_ENCODING, kind.code());
    if (tables > 1) {
      throw new CreditException(ErrorCode.SNAPSHOT_OF_SEVERAL_TABLES, file.name(), tables);
    }
    return kind;
  }

  private List<PullReport> ofTarget(
      PullRequest request, Set<String> asked, Set<String> possible, ImportProgress progress) {
    PullSource.OfTarget source = (PullSource.OfTarget) request.from();
    PushTarget target = targets.target(source.name());
    List<PullReport> reports = new ArrayList<>();
    try (PlatformLists lists = targets.lists(target)) {
      Download download = new Download(target, lists, tools);
      Set<String> offered = download.offered();
      List<String> wanted =
          (asked.isEmpty() ? possible : asked)
              .stream()
                  .filter(kind -> !asked.isEmpty() || offered.contains(kind))
                  .sorted()
                  .toList();
      for (String code : wanted) {
        Kind kind = catalog.kind(code);
        try {
          if (!offered.contains(code)) {
            throw new CreditException(
                ErrorCode.LIST_NOT_OFFERED,
                target.name(),
                kind.title(),
                offered.stream().sorted().collect(Collectors.joining(", ")));
          }
          reports.add(download(request, source, kind, download, progress));
        } catch (CreditException e) {
          reports.add(PullReport.failed(code, source.name(), e));
        }
      }
    }
    if (reports.isEmpty()) {
      throw new CreditException(ErrorCode.LIST_NOT_OFFERED, source.name(), "", "");
    }
    return reports;
  }

  private PullReport download(
      PullRequest request,
      PullSource.OfTarget source,
      Kind kind,
      Download download,
      ImportProgress progress) {
    Path file = temporary();
    try {
      Set<String> known;
      try (TableSink table = sinks.apply(file)) {
        known = download.into(table, kind, queries(kind, source.codes()));
      }
      List<String> unknown = source.codes().stream().filter(code -> !known.contains(code)).toList();
      String name = source.name() + ":" + kind.code();
      return take(request, kind, new InputFile(name, file), unknown, progress);
    } finally {
      delete(file);
    }
  }

  private static List<Query> queries(Kind kind, List<String> codes) {
    List<Query> queries = new ArrayList<>();
    for (int from = 0; from < codes.size(); from += CODES_AT_ONCE) {
      int to = Math.min(from + CODES_AT_ONCE, codes.size());
      queries.add(new Query(kind.code(), codes.subList(from, to)));
    }
    return queries.isEmpty() ? List.of(new Query(kind.code(), List.of())) : queries;
  }

  private PullReport take(
      PullRequest request,
      Kind kind,
      InputFile file,
      List<String> unknown,
      ImportProgress progress) {
    boolean whole =
        !(request.from() instanceof PullSource.OfTarget target && !target.codes().isEmpty());
    Taking taking = new Taking(kind, request, whole, tools.clock());
    Optional<Snapshot> same =
        whole
            ? snapshots.renew(taking.origin(sha256(file)), request.rehearsal())
            : Optional.empty();
    String source = request.from().name();
    if (same.isPresent()) {
      return new PullReport(
          kind.code(), source, same, Optional.empty(), List.of(), unknown, Optional.empty());
    }
    FileReport table =
        imports.importFiles(importing(request, kind, file), progress, taking).files().get(0);
    return new PullReport(
        kind.code(),
        source,
        taking.snapshot(),
        Optional.of(table),
        taking.renamed(),
        unknown,
        Optional.empty());
  }

  private static ImportRequest importing(PullRequest request, Kind kind, InputFile file) {
    return new ImportRequest(
        List.of(file),
        Optional.of(kind.code()),
        Optional.empty(),
        Mapping.NONE,
        request.from().name(),
        TableReader.ANY_ENCODING,
        Mode.ABORT,
        request.rehearsal() ? Destination.REHEARSAL : Destination.STORE,
        table -> RejectSink.NONE,
        request.actor(),
        Optional.empty());
  }

  private static String sha256(InputFile file) {
    try (InputStream bytes = Files.newInputStream(file.path());
        DigestInputStream digested =
            new DigestInputStream(bytes, MessageDigest.getInstance("SHA-256"))) {
      digested.transferTo(OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(digested.getMessageDigest().digest());
    } catch (IOException e) {
      throw CreditException.causedBy(
          e, ErrorCode.FILE_UNREADABLE, file.name(), e.getClass().getSimpleName());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java platform has it
    }
  }

  /** For its owner alone; gone after Ctrl-C too. */
  private static Path temporary() {
    try {
      Path file = Files.createTempFile("creditctl", ".csv");
      file.toFile().deleteOnExit();
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
