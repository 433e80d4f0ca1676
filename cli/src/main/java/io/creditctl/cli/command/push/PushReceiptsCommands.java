package io.creditctl.cli.command.push;

import io.creditctl.cli.Context;
import io.creditctl.cli.CreditCommand;
import io.creditctl.cli.ExitCode;
import io.creditctl.core.push.PushRequest;
import io.creditctl.core.push.PushState;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code push receipts}: what the platforms have stored, with their receipt numbers. */
public final class PushReceiptsCommands {
  private PushReceiptsCommands() {}

  /** {@code push receipts} alone, and {@code push receipts list}. */
  @Command
  public static final class ListCommand extends CreditCommand {
    @Option(names = "--target", paramLabel = "NAME")
    private String target = "";

    @Option(names = "--fetch")
    private boolean fetch;

    public ListCommand(Context context) {
      super(context);
    }

    @Override
    protected ExitCode run() {
      if (fetch) {
        String asked = target.isEmpty() ? PushRequest.ALL_TARGETS : target;
        context().say("receipts.fetched", client().pushes().fetchReceipts(asked));
      }
      context()
          .output()
          .write(
              EntryViews.view("push-receipts", context(), this::kindTitle),
              client().pushes().entries(target, PushState.ACKNOWLEDGED, Integer.MAX_VALUE));
      return ExitCode.OK;
    }

    @Override
    public Set<ExitCode> exitCodes() {
      return Set.of(ExitCode.AUTH, ExitCode.NOT_FOUND, ExitCode.REMOTE);
    }
  }

  /** {@code push receipts pull}. */
  @Command
  public static final class PullCommand extends CreditCommand {
    @Option(names = "--target", paramLabel = "NAME")
    private String target = PushRequest.ALL_TARGETS;

    public PullCommand(Context context) {
      super(context);
    }

    @Override
    protected ExitCode run() {
      context().say("receipts.fetched", client().pushes().fetchReceipts(target));
      return ExitCode.OK;
    }

    @Override
    public Set<ExitCode> exitCodes() {
      return Set.of(ExitCode.AUTH, ExitCode.NOT_FOUND, ExitCode.LOCKED, ExitCode.REMOTE);
    }
  }
}
