package io.creditctl.cli.command.push;

import io.creditctl.cli.Context;
import io.creditctl.cli.CreditCommand;
import io.creditctl.cli.ExitCode;
import io.creditctl.cli.option.DryRunOption;
import io.creditctl.cli.output.View;
import io.creditctl.core.push.PushRequest;
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
      context().output(dryRun.isSet()).write(view(), report.unmatched());
      context()
          .say(
              "receipts.imported",
              report.read(),
              report.settled(),
              report.known(),
              report.unmatched().size());
      dryRun.say(context());
      if (report.unmatched().isEmpty()) {
        return ExitCode.OK;
      }
      return report.settled() > 0 ? ExitCode.PARTIAL : ExitCode.FINDING;
    }

    /** What decided nothing; the rest went as it should. */
    private View<Unmatched> view() {
      View.Builder<Unmatched> view = View.named("push-receipts-import");
      view.column("place", row -> row.line().place()).priority(9);
      view.column("documentNo", row -> row.line().documentNo()).priority(8);
      view.column("key", row -> row.line().key()).jsonOnly();
      view.column("result", row -> row.line().word()).priority(6);
      view.column("receiptNo", row -> row.line().receiptNo()).priority(3);
      view.column("why", Unmatched::why)
          .text(row -> messages().text("receipts.why." + row.why().name()))
          .priority(7);
      return view.build();
    }

    @Override
    public Set<ExitCode> exitCodes() {
      return Set.of(ExitCode.FINDING, ExitCode.NOT_FOUND, ExitCode.PARTIAL, ExitCode.LOCKED);
    }
  }
}
