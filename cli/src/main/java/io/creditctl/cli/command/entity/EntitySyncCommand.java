package io.creditctl.cli.command.entity;

import io.creditctl.cli.Context;
import io.creditctl.cli.CreditCommand;
import io.creditctl.cli.ExitCode;
import io.creditctl.cli.command.record.PulledRows;
import io.creditctl.cli.option.PullOptions;
import io.creditctl.cli.output.View;
import io.creditctl.core.model.BatchId;
import io.creditctl.core.model.CreditCode;
import io.creditctl.core.pull.PullReport;
import io.creditctl.core.record.ImportCounts;
import io.creditctl.core.record.ImportProgress;
import io.creditctl.core.record.ImportReport.FileReport;
import io.creditctl.core.snapshot.SnapshotLedger.Renamed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToLongFunction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code entity sync}: takes over base data, so that records name subjects as the platforms do. */
@Command
public final class EntitySyncCommand extends CreditCommand {
  @Mixin private PullOptions options;

  @Parameters(paramLabel = "CODE", arity = "0..*")
  private List<String> codes = List.of();

  public EntitySyncCommand(Context context) {
    super(context);
  }

  @Override
  protected ExitCode run() {
    List<String> asked = codes.stream().map(code -> CreditCode.check(code).code()).toList();
    PullReport report =
        client().pulls().subjects(options.request(context(), asked, true), ImportProgress.NONE);
    if (!context().forPeople()) {
      context().output(options.dryRun()).write(item(), List.of(report));
    } else if (!context().options().quiet() && !report.renamed().isEmpty()) {
      context().output(options.dryRun()).write(renamed(), report.renamed());
    }
    notes(report);
    options.sayDryRun(context());
    return code(report);
  }

  private ExitCode code(PullReport report) {
    ExitCode code =
        report
            .table()
            .map(table -> PulledRows.exitCode(table, options.dryRun()))
            .orElse(ExitCode.OK);
    return report.unknown().isEmpty() ? code : code.or(ExitCode.NOT_FOUND);
  }

  private void notes(PullReport report) {
    report.table().ifPresent(table -> PulledRows.show(context(), table, options.dryRun()));
    if (report.same()) {
      context().say("sync.same", kindTitle(report.kind()));
    }
    report
        .table()
        .filter(table -> table.counts().rejected() == 0)
        .map(FileReport::counts)
        .ifPresent(
            counts ->
                context()
                    .say(
                        "sync.subjects",
                        counts.created(),
                        counts.updated(),
                        counts.unchanged(),
                        report.renamed().size()));
    if (!report.unknown().isEmpty()) {
      context().warn("sync.unknown", report.source(), String.join(", ", report.unknown()));
    }
    long outdated = outdated(report);
    if (outdated > 0) {
      context().warn("sync.outdated", outdated);
    }
  }

  private static long outdated(PullReport report) {
    return report.renamed().stream().mapToLong(Renamed::outdated).sum();
  }

  private static View<Renamed> renamed() {
    View.Builder<Renamed> view = View.named("entity-sync");
    view.column("code", Renamed::code).priority(8);
    view.column("before", Renamed::before).priority(9);
    view.column("now", Renamed::now).priority(9);
    view.column("outdated", Renamed::outdated).priority(7);
    return view.build();
  }

  private View<PullReport> item() {
    View.Builder<PullReport> view = View.named("entity-sync");
    view.column("source", PullReport::source);
    view.column(
        "snapshot",
        report ->
            options.dryRun()
                ? Optional.empty()
                : report.snapshot().map(snapshot -> snapshot.id().toString()));
    view.column(
        "batch", report -> report.table().flatMap(FileReport::batch).map(BatchId::toString));
    count(view, "read", ImportCounts::read);
    count(view, "created", ImportCounts::created);
    count(view, "updated", ImportCounts::updated);
    count(view, "unchanged", ImportCounts::unchanged);
    count(view, "conflicts", ImportCounts::conflicts);
    count(view, "rejected", ImportCounts::rejected);
    view.column("same", PullReport::same);
    view.column(
        "renamed", report -> report.renamed().stream().map(EntitySyncCommand::map).toList());
    view.column("outdated", EntitySyncCommand::outdated);
    view.column("unknown", PullReport::unknown);
    return view.build();
  }

  private static void count(
      View.Builder<PullReport> view, String key, ToLongFunction<ImportCounts> count) {
    view.column(
        key, report -> report.table().map(table -> count.applyAsLong(table.counts())).orElse(0L));
  }

  private static Map<String, Object> map(Renamed renamed) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("code", renamed.code());
    map.put("before", renamed.before());
    map.put("now", renamed.now());
    map.put("outdated", renamed.outdated());
    return map;
  }

  @Override
  public Set<ExitCode> exitCodes() {
    return Set.of(
        ExitCode.FINDING,
        ExitCode.AUTH,
        ExitCode.NOT_FOUND,
        ExitCode.CONFLICT,
        ExitCode.LOCKED,
        ExitCode.REMOTE,
        ExitCode.INTEGRITY);
  }
}
