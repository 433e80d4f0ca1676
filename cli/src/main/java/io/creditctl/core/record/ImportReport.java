package io.creditctl.core.record;

import io.creditctl.core.error.CreditException;
import io.creditctl.core.model.BatchId;
import io.creditctl.core.record.validate.RowIssue;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What became of the files, in the order in which they were given. */
public record ImportReport(List<FileReport> files, List<PassedOver> passedOver, boolean stored) {

  /**
   * A sheet beside others that was not read.
   *
   * @param empty whether it holds nothing; otherwise no row of it is a header that is known
   */
  public record PassedOver(String sheet, boolean empty) {}

  /**
   * What became of one table: a file, a sheet of it, or an entry of an archive.
   *
   * @param failure why the file could not be read at all; then all else is empty
   * @param openConflicts how many of its conflicts wait for a decision
   * @param prevailed how many updates by rule displaced what another unit had said
   * @param issues the findings, the first {@link FileImport#MOST_ISSUES} of them
   * @param issueCount how many findings there are in all
   * @param layout how the file is laid out
   * @param lifted titles of required fields that this layout lacks and that were not asked for
   * @param unknownColumns headers that no field of the kind answers to; their cells are not stored
   * @param nextDue the earliest deadline among the new records
   */
  public record FileReport(
      String file,
      Optional<CreditException> failure,
      Optional<BatchId> batch,
      String kind,
      String layout,
      List<String> lifted,
      String encoding,
      String sha256,
      ImportCounts counts,
      long openConflicts,
      long prevailed,
      List<RowIssue> issues,
      long issueCount,
      List<String> unknownColumns,
      Optional<LocalDate> nextDue) {

    static FileReport failed(String file, CreditException failure) {
      return new FileReport(
          file,
          Optional.of(failure),
          Optional.empty(),
          "",
          "",
          List.of(),
          "",
          "",
          ImportCounts.NONE,
          0,
          0,
          List.of(),
          0,
          List.of(),
          Optional.empty());
    }
  }

  /** The sums over all files. */
  public ImportCounts totals() {
    ImportCounts sum = ImportCounts.NONE;
    for (FileReport file : files) {
      sum = sum.plus(file.counts());
    }
    return sum;
  }
}
