package io.creditctl.cli.command.push;

import io.creditctl.cli.Context;
import io.creditctl.cli.CreditCommand;
import io.creditctl.cli.ExitCode;
import io.creditctl.core.push.PushState;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code push receipts}: what the platforms have stored, with their receipt numbers. */
@Command
public final class PushReceiptsCommand extends CreditCommand {
  @Option(names = "--target", paramLabel = "NAME")
  private String target = "";

  @Option(names = "--fetch")
  private boolean fetch;

  public PushReceiptsCommand(Context context) {
    super(context);
  }

  @Override
  protected ExitCode run() {
    if (fetch) {
      String asked = target.isEmpty() ? "all" : target;
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
