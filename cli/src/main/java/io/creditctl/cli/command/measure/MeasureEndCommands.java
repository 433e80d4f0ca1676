package io.creditctl.cli.command.measure;

import io.creditctl.cli.Context;
import io.creditctl.cli.CreditCommand;
import io.creditctl.cli.ExitCode;
import io.creditctl.cli.option.DryRunOption;
import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import io.creditctl.core.measure.Application;
import io.creditctl.core.measure.Application.EndingKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code measure lift} and {@code measure revoke}: what was applied ends, and stays to be seen. */
public final class MeasureEndCommands {
  private MeasureEndCommands() {}

  /** What both have in common. */
  abstract static class EndCommand extends CreditCommand {
    private final EndingKind kind;
    private final String view;

    @Parameters(paramLabel = "APPLICATION")
    private String id = "";

    @Option(names = "--reason", paramLabel = "TEXT", required = true)
    private String reason = "";

    @Option(names = "--from", paramLabel = "DATE")
    private Optional<LocalDate> from = Optional.empty();

    @Mixin private DryRunOption dryRun;

    EndCommand(Context context, EndingKind kind, String view) {
      super(context);
      this.kind = kind;
      this.view = view;
    }

    @Override
    protected ExitCode run() {
      if (reason.isBlank()) {
        throw new CreditException(ErrorCode.INVALID_ARGUMENT, "--reason", reason);
      }
      Application ended =
          client()
              .measures()
              .end(
                  id,
                  kind,
                  from.orElseGet(context()::asOf),
                  reason,
                  context().actor(),
                  dryRun.isSet());
      if (!context().options().quiet() || !context().forPeople()) {
        context()
            .output(dryRun.isSet())
            .write(MeasureViews.applied(view, context()), List.of(ended));
      }
      dryRun.say(context());
      return ExitCode.OK;
    }

    @Override
    public Set<ExitCode> exitCodes() {
      return Set.of(ExitCode.NOT_FOUND, ExitCode.CONFLICT, ExitCode.LOCKED);
    }
  }

  /** {@code measure lift}: its reason is gone. */
  @Command
  public static final class LiftCommand extends EndCommand {
    public LiftCommand(Context context) {
      super(context, EndingKind.LIFTED, "measure-lift");
    }
  }

  /** {@code measure revoke}: it was a mistake. */
  @Command
  public static final class RevokeCommand extends EndCommand {
    public RevokeCommand(Context context) {
      super(context, EndingKind.REVOKED, "measure-revoke");
    }
  }
}
