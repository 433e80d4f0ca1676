package io.creditctl.cli.command.record;

import io.creditctl.cli.Context;
import io.creditctl.cli.ExitCode;
import io.creditctl.cli.option.DryRunOption;
import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import io.creditctl.core.record.Cleaning;
import io.creditctl.core.record.CleaningSink;
import io.creditctl.core.record.ImportReport;
import io.creditctl.core.record.ImportReport.FileReport;
import io.creditctl.core.record.ImportRequest;
import io.creditctl.core.record.ImportRequest.Destination;
import io.creditctl.core.record.ImportRequest.Mode;
import io.creditctl.core.record.Table;
import io.creditctl.core.record.clean.AmountUnit;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code record clean}: mends files, shows every change, and stores them or writes them out. */
@Command
public final class RecordCleanCommand extends ImportingCommand {
  @Mixin private ImportOptions options;

  @Option(names = "--amounts-in", paramLabel = "UNIT")
  private AmountUnit amountsIn = AmountUnit.WAN;

  @Option(names = "--changes-out", paramLabel = "FILE")
  private Optional<Path> changesOut = Optional.empty();

  @Mixin private DryRunOption dryRun;

  public RecordCleanCommand(Context context) {
    super(context);
  }

  @Override
  protected ExitCode run() {
    Optional<Path> table = context().options().output();
    IssueWords words = new IssueWords(messages(), client().catalog());
    Destination first = firstPass(table.isPresent());
    ImportRequest request = options.request(context(), first, words);
    table.ifPresent(file -> refuseUnfit(file, request));
    CleaningViews views =
        new CleaningViews(context(), new ImportViews(context(), words), dryRun.isSet());
    try (CleaningFiles files =
        CleaningFiles.open(context(), table.filter(file -> !dryRun.isSet()), changesOut)) {
      CleaningDiary diary =
          new CleaningDiary(views.most(), files.table(), files.changes(), views::row);
      ImportReport report = pass(request, first, diary::open);
      files.commit();
      views.showChanges(diary, report);
      if (table.isEmpty() && first == Destination.CHECK_ONLY && storable(report)) {
        if (diary.changedCells() > 0) {
          context()
              .confirm("confirm.clean", diary.changedCells(), diary.changedRows(), diary.rows());
        }
        report = pass(request, Destination.STORE, file -> CleaningSink.NONE);
      }
      views.showOutcome(report, diary);
      views.say(report, diary, options, amountsIn);
      // A table holds the faulty rows as well, so that they are a finding and not left out.
      return RecordImportCommand.exitCode(
          report, table.isPresent() ? Mode.ABORT : options.onError());
    }
  }

  /** Nothing is stored before somebody has seen the changes, or has said that he need not. */
  private Destination firstPass(boolean toTable) {
    if (toTable) {
      return Destination.CHECK_ONLY;
    }
    if (dryRun.isSet()) {
      return Destination.REHEARSAL;
    }
    return context().options().yes() ? Destination.STORE : Destination.CHECK_ONLY;
  }

  private static void refuseUnfit(Path table, ImportRequest request) {
    String name = table.toString().toLowerCase(Locale.ROOT);
    if (!name.endsWith(".csv") && !name.endsWith(".xlsx")) {
      throw new CreditException(ErrorCode.CLEANED_TABLE_FORM, table);
    }
    if (request.files().size() > 1) {
      throw new CreditException(ErrorCode.INVALID_ARGUMENT, "--output", "FILE FILE");
    }
  }

  private ImportReport pass(
      ImportRequest request, Destination where, Function<Table.Name, CleaningSink> sinks) {
    return importFiles(request.cleaned(new Cleaning(amountsIn, sinks), where));
  }

  /** Whether a row of any file would be kept, so that it is worth asking. */
  private boolean storable(ImportReport report) {
    return report.files().stream().anyMatch(this::storable);
  }

  private boolean storable(FileReport file) {
    long rejected = file.counts().rejected();
    return file.failure().isEmpty()
        && (rejected == 0 || options.onError() == Mode.SKIP && rejected < file.counts().read());
  }

  @Override
  public Set<ExitCode> exitCodes() {
    return Set.of(
        ExitCode.FINDING, ExitCode.CONFLICT, ExitCode.PARTIAL, ExitCode.LOCKED, ExitCode.INTEGRITY);
  }
}
