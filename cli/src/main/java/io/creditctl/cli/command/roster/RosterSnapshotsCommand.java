package io.creditctl.cli.command.roster;

import io.creditctl.cli.Context;
import io.creditctl.cli.CreditCommand;
import io.creditctl.cli.ExitCode;
import io.creditctl.cli.output.Tone;
import io.creditctl.cli.output.View;
import io.creditctl.cli.text.TimeWords;
import io.creditctl.core.snapshot.Snapshot;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code roster snapshots}: when which list was taken over from whom, the latest first. */
@Command
public final class RosterSnapshotsCommand extends CreditCommand {
  private static final int SHORT_HASH = 12;

  @Option(names = "--list", paramLabel = "LIST")
  private ListChoice list = ListChoice.ALL;

  public RosterSnapshotsCommand(Context context) {
    super(context);
  }

  /** What can be said of a snapshot's standing. */
  private enum Standing {
    VALID,
    EXPIRED,
    UNDONE
  }

  @Override
  protected ExitCode run() {
    Instant now = context().services().clock().instant();
    View.Builder<Snapshot> view = View.named("roster-snapshots");
    view.column("snapshot", snapshot -> snapshot.id().toString()).priority(9);
    view.column("kind", snapshot -> snapshot.origin().kind())
        .text(snapshot -> kindTitle(snapshot.origin().kind()))
        .priority(8);
    view.column("source", snapshot -> snapshot.origin().source())
        .text(snapshot -> SnapshotViews.source(messages(), snapshot.origin().source()))
        .priority(5);
    view.column("at", snapshot -> local(snapshot.origin().at()))
        .text(snapshot -> TimeWords.of(local(snapshot.origin().at())))
        .priority(8);
    view.column("read", snapshot -> snapshot.counts().read()).priority(4);
    view.column("added", snapshot -> snapshot.counts().added()).priority(7);
    view.column("changed", snapshot -> snapshot.counts().changed()).priority(7);
    view.column("removed", snapshot -> snapshot.counts().removed()).priority(7);
    view.column("expiresAt", snapshot -> snapshot.origin().expiresAt().map(this::local))
        .text(
            snapshot ->
                snapshot.origin().expiresAt().map(this::local).map(TimeWords::of).orElse(""))
        .priority(3);
    view.column("standing", snapshot -> standing(snapshot, now))
        .text(snapshot -> messages().text("snapshot." + standing(snapshot, now)))
        .tone(snapshot -> standing(snapshot, now) == Standing.VALID ? Tone.NONE : Tone.WARN)
        .priority(6);
    view.column("sha256", snapshot -> snapshot.origin().sha256())
        .text(snapshot -> snapshot.origin().sha256().substring(0, SHORT_HASH))
        .priority(1);
    view.column("batch", snapshot -> snapshot.batch().toString()).priority(2);
    context().output().write(view.build(), client().snapshots().list(list.lists()));
    return ExitCode.OK;
  }

  private static Standing standing(Snapshot snapshot, Instant now) {
    if (snapshot.undone()) {
      return Standing.UNDONE;
    }
    Optional<Instant> end = snapshot.origin().expiresAt();
    return end.filter(at -> !now.isBefore(at)).isPresent() ? Standing.EXPIRED : Standing.VALID;
  }

  private OffsetDateTime local(Instant instant) {
    return instant.atZone(context().services().clock().getZone()).toOffsetDateTime();
  }

  @Override
  public Set<ExitCode> exitCodes() {
    return Set.of();
  }
}
