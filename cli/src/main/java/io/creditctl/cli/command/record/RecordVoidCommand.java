package io.creditctl.cli.command.record;

import io.creditctl.cli.Context;
import io.creditctl.cli.CreditCommand;
import io.creditctl.cli.ExitCode;
import io.creditctl.cli.option.DryRunOption;
import io.creditctl.core.record.StoredRecord;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code record void}: declares a record void; nothing is deleted. */
@Command
public final class RecordVoidCommand extends CreditCommand {
  @Parameters(paramLabel = "ID")
  private String id = "";

  @Option(names = "--reason", paramLabel = "TEXT", required = true)
  private String reason = "";

  @Mixin private DryRunOption dryRun;

  public RecordVoidCommand(Context context) {
    super(context);
  }

  @Override
  protected ExitCode run() {
    StoredRecord record = client().records().find(id);
    if (!dryRun.isSet()) {
      context().confirm("confirm.void", record.id(), record.documentNo(), record.subject().name());
    }
    client().records().voidRecord(id, reason, context().actor(), dryRun.isSet());
    if (!context().options().quiet() || !context().forPeople()) {
      context()
          .output(dryRun.isSet())
          .write(
              RecordViews.records("record-void", messages(), this::kindTitle, context().asOf()),
              List.of(record));
    }
    context().say(dryRun.isSet() ? "dry-run" : "record.voided", record.id());
    return ExitCode.OK;
  }

  @Override
  public Set<ExitCode> exitCodes() {
    return Set.of(ExitCode.NOT_FOUND, ExitCode.CONFLICT, ExitCode.LOCKED);
  }
}
