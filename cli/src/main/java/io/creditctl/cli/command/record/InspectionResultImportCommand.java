package io.creditctl.cli.command.record;

import io.creditctl.cli.Context;
import io.creditctl.cli.ExitCode;
import io.creditctl.cli.option.DryRunOption;
import io.creditctl.core.model.BatchId;
import io.creditctl.core.record.ImportReport;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/**
 * {@code inspection result import}: an import of one kind that says which results belong to no
 * drawn object.
 */
@Command
public final class InspectionResultImportCommand extends ImportingCommand {
  private static final String KIND = "inspection-result";

  @Mixin private ImportOptions options;
  @Mixin private DryRunOption dryRun;

  public InspectionResultImportCommand(Context context) {
    super(context);
  }

  @Override
  protected ExitCode run() {
    ImportReport report =
        store("inspection-result-import", options, Optional.of(KIND), dryRun.isSet());
    List<String> strays =
        report.files().stream()
            .flatMap(file -> file.batch().stream())
            .flatMap(this::strays)
            .toList();
    strays.forEach(number -> context().warn("inspection.stray", number));
    ExitCode code = RecordImportCommand.exitCode(report, options.onError());
    return strays.isEmpty() ? code : code.or(ExitCode.FINDING);
  }

  private Stream<String> strays(BatchId batch) {
    return client().inspectionResults().strays(batch).stream();
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
