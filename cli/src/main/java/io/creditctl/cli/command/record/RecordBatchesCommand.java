package io.creditctl.cli.command.record;

import io.creditctl.cli.Context;
import io.creditctl.cli.CreditCommand;
import io.creditctl.cli.ExitCode;
import io.creditctl.cli.output.View;
import io.creditctl.core.record.Batch;
import java.util.Set;
import picocli.CommandLine.Command;

/** {@code record batches}: which files were imported, by whom and when. */
@Command
public final class RecordBatchesCommand extends CreditCommand {
  private static final int MOST = 1000;

  public RecordBatchesCommand(Context context) {
    super(context);
  }

  @Override
  protected ExitCode run() {
    View.Builder<Batch> view = View.named("record-batches");
    view.column("batch", batch -> batch.id().toString()).priority(9);
    view.column(
            "at",
            batch ->
                batch
                    .origin()
                    .at()
                    .atZone(context().services().clock().getZone())
                    .toOffsetDateTime())
        .priority(6);
    view.column("file", batch -> batch.origin().file()).priority(8);
    view.column("kind", batch -> batch.origin().kind())
        .text(batch -> kindTitle(batch.origin().kind()))
        .priority(4);
    view.column("created", batch -> batch.counts().created()).priority(7);
    view.column("updated", batch -> batch.counts().updated()).priority(7);
    view.column("unchanged", batch -> batch.counts().unchanged()).priority(3);
    view.column("conflicts", batch -> batch.counts().conflicts()).priority(3);
    view.column("rejected", batch -> batch.counts().rejected()).priority(3);
    view.column("actor", batch -> batch.origin().actor()).priority(5);
    view.column("source", batch -> batch.origin().source()).jsonOnly();
    view.column("encoding", batch -> batch.origin().encoding()).jsonOnly();
    view.column("sha256", batch -> batch.origin().sha256()).jsonOnly();
    view.column("undone", Batch::undone)
        .text(batch -> batch.undone() ? messages().text("record.undone") : "")
        .priority(2);
    context().output().write(view.build(), client().records().batches(MOST));
    return ExitCode.OK;
  }

  @Override
  public Set<ExitCode> exitCodes() {
    return Set.of();
  }
}
