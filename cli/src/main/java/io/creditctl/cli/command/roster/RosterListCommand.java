package io.creditctl.cli.command.roster;

import io.creditctl.cli.Context;
import io.creditctl.cli.CreditCommand;
import io.creditctl.cli.ExitCode;
import io.creditctl.cli.output.View;
import io.creditctl.core.catalog.RosterList;
import io.creditctl.core.roster.RosterEntry;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code roster list}: who stands on the lists. */
@Command
public final class RosterListCommand extends CreditCommand {
  @Option(names = "--list", paramLabel = "LIST")
  private ListChoice list = ListChoice.ALL;

  @Option(names = "--expired")
  private boolean expired;

  @Option(names = "--expiring", paramLabel = "DURATION")
  private Optional<Duration> expiring = Optional.empty();

  public RosterListCommand(Context context) {
    super(context);
  }

  @Override
  protected ExitCode run() {
    List<RosterEntry> entries = new ArrayList<>();
    for (RosterList wanted : RosterList.values()) {
      if (list.lists().contains(wanted)) {
        entries.addAll(
            client()
                .rosters()
                .entries(wanted, expired ? Optional.empty() : Optional.of(context().asOf())));
      }
    }
    expiring.ifPresent(span -> entries.removeIf(entry -> !endsWithin(entry, span)));
    View.Builder<RosterEntry> view = View.named("roster-list");
    view.column("list", RosterEntry::list)
        .text(entry -> messages().text("list." + entry.list().name()))
        .priority(7);
    view.column("name", entry -> entry.subject().name()).priority(9);
    view.column("code", entry -> entry.subject().code()).priority(8);
    view.column("documentNo", RosterEntry::documentNo).priority(6);
    view.column("reason", RosterEntry::reason).priority(4);
    view.column("authority", RosterEntry::authority).priority(2);
    view.column("listedOn", RosterEntry::listedOn).priority(3);
    view.column("until", RosterEntry::until).priority(5);
    view.column("basis", RosterEntry::basis).jsonOnly();
    view.column("id", entry -> entry.id().toString()).priority(1);
    context().output().write(view.build(), entries);
    return ExitCode.OK;
  }

  private boolean endsWithin(RosterEntry entry, Duration span) {
    LocalDate last = context().asOf().plusDays(span.toDays());
    return entry.until().filter(until -> !until.isAfter(last)).isPresent();
  }

  @Override
  public Set<ExitCode> exitCodes() {
    return Set.of();
  }
}
