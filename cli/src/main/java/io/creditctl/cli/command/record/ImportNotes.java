package io.creditctl.cli.command.record;

import io.creditctl.cli.Context;
import io.creditctl.cli.ErrorReporter;
import io.creditctl.core.record.ImportReport;
import io.creditctl.core.record.ImportReport.FileReport;
import io.creditctl.core.record.ImportReport.PassedOver;
import io.creditctl.core.record.ImportRequest.Mode;
import java.util.List;

/** What there is to say beside an import's outcome; the next step comes last. */
final class ImportNotes {
  private ImportNotes() {}

  static void say(Context context, ImportReport report, ImportOptions options, boolean dryRun) {
    for (FileReport file : report.files()) {
      file.failure().ifPresent(failure -> new ErrorReporter(context).report(failure));
      sayLayout(context, file);
      if (!file.unknownColumns().isEmpty()) {
        context.say(
            "import.unknown-columns", file.file(), String.join(", ", file.unknownColumns()));
      }
      if (file.counts().rejected() > 0) {
        String outcome =
            options.onError() == Mode.SKIP ? "import.rows-skipped" : "import.file-refused";
        context.warn(outcome, file.file(), file.counts().rejected(), file.counts().read());
      }
      if (file.prevailed() > 0) {
        context.say("import.prevailed", file.file(), file.prevailed());
      }
      long overruled = file.counts().conflicts() - file.openConflicts();
      if (overruled > 0) {
        context.say("import.overruled", file.file(), overruled);
      }
      if (file.openConflicts() > 0) {
        context.warn("import.conflicts", file.file(), file.openConflicts());
      }
      file.nextDue().ifPresent(day -> context.say("import.next-due", file.file(), day));
    }
    sayPassedOver(context, report);
    if (dryRun) {
      context.say("dry-run");
    }
    List<FileReport> rejected =
        report.files().stream().filter(file -> file.counts().rejected() > 0).toList();
    for (FileReport file : rejected) {
      options.errorsOut(file).ifPresent(path -> context.say("import.errors-out", path));
    }
    if (rejected.stream().anyMatch(file -> options.errorsOut(file).isEmpty())) {
      context.say("import.errors-out-hint");
      if (options.onError() != Mode.SKIP) {
        context.say("import.skip-hint");
      }
    } else if (rejected.isEmpty() && !dryRun) {
      report.files().stream()
          .flatMap(file -> file.batch().stream())
          .findFirst()
          .ifPresent(batch -> context.suggest("import.next-step", batch));
    }
  }

  static void sayPassedOver(Context context, ImportReport report) {
    for (PassedOver sheet : report.passedOver()) {
      context.say(sheet.empty() ? "import.sheet-empty" : "import.sheet-passed-over", sheet.sheet());
    }
  }

  /** An old layout is no fault, but what it left out is worth knowing. */
  static void sayLayout(Context context, FileReport file) {
    if (!file.lifted().isEmpty()) {
      context.say(
          "import.layout-lifted", file.file(), file.layout(), String.join(", ", file.lifted()));
    }
  }
}
