package io.creditctl.cli.command.record;

import io.creditctl.cli.Context;
import io.creditctl.cli.ErrorReporter;
import io.creditctl.cli.ExitCode;
import io.creditctl.cli.output.OutputFormat;
import io.creditctl.core.record.ImportReport;
import io.creditctl.core.record.ImportReport.FileReport;
import io.creditctl.core.record.ImportRequest.Destination;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code record validate}: checks files and stores nothing. */
@Command
public final class RecordValidateCommand extends ImportingCommand {
  @Mixin private ImportOptions options;

  public RecordValidateCommand(Context context) {
    super(context);
  }

  @Override
  protected ExitCode run() {
    IssueWords words = new IssueWords(messages(), client().catalog());
    ImportReport report = importFiles(options.request(context(), Destination.CHECK_ONLY, words));
    ImportViews views = new ImportViews(context(), words);
    List<ImportViews.Finding> findings = ImportViews.findings(report);
    if (context().options().format() == OutputFormat.JSON) {
      context().output().write(views.reportView("record-validate", false), List.of(report));
    } else if (!context().forPeople()) {
      context().output().write(views.findingView(true), findings);
    } else if (!findings.isEmpty()) {
      views.showFindings(report, false);
    }
    ImportNotes.sayPassedOver(context(), report);
    ExitCode code = ExitCode.OK;
    for (FileReport file : report.files()) {
      if (file.failure().isPresent()) {
        new ErrorReporter(context()).report(file.failure().get());
        code = code.or(ExitCode.of(file.failure().get().code().category()));
      } else {
        code = code.or(summarise(file));
      }
    }
    return code;
  }

  private ExitCode summarise(FileReport file) {
    long bad = file.counts().rejected();
    context()
        .say(
            "validate.summary",
            file.file(),
            kindTitle(file.kind()),
            file.encoding(),
            file.counts().read() - bad,
            bad,
            file.issueCount());
    ImportNotes.sayLayout(context(), file);
    if (!file.unknownColumns().isEmpty()) {
      context()
          .say("import.unknown-columns", file.file(), String.join(", ", file.unknownColumns()));
    }
    return bad > 0 ? ExitCode.FINDING : ExitCode.OK;
  }

  @Override
  public Set<ExitCode> exitCodes() {
    return Set.of(ExitCode.FINDING);
  }
}
