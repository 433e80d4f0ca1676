package io.creditctl.cli.command.catalog;

import io.creditctl.cli.Context;
import io.creditctl.cli.CreditCommand;
import io.creditctl.cli.ExitCode;
import io.creditctl.cli.option.PeriodOptions;
import io.creditctl.cli.output.Tone;
import io.creditctl.cli.output.View;
import io.creditctl.core.config.Setting;
import io.creditctl.core.config.SettingKey;
import io.creditctl.core.coverage.Coverage;
import io.creditctl.core.coverage.Coverage.State;
import io.creditctl.core.coverage.PlanEntry;
import io.creditctl.core.model.Period;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code catalog check}: whether every unit has handed in what the plan asks of it. */
@Command
public final class CatalogCheckCommand extends CreditCommand {
  @Option(names = "--plan", paramLabel = "FILE")
  private Optional<String> plan = Optional.empty();

  @Mixin private PeriodOptions period;

  public CatalogCheckCommand(Context context) {
    super(context);
  }

  @Override
  protected ExitCode run() {
    context().warnOfMissingStore();
    Optional<String> file = plan.or(this::configured);
    Period asked = period.period().orElseGet(this::lastMonth);
    if (file.isEmpty()) {
      context().output().write(view(), client().coverage().collected(asked));
      context().say("catalog.no-plan", asked.from(), asked.to());
      return ExitCode.OK;
    }
    List<PlanEntry> entries =
        new PlanFile(context().services(), client().catalog()).read(file.get());
    List<Coverage> found = client().coverage().check(entries, asked);
    long missing = found.stream().filter(row -> row.state() == State.MISSING).count();
    long planned = found.stream().filter(row -> row.state() != State.UNPLANNED).count();
    context().output().write(view(), found);
    context().say("catalog.check-summary", asked.from(), asked.to(), planned, missing);
    return missing > 0 ? ExitCode.FINDING : ExitCode.OK;
  }

  private Optional<String> configured() {
    return context().services().settings().find(SettingKey.PLAN).map(Setting::value);
  }

  /** The latest month that is over: what may still come in is not missing. */
  private Period lastMonth() {
    YearMonth month = YearMonth.from(context().asOf()).minusMonths(1);
    return new Period(month.atDay(1), month.atEndOfMonth());
  }

  private View<Coverage> view() {
    View.Builder<Coverage> view = View.named("catalog-check");
    view.column("unit", Coverage::unit)
        .text(row -> row.unit().isEmpty() ? messages().text("report.unassigned") : row.unit())
        .priority(9);
    view.column("kind", Coverage::kind).text(row -> kindTitle(row.kind())).priority(8);
    view.column("period", Coverage::period).priority(7);
    view.column("records", Coverage::records).priority(6);
    view.column("state", Coverage::state)
        .text(row -> messages().text("catalog.state." + row.state().name()))
        .tone(row -> row.state() == State.MISSING ? Tone.BAD : Tone.NONE)
        .priority(10);
    return view.build();
  }

  @Override
  public Set<ExitCode> exitCodes() {
    return Set.of(ExitCode.FINDING);
  }
}
