package io.creditctl.core.record;

import io.creditctl.core.model.Period;
import java.util.List;
import java.util.Optional;

/**
 * What became of the comparison with a ledger.
 *
 * @param rows lines of the ledger
 * @param found how many of them are stored
 * @param notYetDue how many are not stored, and still may come in time
 * @param period the days of decision that the ledger covers; empty where it has none
 */
public record LedgerReport(
    String kind,
    long rows,
    long found,
    long notYetDue,
    Optional<Period> period,
    List<LedgerFinding> findings) {
  public LedgerReport {
    findings = List.copyOf(findings);
  }

  public long count(LedgerFault fault) {
    return findings.stream().filter(finding -> finding.fault() == fault).count();
  }
}
