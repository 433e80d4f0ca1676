package io.creditctl.cli.command.record;

import io.creditctl.cli.Context;
import io.creditctl.cli.CreditCommand;
import io.creditctl.cli.ExitCode;
import io.creditctl.cli.option.DomainOption;
import io.creditctl.cli.option.PeriodOptions;
import io.creditctl.cli.option.RevealOptions;
import io.creditctl.cli.output.View;
import io.creditctl.core.catalog.Field;
import io.creditctl.core.catalog.Kind;
import io.creditctl.core.record.RecordQuery;
import io.creditctl.core.record.RecordService;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code record export}: full rows of one kind, as they can be imported again; identity numbers
 * masked unless asked for.
 */
@Command
public final class RecordExportCommand extends CreditCommand {
  @Option(
      names = "--kind",
      paramLabel = "KIND",
      required = true,
      completionCandidates = KindNames.class)
  private String kindCode = "";

  @Option(names = "--unit", paramLabel = "UNIT")
  private String unit = "";

  @Mixin private DomainOption domain;

  @Mixin private PeriodOptions period;

  @Mixin private RevealOptions reveal;

  public RecordExportCommand(Context context) {
    super(context);
  }

  @Override
  protected ExitCode run() {
    Kind kind = client().catalog().kind(kindCode);
    View.Builder<Map<String, String>> view = View.named("record-export");
    for (Field field : kind.fields()) {
      view.column(field.code(), row -> row.getOrDefault(field.code(), ""));
    }
    RecordQuery query =
        new RecordQuery(kindCode, unit, domain.domain(), "", period.period(), false);
    RecordService records = client().records();
    Stream<Map<String, String>> rows =
        reveal
            .wish(context()::actor)
            .map(wish -> records.export(query, wish))
            .orElseGet(() -> records.export(query));
    context().output().write(view.build(), rows, OptionalLong.empty());
    RecordViews.noteUnreadable(context(), records);
    return ExitCode.OK;
  }

  @Override
  public Set<ExitCode> exitCodes() {
    return Set.of(ExitCode.BROKEN_PIPE, ExitCode.AUTH, ExitCode.INTEGRITY, ExitCode.LOCKED);
  }
}
