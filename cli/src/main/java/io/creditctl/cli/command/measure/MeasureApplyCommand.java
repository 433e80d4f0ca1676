package io.creditctl.cli.command.measure;

import io.creditctl.cli.Context;
import io.creditctl.cli.CreditCommand;
import io.creditctl.cli.ExitCode;
import io.creditctl.cli.option.DryRunOption;
import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import io.creditctl.core.measure.Application;
import io.creditctl.core.measure.ApplyRequest;
import io.creditctl.core.model.RecordId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code measure apply}: applies a measure of the catalogue to a subject. */
@Command
public final class MeasureApplyCommand extends CreditCommand {
  @Parameters(index = "0", paramLabel = "SUBJECT")
  private String subject = "";

  @Parameters(index = "1", paramLabel = "MEASURE")
  private String measure = "";

  @Option(names = "--basis", paramLabel = "TEXT", required = true)
  private String basis = "";

  @Option(names = "--from", paramLabel = "DATE")
  private Optional<LocalDate> from = Optional.empty();

  @Option(names = "--until", paramLabel = "DATE")
  private Optional<LocalDate> until = Optional.empty();

  @Option(names = "--for", paramLabel = "RECORD")
  private Optional<String> record = Optional.empty();

  @Option(names = "--unit", paramLabel = "UNIT")
  private String unit = "";

  @Mixin private DryRunOption dryRun;

  public MeasureApplyCommand(Context context) {
    super(context);
  }

  @Override
  protected ExitCode run() {
    if (basis.isBlank()) {
      throw new CreditException(ErrorCode.INVALID_ARGUMENT, "--basis", basis);
    }
    Optional<RecordId> ground = record.map(id -> client().records().find(id).id());
    Application applied =
        client()
            .measures()
            .apply(
                new ApplyRequest(
                    subject, measure, basis, unit, from.orElseGet(context()::asOf), until, ground),
                context().actor(),
                dryRun.isSet());
    if (!context().options().quiet() || !context().forPeople()) {
      context()
          .output(dryRun.isSet())
          .write(MeasureViews.applied("measure-apply", context()), List.of(applied));
    }
    dryRun.say(context());
    return ExitCode.OK;
  }

  @Override
  public Set<ExitCode> exitCodes() {
    return Set.of(
        ExitCode.AUTH,
        ExitCode.NOT_FOUND,
        ExitCode.CONFLICT,
        ExitCode.LOCKED,
        ExitCode.INTEGRITY,
        ExitCode.BASIS);
  }
}
