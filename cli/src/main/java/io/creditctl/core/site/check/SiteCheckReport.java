package io.creditctl.core.site.check;

import java.time.LocalDate;
import java.util.List;

/**
 * What a check found.
 *
 * @param findings the gravest first, of each rule a bounded number
 * @param dropped how many findings there are beside them
 */
public record SiteCheckReport(
    LocalDate asOf, long files, long records, List<SiteFinding> findings, long dropped) {
  public SiteCheckReport {
    findings = List.copyOf(findings);
  }

  /** Whether the site may be published. */
  public boolean passed() {
    return errors() == 0;
  }

  public long errors() {
    return count(Severity.ERROR);
  }

  public long warnings() {
    return count(Severity.WARNING);
  }

  private long count(Severity severity) {
    return findings.stream().filter(finding -> finding.rule().severity() == severity).count();
  }
}
