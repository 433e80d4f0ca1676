package io.creditctl.cli.command.roster;

import io.creditctl.cli.Context;
import io.creditctl.cli.CreditCommand;
import io.creditctl.cli.ExitCode;
import io.creditctl.cli.output.View;
import io.creditctl.cli.text.TimeWords;
import io.creditctl.core.catalog.RosterList;
import io.creditctl.core.roster.RosterStore.Freshness;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Command;

/** {@code roster stats}: how many entries each list has, and how fresh it is. */
@Command
public final class RosterStatsCommand extends CreditCommand {
  public RosterStatsCommand(Context context) {
    super(context);
  }

  private record Row(
      RosterList list,
      long active,
      long expired,
      Optional<OffsetDateTime> at,
      Optional<OffsetDateTime> expiresAt) {}

  @Override
  protected ExitCode run() {
    LocalDate asOf = context().asOf();
    List<Row> rows = new ArrayList<>();
    for (RosterList list : ListChoice.ALL.lists().stream().sorted().toList()) {
      long active = client().rosters().entries(list, Optional.of(asOf)).size();
      long all = client().rosters().entries(list, Optional.empty()).size();
      Optional<Freshness> fresh =
          Optional.ofNullable(client().rosters().freshness(Set.of(list)).get(list));
      rows.add(
          new Row(
              list,
              active,
              all - active,
              fresh.map(Freshness::at).map(this::local),
              fresh.flatMap(Freshness::expiresAt).map(this::local)));
    }
    View.Builder<Row> view = View.named("roster-stats");
    view.column("list", Row::list).text(row -> messages().text("list." + row.list().name()));
    view.column("active", Row::active);
    view.column("expired", Row::expired);
    view.column("snapshotAt", Row::at)
        .text(row -> row.at().map(TimeWords::of).orElse(messages().text("list.never")));
    view.column("expiresAt", Row::expiresAt)
        .text(row -> row.expiresAt().map(TimeWords::of).orElse(""));
    context().output().write(view.build(), rows);
    return ExitCode.OK;
  }

  private OffsetDateTime local(Instant instant) {
    return instant.atZone(context().services().clock().getZone()).toOffsetDateTime();
  }

  @Override
  public Set<ExitCode> exitCodes() {
    return Set.of();
  }
}
