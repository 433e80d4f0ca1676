package io.creditctl.cli.command.site;

import io.creditctl.cli.Context;
import io.creditctl.cli.CreditCommand;
import io.creditctl.cli.ExitCode;
import io.creditctl.cli.option.DryRunOption;
import io.creditctl.cli.output.Tone;
import io.creditctl.cli.output.View;
import io.creditctl.cli.text.StatusWords;
import io.creditctl.core.site.check.Severity;
import io.creditctl.core.site.check.SiteCheckReport;
import io.creditctl.core.site.check.SiteFinding;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code site check}: what keeps a built site from being published. */
@Command
public final class SiteCheckCommand extends CreditCommand {
  @Parameters(paramLabel = "DIR")
  private Path folder = Path.of("");

  @Option(names = "--only", paramLabel = "RULE", split = ",")
  private List<String> only = List.of();

  /** Warnings are bad news too; a nightly publication waits for errors alone. */
  @Option(names = "--fail-on", paramLabel = "SEVERITY")
  private Severity failOn = Severity.WARNING;

  @Mixin private DryRunOption dryRun;

  public SiteCheckCommand(Context context) {
    super(context);
  }

  @Override
  protected ExitCode run() {
    context().warnOfMissingStore();
    SiteCheckReport report = client().siteChecks().check(folder, dryRun.isSet());
    List<SiteFinding> shown =
        report.findings().stream()
            .filter(finding -> only.isEmpty() || only.contains(finding.rule().id()))
            .toList();
    boolean failed =
        shown.stream().anyMatch(finding -> finding.rule().severity().compareTo(failOn) <= 0);
    // What is let pass every night is no news.
    boolean worthALetter = failed || !context().isLetter();
    if (!shown.isEmpty() && worthALetter || !context().forPeople()) {
      long dropped = only.isEmpty() ? report.dropped() : 0;
      context()
          .output(dryRun.isSet())
          .write(view(), shown.iterator(), OptionalLong.of(shown.size() + dropped));
    }
    say(report);
    return failed ? ExitCode.FINDING : ExitCode.OK;
  }

  private void say(SiteCheckReport report) {
    String key = report.passed() ? "site.passed" : "site.failed";
    if (report.passed()) {
      context().say(key, report.files(), report.records(), report.asOf(), report.warnings());
    } else {
      context()
          .warn(
              key,
              report.errors(),
              report.warnings(),
              report.files(),
              report.records(),
              report.asOf());
    }
    dryRun.say(context());
    if (report.passed() && !dryRun.isSet()) {
      context().suggest("site.next-publish", folder);
    }
  }

  private View<SiteFinding> view() {
    View.Builder<SiteFinding> view = View.named("site-check");
    view.column("severity", finding -> finding.rule().severity())
        .text(finding -> StatusWords.of(messages(), finding.rule().severity()))
        .tone(finding -> finding.rule().severity() == Severity.ERROR ? Tone.BAD : Tone.WARN)
        .priority(9);
    view.column("rule", finding -> finding.rule().id()).priority(8);
    view.column("file", SiteFinding::file).priority(10);
    view.column("line", finding -> finding.line() == 0 ? null : finding.line()).priority(7);
    view.column("what", this::what).priority(10);
    view.column("advice", finding -> messages().text(key(finding) + ".todo")).priority(1);
    view.column("code", finding -> finding.rule().name()).jsonOnly();
    return view.build();
  }

  private String what(SiteFinding finding) {
    return messages().text(key(finding), finding.values().toArray());
  }

  private static String key(SiteFinding finding) {
    return "site-rule." + finding.rule().name();
  }

  @Override
  public Set<ExitCode> exitCodes() {
    return Set.of(ExitCode.FINDING);
  }
}
