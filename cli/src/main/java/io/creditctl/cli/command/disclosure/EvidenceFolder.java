package io.creditctl.cli.command.disclosure;

import io.creditctl.cli.Context;
import io.creditctl.core.disclosure.ClockCounts;
import io.creditctl.core.disclosure.DisclosureReport;
import io.creditctl.core.disclosure.DisclosureStatus;
import io.creditctl.core.disclosure.EvidenceItem;
import io.creditctl.core.disclosure.ReportRow;
import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import io.creditctl.core.record.TableSink;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The records behind a report: a file for each group, in which two columns say what each record
 * counts as, and last an index of every number with its file and that file's SHA-256.
 */
final class EvidenceFolder {
  private static final List<String> COLUMNS =
      List.of(
          "id",
          "kind",
          "documentNo",
          "subject",
          "unit",
          "decidedOn",
          "dueOn",
          "disclosedOn",
          "outcome",
          "reportDueOn",
          "reportedOn",
          "platformOutcome");
  private static final List<String> INDEX =
      List.of("key", "clock", "outcome", "count", "file", "sha256");
  private static final int NAME_LENGTH = 40;

  private final Context context;
  private final Path folder;
  private final DisclosureReport report;
  private final List<List<String>> index = new ArrayList<>();

  EvidenceFolder(Context context, Path folder, DisclosureReport report) {
    this.context = context;
    this.folder = folder;
    this.report = report;
  }

  /**
   * Writes the files, the index last: a folder without one is incomplete.
   *
   * @throws CreditException EVIDENCE_MOVED where the records are no longer those of the report,
   *     FILE_EXISTS or FILE_UNWRITABLE
   */
  void write(Iterator<EvidenceItem> items) {
    create();
    Optional<EvidenceItem> next = next(items);
    int number = 0;
    for (ReportRow row : report.rows()) {
      if (row.total() == 0) {
        continue;
      }
      Path file = folder.resolve(fileName(++number, row.key()));
      Counter counter = new Counter();
      try (TableSink table = context.services().table(file, context.options().overwrite())) {
        table.row(COLUMNS);
        while (next.filter(item -> item.key().equals(row.key())).isPresent()) {
          EvidenceItem item = next.get();
          table.row(cells(item));
          counter.add(item);
          next = next(items);
        }
        if (!counter.row(row.key()).equals(row)) {
          throw new CreditException(ErrorCode.EVIDENCE_MOVED, row.key());
        }
        table.commit();
      }
      index(row, file);
    }
    next.ifPresent(
        left -> {
          throw new CreditException(ErrorCode.EVIDENCE_MOVED, left.key());
        });
    writeIndex();
  }

  private static Optional<EvidenceItem> next(Iterator<EvidenceItem> items) {
    return items.hasNext() ? Optional.of(items.next()) : Optional.empty();
  }

  private void create() {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw CreditException.causedBy(
          e, ErrorCode.FILE_UNWRITABLE, folder, e.getClass().getSimpleName());
    }
  }

  /** A group may be called anything; its number keeps the names apart. */
  private static String fileName(int number, String key) {
    String safe = key.replaceAll("[^\\p{L}\\p{N}]+", "-");
    String shortened = safe.substring(0, Math.min(safe.length(), NAME_LENGTH));
    return String.format(Locale.ROOT, "%03d%s.csv", number, safe.isEmpty() ? "" : "-" + shortened);
  }

  private static List<String> cells(EvidenceItem item) {
    return List.of(
        item.id().toString(),
        item.kind(),
        item.documentNo(),
        item.subject(),
        item.unit(),
        item.decidedOn().toString(),
        item.dueOn().toString(),
        item.disclosedOn().map(LocalDate::toString).orElse(""),
        word(item.portal()),
        item.reportDueOn().toString(),
        item.reportedOn().map(LocalDate::toString).orElse(""),
        word(item.platform()));
  }

  private static String word(DisclosureStatus status) {
    return status.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private void index(ReportRow row, Path file) {
    String hash = sha256(file);
    index(row, "", "total", row.total(), file, hash);
    index(row, "", "exempt", row.exempt(), file, hash);
    index(row, "portal", row.portal(), file, hash);
    index(row, "platform", row.platform(), file, hash);
  }

  private void index(ReportRow row, String clock, ClockCounts counts, Path file, String hash) {
    index(row, clock, "on-time", counts.onTime(), file, hash);
    index(row, clock, "late", counts.late(), file, hash);
    index(row, clock, "overdue", counts.overdue(), file, hash);
    index(row, clock, "pending", counts.pending(), file, hash);
  }

  private void index(
      ReportRow row, String clock, String outcome, long count, Path file, String hash) {
    index.add(
        List.of(
            row.key(), clock, outcome, Long.toString(count), file.getFileName().toString(), hash));
  }

  private void writeIndex() {
    Path file = folder.resolve("index.csv");
    try (TableSink table = context.services().table(file, context.options().overwrite())) {
      table.row(INDEX);
      index.forEach(table::row);
      table.commit();
    }
    context.say(
        "report.evidence", folder, index.stream().map(line -> line.get(4)).distinct().count());
  }

  private static String sha256(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      new DigestInputStream(in, digest).transferTo(OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(digest.digest());
    } catch (IOException e) {
      throw CreditException.causedBy(
          e, ErrorCode.FILE_UNREADABLE, file, e.getClass().getSimpleName());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java platform has it
    }
  }

  /** Counts what was written, so that a number without its records is noticed. */
  private static final class Counter {
    private final long[] portal = new long[DisclosureStatus.values().length];
    private final long[] platform = new long[DisclosureStatus.values().length];

    void add(EvidenceItem item) {
      portal[item.portal().ordinal()]++;
      platform[item.platform().ordinal()]++;
    }

    ReportRow row(String key) {
      return new ReportRow(
          key, portal[DisclosureStatus.EXEMPT.ordinal()], counts(portal), counts(platform));
    }

    private static ClockCounts counts(long[] by) {
      return new ClockCounts(
          by[DisclosureStatus.ON_TIME.ordinal()],
          by[DisclosureStatus.LATE.ordinal()],
          by[DisclosureStatus.OVERDUE.ordinal()],
          by[DisclosureStatus.PENDING.ordinal()]);
    }
  }
}
