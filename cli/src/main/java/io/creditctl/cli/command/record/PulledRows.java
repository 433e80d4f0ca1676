package io.creditctl.cli.command.record;

import io.creditctl.cli.Context;
import io.creditctl.cli.ExitCode;
import io.creditctl.core.record.ImportReport;
import io.creditctl.core.record.ImportReport.FileReport;
import io.creditctl.core.record.ImportRequest.Mode;
import java.util.List;

/** What there is to say of the rows of a table that was taken over, in the words of an import. */
public final class PulledRows {
  private PulledRows() {}

  /** Shows the findings of a table that was refused for its rows, and says what was kept apart. */
  public static void show(Context context, FileReport table, boolean dryRun) {
    ImportReport report = new ImportReport(List.of(table), List.of(), !dryRun);
    if (table.counts().rejected() > 0) {
      if (context.forPeople()) {
        new ImportViews(context, new IssueWords(context.messages(), context.client().catalog()))
            .showFindings(report, dryRun);
      }
      context.warn(
          "import.file-refused", table.file(), table.counts().rejected(), table.counts().read());
    }
    if (!table.unknownColumns().isEmpty()) {
      context.say(
          "import.unknown-columns", table.file(), String.join(", ", table.unknownColumns()));
    }
    if (table.openConflicts() > 0) {
      context.warn("import.conflicts", table.file(), table.openConflicts());
    }
  }

  /** How the rows alone would end an import. */
  public static ExitCode exitCode(FileReport table, boolean dryRun) {
    return RecordImportCommand.exitCode(
        new ImportReport(List.of(table), List.of(), !dryRun), Mode.ABORT);
  }
}
