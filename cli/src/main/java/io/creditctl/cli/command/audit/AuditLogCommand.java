package io.creditctl.cli.command.audit;

import io.creditctl.cli.Context;
import io.creditctl.cli.CreditCommand;
import io.creditctl.cli.ExitCode;
import io.creditctl.cli.option.PeriodOptions;
import io.creditctl.core.audit.AuditLine;
import io.creditctl.core.audit.AuditQuery;
import io.creditctl.core.model.Period;
import java.util.Iterator;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code audit log}: who did what, when, and what it changed. */
@Command
public final class AuditLogCommand extends CreditCommand {
  @Parameters(paramLabel = "OBJECT", arity = "0..1")
  private Optional<String> object = Optional.empty();

  @Option(names = "--actor", paramLabel = "NAME")
  private Optional<String> actor = Optional.empty();

  @Option(names = "--action", paramLabel = "WORD")
  private Optional<String> action = Optional.empty();

  @Mixin private PeriodOptions period;

  public AuditLogCommand(Context context) {
    super(context);
  }

  @Override
  protected ExitCode run() {
    Optional<Period> asked = period.period();
    AuditQuery query =
        new AuditQuery(object, actor, action, asked.map(Period::from), asked.map(Period::to));
    try (Stream<AuditLine> lines = client().audit().lines(query)) {
      Iterator<AuditLine> rows = lines.iterator();
      context().output().write(AuditViews.view("audit-log", context()), rows, OptionalLong.empty());
    }
    return ExitCode.OK;
  }

  @Override
  public Set<ExitCode> exitCodes() {
    return Set.of(ExitCode.INTEGRITY);
  }
}
