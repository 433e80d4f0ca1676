package io.creditctl.core.site.check;

import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;

/** Decides whether a built site may be published. */
public final class SiteCheckService {
  private final PageReader pages;
  private final SiteNotes notes;
  private final RecordJudge judge;
  private final Clock clock;

  public SiteCheckService(PageReader pages, SiteNotes notes, RecordJudge judge, Clock clock) {
    this.pages = pages;
    this.notes = notes;
    this.judge = judge;
    this.clock = clock;
  }

  /**
   * Checks all of a site against itself and against the store as of the day that it was built for;
   * remembers in its folder that it has passed, or forgets that it once had.
   *
   * @param rehearsal true to leave the folder as it is
   * @throws CreditException SITE_NOT_BUILT when the folder is none of a site
   */
  public SiteCheckReport check(Path folder, boolean rehearsal) {
    if (!Files.isDirectory(folder)) {
      throw new CreditException(ErrorCode.SITE_NOT_BUILT, folder, "NoSuchFileException");
    }
    SiteNotes.Build build =
        notes
            .build(folder)
            .orElseThrow(
                () -> new CreditException(ErrorCode.SITE_NOT_BUILT, folder, SitePaths.VERSION));
    if (!rehearsal) {
      notes.forget(folder);
    }
    Findings findings = new Findings();
    SiteCheck check = new SiteCheck(folder, build, pages, findings);
    check.run(judge.judge(build.asOf()));
    SiteCheckReport report =
        new SiteCheckReport(
            build.asOf(), check.files(), check.records(), findings.sorted(), findings.dropped());
    if (report.passed() && !rehearsal) {
      notes.write(
          folder,
          new SiteNotes.Check(
              check.seal(), build.asOf(), clock.instant(), check.files(), report.warnings()));
    }
    return report;
  }
}
