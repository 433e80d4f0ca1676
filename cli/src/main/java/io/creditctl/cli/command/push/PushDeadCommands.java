package io.creditctl.cli.command.push;

import io.creditctl.cli.Context;
import io.creditctl.cli.CreditCommand;
import io.creditctl.cli.ExitCode;
import io.creditctl.cli.option.DryRunOption;
import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import io.creditctl.core.push.PushState;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code push dead}: records that were given up after too many attempts. */
public final class PushDeadCommands {
  private PushDeadCommands() {}

  /** {@code push dead list}. */
  @Command
  public static final class ListCommand extends CreditCommand {
    @Option(names = "--target", paramLabel = "NAME")
    private String target = "";

    public ListCommand(Context context) {
      super(context);
    }

    @Override
    protected ExitCode run() {
      context()
          .output()
          .write(
              EntryViews.view("push-dead-list", context(), this::kindTitle),
              client().pushes().entries(target, PushState.DEAD, Integer.MAX_VALUE));
      return ExitCode.OK;
    }

    @Override
    public Set<ExitCode> exitCodes() {
      return Set.of();
    }
  }

  /** {@code push dead drop}. */
  @Command
  public static final class DropCommand extends CreditCommand {
    @Parameters(paramLabel = "ID", arity = "1..*")
    private List<String> ids = List.of();

    @Option(names = "--reason", paramLabel = "TEXT", required = true)
    private String reason = "";

    @Mixin private DryRunOption dryRun;

    public DropCommand(Context context) {
      super(context);
    }

    @Override
    protected ExitCode run() {
      if (reason.isBlank()) {
        throw new CreditException(ErrorCode.INVALID_ARGUMENT, "--reason", reason);
      }
      client().returned().drop(EntryViews.numbers(ids), reason, context().actor(), dryRun.isSet());
      context().say("push.dropped", ids.size());
      dryRun.say(context());
      return ExitCode.OK;
    }

    @Override
    public Set<ExitCode> exitCodes() {
      return Set.of(ExitCode.NOT_FOUND, ExitCode.CONFLICT, ExitCode.LOCKED);
    }
  }

  /** {@code push dead replay}. */
  @Command
  public static final class ReplayCommand extends CreditCommand {
    @Parameters(paramLabel = "ID", arity = "1..*")
    private List<String> ids = List.of();

    @Mixin private DryRunOption dryRun;

    public ReplayCommand(Context context) {
      super(context);
    }

    @Override
    protected ExitCode run() {
      client().pushes().resend(EntryViews.numbers(ids), dryRun.isSet());
      context().say("push.requeued", ids.size());
      dryRun.say(context());
      return ExitCode.OK;
    }

    @Override
    public Set<ExitCode> exitCodes() {
      return Set.of(ExitCode.NOT_FOUND, ExitCode.CONFLICT, ExitCode.LOCKED);
    }
  }
}
