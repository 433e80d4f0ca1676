package io.creditctl.cli.command.record;

import io.creditctl.cli.Context;
import io.creditctl.cli.CreditCommand;
import io.creditctl.cli.ExitCode;
import io.creditctl.cli.output.View;
import io.creditctl.core.record.TraceEvent;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code record trace}: where a record came from and what happened to it. */
@Command
public final class RecordTraceCommand extends CreditCommand {
  @Parameters(paramLabel = "ID")
  private String id = "";

  public RecordTraceCommand(Context context) {
    super(context);
  }

  @Override
  protected ExitCode run() {
    View.Builder<TraceEvent> view = View.named("record-trace");
    view.column(
        "at",
        event -> event.at().atZone(context().services().clock().getZone()).toOffsetDateTime());
    view.column("action", TraceEvent::action)
        .text(event -> messages().find("trace." + event.action()).orElse(event.action()));
    view.column("actor", TraceEvent::actor);
    view.column("revision", TraceEvent::revision);
    CleaningWords cleaning = new CleaningWords(messages());
    view.column("detail", TraceEvent::detail)
        .text(
            event ->
                event.action().equals("cleaned")
                    ? cleaning.detail(event.detail())
                    : event.detail());
    context().output().write(view.build(), client().records().trace(id));
    return ExitCode.OK;
  }

  @Override
  public Set<ExitCode> exitCodes() {
    return Set.of(ExitCode.NOT_FOUND, ExitCode.CONFLICT);
  }
}
