package io.creditctl.cli.command.roster;

import io.creditctl.cli.Context;
import io.creditctl.cli.CreditCommand;
import io.creditctl.cli.ExitCode;
import io.creditctl.cli.option.DryRunOption;
import io.creditctl.cli.output.Tone;
import io.creditctl.cli.output.View;
import io.creditctl.core.casework.CaseFile;
import io.creditctl.core.casework.CaseId;
import io.creditctl.core.listing.Act;
import io.creditctl.core.listing.Candidate;
import io.creditctl.core.record.StoredRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code roster propose}: whom the records point to; it lists nobody. */
@Command
public final class RosterProposeCommand extends CreditCommand {
  @Option(names = "--open")
  private boolean open;

  @Option(names = "--unit", paramLabel = "UNIT")
  private String unit = "";

  @Mixin private DryRunOption dryRun;

  public RosterProposeCommand(Context context) {
    super(context);
  }

  /** A candidate and the case that it has, or was given. */
  private record Row(Candidate candidate, Optional<CaseId> listing) {}

  @Override
  protected ExitCode run() {
    context().warnOfMissingStore();
    List<Candidate> candidates = client().listingProposals().candidates(context().asOf());
    List<Row> rows = new ArrayList<>();
    int opened = 0;
    for (Candidate candidate : candidates) {
      boolean fresh = candidate.handled().isEmpty();
      opened += fresh && open ? 1 : 0;
      rows.add(fresh && open ? opened(candidate) : new Row(candidate, candidate.handled()));
    }
    context().output(dryRun.isSet()).write(view(), rows);
    long left = rows.stream().filter(row -> row.listing().isEmpty()).count();
    if (open) {
      context().say("listing.opened", opened);
    } else if (left > 0) {
      context().say("listing.candidates", left);
    }
    dryRun.say(context());
    return left > 0 && !open ? ExitCode.FINDING : ExitCode.OK;
  }

  private Row opened(Candidate candidate) {
    String decides = ListingWords.unit(context(), unit);
    Act act = new Act(context().asOf(), "", "", context().actor(), dryRun.isSet());
    CaseFile file = client().listings().propose(candidate, decides, act);
    return new Row(candidate, dryRun.isSet() ? Optional.empty() : Optional.of(file.id()));
  }

  private View<Row> view() {
    View.Builder<Row> view = View.named("roster-propose");
    view.column("reason", row -> row.candidate().reason().id()).priority(9);
    view.column("subject.name", row -> row.candidate().subject().name()).priority(10);
    view.column("subject.code", row -> row.candidate().subject().code()).jsonOnly();
    view.column("vehicle", row -> row.candidate().vehicle()).priority(8);
    view.column("found", row -> row.candidate().found()).right().priority(7);
    view.column("list", row -> row.candidate().reason().list())
        .text(row -> ListingWords.list(context(), row.candidate().reason().list()))
        .priority(2);
    view.column("records", row -> row.candidate().records().stream().map(this::id).toList())
        .text(
            row ->
                row.candidate().records().stream().map(this::id).collect(Collectors.joining(" ")))
        .priority(6);
    view.column("lastOn", row -> last(row).decidedOn()).priority(5);
    view.column("case", row -> row.listing().map(CaseId::toString))
        .text(row -> row.listing().map(CaseId::toString).orElse(messages().text("listing.new")))
        .tone(row -> row.listing().isEmpty() ? Tone.WARN : Tone.NONE)
        .priority(8);
    view.column("basis", row -> row.candidate().reason().basis()).jsonOnly();
    return view.build();
  }

  private static StoredRecord last(Row row) {
    List<StoredRecord> records = row.candidate().records();
    return records.get(records.size() - 1);
  }

  private String id(StoredRecord record) {
    return record.id().toString();
  }

  @Override
  public Set<ExitCode> exitCodes() {
    return Set.of(ExitCode.FINDING, ExitCode.CONFLICT, ExitCode.LOCKED);
  }
}
