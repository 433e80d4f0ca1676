package io.creditctl.cli.command.record;

import io.creditctl.cli.Context;
import io.creditctl.cli.CreditCommand;
import io.creditctl.cli.ExitCode;
import io.creditctl.cli.option.DomainOption;
import io.creditctl.cli.option.PeriodOptions;
import io.creditctl.core.record.RecordQuery;
import java.util.OptionalLong;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code record list}: the records that are stored. */
@Command
public final class RecordListCommand extends CreditCommand {
  @Option(names = "--kind", paramLabel = "KIND", completionCandidates = KindNames.class)
  private String kind = "";

  @Option(names = "--unit", paramLabel = "UNIT")
  private String unit = "";

  @Mixin private DomainOption domain;

  @Option(names = "--voided")
  private boolean voided;

  @Mixin private PeriodOptions period;

  public RecordListCommand(Context context) {
    super(context);
  }

  @Override
  protected ExitCode run() {
    RecordQuery query = new RecordQuery(kind, unit, domain.domain(), "", period.period(), voided);
    context()
        .output()
        .write(
            RecordViews.records("record-list", messages(), this::kindTitle, context().asOf()),
            client().records().list(query),
            OptionalLong.of(client().records().count(query)));
    return ExitCode.OK;
  }

  @Override
  public Set<ExitCode> exitCodes() {
    return Set.of();
  }
}
