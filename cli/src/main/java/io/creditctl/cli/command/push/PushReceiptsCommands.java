package io.creditctl.cli.command.push;

import io.creditctl.cli.Context;
import io.creditctl.cli.CreditCommand;
import io.creditctl.cli.ErrorReporter;
import io.creditctl.cli.ExitCode;
import io.creditctl.cli.option.DryRunOption;
import io.creditctl.cli.output.View;
import io.creditctl.cli.text.Messages;
import io.creditctl.core.push.PushRequest;
import io.creditctl.core.push.PushService.Fetched;
import io.creditctl.core.push.PushState;
import io.creditctl.core.push.ReceiptService.Report;
import io.creditctl.core.push.ReceiptService.Unmatched;
import java.nio.file.Path;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code push receipts}: what the platforms have stored, with their receipt numbers. */
public final class PushReceiptsCommands {
  private PushReceiptsCommands() {}

  /** What decided nothing; the rest went as it should. */
  private static View<Unmatched> view(String name, Messages messages) {
    View.Builder<Unmatched> view = View.named(name);
    view.column("place", row -> row.line().place()).priority(9);
    view.column("documentNo", row -> row.line().documentNo()).priority(8);
    view.column("key", row -> row.line().key()).jsonOnly();
    view.column("result", row -> row.line().word()).priority(6);
    view.column("receiptNo", row -> row.line().receiptNo()).priority(3);
    view.column("why", Unmatched::why)
        .text(row -> messages.text("receipts.why." + row.why().name()))
        .priority(7);
    return view.build();
  }

  private static ExitCode exit(boolean allUnderstood, long settled) {
    if (allUnderstood) {
      return ExitCode.OK;
    }
    return settled > 0 ? ExitCode.PARTIAL : ExitCode.FINDING;
  }

  private static void say(Context context, Fetched fetched) {
    fetched.unread().forEach(new ErrorReporter(context)::report);
    context.say(
        "receipts.fetched", fetched.settled(), fetched.unmatched().size(), fetched.unread().size());
  }

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
        say(context(), client().pushes().fetchReceipts(asked));
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
      Fetched fetched = client().pushes().fetchReceipts(target);
      context().output().write(view("push-receipts-pull", messages()), fetched.unmatched());
      say(context(), fetched);
      return exit(fetched.unmatched().isEmpty() && fetched.unread().isEmpty(), fetched.settled());
    }

    @Override
    public Set<ExitCode> exitCodes() {
      return Set.of(
          ExitCode.FINDING,
          ExitCode.AUTH,
          ExitCode.NOT_FOUND,
          ExitCode.PARTIAL,
          ExitCode.LOCKED,
          ExitCode.REMOTE);
    }
  }

  /** {@code push receipts import}. */
  @Command
  public static final class ImportCommand extends CreditCommand {
    @Parameters(paramLabel = "FILE")
    private Path file = Path.of("");

    @Option(names = "--target", paramLabel = "NAME", required = true)
    private String target = "";

    @Mixin private DryRunOption dryRun;

    public ImportCommand(Context context) {
      super(context);
    }

    @Override
    protected ExitCode run() {
      Report report = client().receipts().importFile(file, target, dryRun.isSet());
      context()
          .output(dryRun.isSet())
          .write(view("push-receipts-import", messages()), report.unmatched());
      context()
          .say(
              "receipts.imported",
              report.read(),
              report.settled(),
              report.known(),
              report.unmatched().size());
      dryRun.say(context());
      return exit(report.unmatched().isEmpty(), report.settled());
    }

    @Override
    public Set<ExitCode> exitCodes() {
      return Set.of(ExitCode.FINDING, ExitCode.NOT_FOUND, ExitCode.PARTIAL, ExitCode.LOCKED);
    }
  }
}
