package io.creditctl.cli.command.record;

import io.creditctl.cli.Context;
import io.creditctl.cli.CreditCommand;
import io.creditctl.cli.text.ProgressLine;
import io.creditctl.core.record.ImportProgress;
import io.creditctl.core.record.ImportReport;
import io.creditctl.core.record.ImportRequest;
import io.creditctl.core.record.ImportRequest.Destination;
import java.util.List;
import java.util.Optional;

/** A command that reads files of records, and shows on a terminal how far it is. */
abstract class ImportingCommand extends CreditCommand {
  ImportingCommand(Context context) {
    super(context);
  }

  final ImportReport importFiles(ImportRequest request) {
    Optional<ProgressLine> line = context().progressLine();
    try {
      return client()
          .imports()
          .importFiles(request, line.map(ImportProgress.class::cast).orElse(ImportProgress.NONE));
    } finally {
      line.ifPresent(ProgressLine::close);
    }
  }

  /** Stores files and says what came of it; the answer has this name. */
  final ImportReport store(
      String view, ImportOptions options, Optional<String> usualKind, boolean rehearsal) {
    IssueWords words = new IssueWords(messages(), client().catalog());
    Destination destination = rehearsal ? Destination.REHEARSAL : Destination.STORE;
    ImportReport report = importFiles(options.request(context(), usualKind, destination, words));
    ImportViews views = new ImportViews(context(), words);
    if (!context().forPeople()) {
      context().output(rehearsal).write(views.reportView(view, rehearsal), List.of(report));
    } else if (!context().options().quiet()) {
      if (!ImportViews.findings(report).isEmpty()) {
        views.showFindings(report, rehearsal);
        context().print("\n");
      }
      context().output(rehearsal).write(views.fileView(), report.files());
    }
    ImportNotes.say(context(), report, options, rehearsal);
    return report;
  }
}
