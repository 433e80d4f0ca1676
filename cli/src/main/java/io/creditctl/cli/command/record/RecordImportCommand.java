package io.creditctl.cli.command.record;

import io.creditctl.cli.Context;
import io.creditctl.cli.ExitCode;
import io.creditctl.cli.option.DryRunOption;
import io.creditctl.core.record.ImportReport;
import io.creditctl.core.record.ImportReport.FileReport;
import io.creditctl.core.record.ImportRequest.Mode;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code record import} and {@code score import}: checks files and stores them. */
@Command
public final class RecordImportCommand extends ImportingCommand {
  @Mixin private ImportOptions options;
  @Mixin private DryRunOption dryRun;

  private final Optional<String> usualKind;

  public RecordImportCommand(Context context) {
    this(context, Optional.empty());
  }

  private RecordImportCommand(Context context, Optional<String> usualKind) {
    super(context);
    this.usualKind = usualKind;
  }

  /** The same for what others have evaluated. */
  public static RecordImportCommand ofEvaluations(Context context) {
    return new RecordImportCommand(context, Optional.of("evaluation"));
  }

  @Override
  protected ExitCode run() {
    ImportReport report = store("record-import", options, usualKind, dryRun.isSet());
    return exitCode(report, options.onError());
  }

  static ExitCode exitCode(ImportReport report, Mode onError) {
    ExitCode code = ExitCode.OK;
    for (FileReport file : report.files()) {
      if (file.failure().isPresent()) {
        code = code.or(ExitCode.of(file.failure().get().code().category()));
      }
      if (file.openConflicts() > 0) {
        code = code.or(ExitCode.CONFLICT);
      }
      if (file.counts().rejected() > 0) {
        boolean some = file.counts().read() > file.counts().rejected();
        code = code.or(onError == Mode.SKIP && some ? ExitCode.PARTIAL : ExitCode.FINDING);
      }
    }
    return code;
  }

  @Override
  public Set<ExitCode> exitCodes() {
    return Set.of(
        ExitCode.FINDING,
        ExitCode.AUTH,
        ExitCode.CONFLICT,
        ExitCode.PARTIAL,
        ExitCode.LOCKED,
        ExitCode.INTEGRITY);
  }
}
