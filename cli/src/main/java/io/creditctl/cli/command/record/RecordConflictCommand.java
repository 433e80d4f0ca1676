package io.creditctl.cli.command.record;

import io.creditctl.cli.Context;
import io.creditctl.cli.CreditCommand;
import io.creditctl.cli.ExitCode;
import io.creditctl.core.record.ConflictDetail;
import io.creditctl.core.record.ConflictState;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code record conflict}: one conflict, field by field. */
@Command
public final class RecordConflictCommand extends CreditCommand {
  @Parameters(paramLabel = "CONFLICT")
  private String id = "";

  public RecordConflictCommand(Context context) {
    super(context);
  }

  @Override
  protected ExitCode run() {
    ConflictDetail detail = client().conflicts().show(id);
    ConflictViews views = new ConflictViews(context(), this::kindTitle);
    if (!context().forPeople()) {
      context().output().write(views.item(), List.of(detail));
      return ExitCode.OK;
    }
    context().print(views.heading(detail.conflict()) + "\n\n");
    context().output().write(views.differences(), detail.differences());
    detail
        .conflict()
        .settlement()
        .filter(settled -> !settled.reason().isEmpty())
        .ifPresent(settled -> context().say("conflict.reason", settled.actor(), settled.reason()));
    if (detail.conflict().state() == ConflictState.OPEN) {
      context().suggest("conflict.resolve", detail.conflict().id());
    }
    return ExitCode.OK;
  }

  @Override
  public Set<ExitCode> exitCodes() {
    return Set.of(ExitCode.NOT_FOUND);
  }
}
