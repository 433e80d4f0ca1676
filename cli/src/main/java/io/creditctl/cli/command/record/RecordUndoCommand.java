package io.creditctl.cli.command.record;

import io.creditctl.cli.Context;
import io.creditctl.cli.CreditCommand;
import io.creditctl.cli.ExitCode;
import io.creditctl.cli.option.DryRunOption;
import io.creditctl.cli.output.View;
import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import io.creditctl.core.model.BatchId;
import io.creditctl.core.record.UndoReport;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code record undo}: takes a whole import back. */
@Command
public final class RecordUndoCommand extends CreditCommand {
  @Parameters(paramLabel = "BATCH")
  private String batch = "";

  @Mixin private DryRunOption dryRun;

  public RecordUndoCommand(Context context) {
    super(context);
  }

  @Override
  protected ExitCode run() {
    BatchId id =
        BatchId.parse(batch)
            .orElseThrow(() -> new CreditException(ErrorCode.BATCH_NOT_FOUND, batch));
    if (!dryRun.isSet()) {
      context().confirm("confirm.undo", id);
    }
    UndoReport report = client().records().undo(id, context().actor(), dryRun.isSet());
    View.Builder<UndoReport> view = View.named("record-undo");
    view.column("batch", undone -> undone.batch().toString());
    view.column("voided", UndoReport::voided);
    view.column("restored", UndoReport::restored);
    view.column("conflicts", UndoReport::conflicts);
    view.column("kept", UndoReport::kept);
    if (!context().options().quiet() || !context().forPeople()) {
      context().output(dryRun.isSet()).write(view.build(), List.of(report));
    }
    dryRun.say(context());
    return report.kept() > 0 ? ExitCode.PARTIAL : ExitCode.OK;
  }

  @Override
  public Set<ExitCode> exitCodes() {
    return Set.of(
        ExitCode.AUTH,
        ExitCode.NOT_FOUND,
        ExitCode.CONFLICT,
        ExitCode.PARTIAL,
        ExitCode.LOCKED,
        ExitCode.INTEGRITY);
  }
}
