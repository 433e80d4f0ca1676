package io.creditctl.cli.command.roster;

import io.creditctl.cli.Context;
import io.creditctl.cli.CreditCommand;
import io.creditctl.cli.ErrorReporter;
import io.creditctl.cli.ExitCode;
import io.creditctl.cli.command.record.PulledRows;
import io.creditctl.cli.option.PullOptions;
import io.creditctl.cli.output.View;
import io.creditctl.core.catalog.RosterList;
import io.creditctl.core.model.BatchId;
import io.creditctl.core.pull.PullReport;
import io.creditctl.core.record.ImportProgress;
import io.creditctl.core.record.ImportReport.FileReport;
import io.creditctl.core.snapshot.Snapshot;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToLongFunction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code roster sync}: takes over whole lists as snapshots. */
@Command
public final class RosterSyncCommand extends CreditCommand {
  @Mixin private PullOptions options;

  @Option(names = "--list", paramLabel = "LIST")
  private ListChoice list = ListChoice.ALL;

  @Option(names = "--allow-shrink")
  private boolean allowShrink;

  public RosterSyncCommand(Context context) {
    super(context);
  }

  @Override
  protected ExitCode run() {
    Set<RosterList> asked = list == ListChoice.ALL ? Set.of() : list.lists();
    List<PullReport> reports =
        client()
            .pulls()
            .lists(options.request(context(), List.of(), allowShrink), asked, ImportProgress.NONE);
    ExitCode code = ExitCode.OK;
    for (PullReport report : reports) {
      code = code.or(code(report));
    }
    if (!context().options().quiet() || !context().forPeople()) {
      context().output(options.dryRun()).write(view(), reports);
    }
    reports.forEach(this::notes);
    options.sayDryRun(context());
    return code;
  }

  private ExitCode code(PullReport report) {
    return report
        .failure()
        .map(failure -> ExitCode.of(failure.code().category()))
        .orElseGet(
            () ->
                report
                    .table()
                    .map(table -> PulledRows.exitCode(table, options.dryRun()))
                    .orElse(ExitCode.OK));
  }

  private void notes(PullReport report) {
    report.failure().ifPresent(failure -> new ErrorReporter(context()).report(failure));
    report.table().ifPresent(table -> PulledRows.show(context(), table, options.dryRun()));
    if (report.same()) {
      context().say("sync.same", kindTitle(report.kind()));
    }
    report
        .table()
        .flatMap(FileReport::batch)
        .ifPresent(batch -> context().suggest("sync.next-step", batch));
  }

  private View<PullReport> view() {
    View.Builder<PullReport> view = View.named("roster-sync");
    view.column("kind", PullReport::kind).text(report -> kindTitle(report.kind())).priority(9);
    view.column("source", PullReport::source)
        .text(report -> SnapshotViews.source(messages(), report.source()))
        .priority(4);
    view.column(
            "snapshot",
            report ->
                options.dryRun()
                    ? Optional.empty()
                    : report.snapshot().map(snapshot -> snapshot.id().toString()))
        .priority(5);
    view.column("batch", report -> report.table().flatMap(FileReport::batch).map(BatchId::toString))
        .priority(3);
    count(view, "read", Snapshot.Counts::read);
    count(view, "added", Snapshot.Counts::added);
    count(view, "changed", Snapshot.Counts::changed);
    count(view, "removed", Snapshot.Counts::removed);
    view.column("conflicts", report -> ofTable(report, table -> table.counts().conflicts()))
        .priority(6);
    view.column("rejected", report -> ofTable(report, table -> table.counts().rejected()))
        .priority(6);
    view.column("expiresAt", report -> report.snapshot().flatMap(at -> at.origin().expiresAt()))
        .jsonOnly();
    view.column("sha256", report -> report.snapshot().map(at -> at.origin().sha256())).jsonOnly();
    view.column("same", PullReport::same).jsonOnly();
    view.column("failure", report -> report.failure().map(failure -> failure.code().id()))
        .jsonOnly();
    return view.build();
  }

  private static void count(
      View.Builder<PullReport> view, String key, ToLongFunction<Snapshot.Counts> count) {
    view.column(key, report -> report.snapshot().map(at -> count.applyAsLong(at.counts())))
        .priority(8);
  }

  private static long ofTable(PullReport report, ToLongFunction<FileReport> count) {
    return report.table().map(count::applyAsLong).orElse(0L);
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
        ExitCode.INTEGRITY,
        ExitCode.BASIS);
  }
}
