package io.creditctl.cli.command.record;

import io.creditctl.cli.Context;
import io.creditctl.cli.CreditCommand;
import io.creditctl.cli.ExitCode;
import io.creditctl.cli.option.DryRunOption;
import io.creditctl.core.record.Conflict.Take;
import io.creditctl.core.record.ConflictDetail;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code record resolve}: settles a conflict between two units. */
@Command
public final class RecordResolveCommand extends CreditCommand {
  @Parameters(paramLabel = "CONFLICT")
  private String id = "";

  @Option(names = "--take", paramLabel = "SIDE", required = true)
  private Take take = Take.STORED;

  @Option(names = "--reason", paramLabel = "TEXT", required = true)
  private String reason = "";

  @Mixin private DryRunOption dryRun;

  public RecordResolveCommand(Context context) {
    super(context);
  }

  @Override
  protected ExitCode run() {
    ConflictDetail detail =
        client().conflicts().resolve(id, take, reason, context().actor(), dryRun.isSet());
    if (!context().options().quiet() || !context().forPeople()) {
      context()
          .output(dryRun.isSet())
          .write(
              new ConflictViews(context(), this::kindTitle).list("record-resolve"),
              List.of(detail));
    }
    if (dryRun.isSet()) {
      context().say("dry-run");
    } else {
      context()
          .say(
              take == Take.INCOMING ? "conflict.taken-incoming" : "conflict.taken-stored",
              detail.conflict().id(),
              detail.conflict().record());
    }
    return ExitCode.OK;
  }

  @Override
  public Set<ExitCode> exitCodes() {
    return Set.of(ExitCode.NOT_FOUND, ExitCode.CONFLICT, ExitCode.LOCKED);
  }
}
