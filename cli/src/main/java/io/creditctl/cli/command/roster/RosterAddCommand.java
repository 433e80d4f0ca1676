package io.creditctl.cli.command.roster;

import io.creditctl.cli.Context;
import io.creditctl.cli.ExitCode;
import io.creditctl.cli.command.casework.CaseCommand;
import io.creditctl.cli.option.DryRunOption;
import io.creditctl.core.casework.CaseFile;
import io.creditctl.core.catalog.RosterList;
import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import io.creditctl.core.listing.Act;
import io.creditctl.core.listing.Proposal;
import io.creditctl.core.listing.Term;
import io.creditctl.core.record.StoredRecord;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code roster add}: proposes somebody for a list; nobody is on it by that. */
@Command
public final class RosterAddCommand extends CaseCommand {
  @Parameters(paramLabel = "SUBJECT")
  private String subject = "";

  @Option(names = "--list", paramLabel = "LIST", required = true)
  private ListChoice list = ListChoice.ALL;

  @Option(names = "--reason", paramLabel = "REASON", required = true)
  private String reason = "";

  @Option(names = "--basis", paramLabel = "TEXT")
  private String basis = "";

  @Option(names = "--for", paramLabel = "RECORD", split = ",")
  private List<String> records = List.of();

  @Option(names = "--until", paramLabel = "DATE")
  private Optional<LocalDate> until = Optional.empty();

  @Option(names = "--term", paramLabel = "TERM", converter = ListingWords.Terms.class)
  private Optional<Term> term = Optional.empty();

  @Option(names = "--list-name", paramLabel = "NAME")
  private String listName = "";

  @Option(names = "--unit", paramLabel = "UNIT")
  private String unit = "";

  @Option(names = "--on", paramLabel = "DATE")
  private Optional<LocalDate> on = Optional.empty();

  @Option(names = "--note", paramLabel = "TEXT")
  private String note = "";

  @Mixin private DryRunOption dryRun;

  public RosterAddCommand(Context context) {
    super(context, ListingWords.TYPE, ListingWords.NOUN);
  }

  @Override
  protected ExitCode run() {
    if (list == ListChoice.ALL) {
      throw new CreditException(ErrorCode.INVALID_ARGUMENT, "--list", "all");
    }
    if (until.isPresent() && term.isPresent()) {
      throw new CreditException(ErrorCode.INVALID_ARGUMENT, "--until", "--term");
    }
    RosterList wanted = list.lists().iterator().next();
    String decides = ListingWords.unit(context(), unit);
    Proposal proposal =
        new Proposal(wanted, listName, reason, basis, records, until, term, decides);
    LocalDate day = on.orElseGet(context()::asOf);
    Act act = new Act(day, basis, note, context().actor(), dryRun.isSet());
    CaseFile file = client().listings().propose(subject, proposal, act);
    answer("add", file, dryRun.isSet());
    warnOfOthers(file);
    return ExitCode.OK;
  }

  /** A driver's penalty may speak against a firm, and may be a typing error. */
  private void warnOfOthers(CaseFile file) {
    for (String id : records) {
      StoredRecord record = client().records().find(id);
      if (!record.subject().key().equals(file.subject().key())) {
        context()
            .warn(
                "listing.of-other",
                record.id(),
                record.documentNo(),
                record.subject().name(),
                file.subject().name());
      }
    }
  }

  @Override
  public Set<ExitCode> exitCodes() {
    return Set.of(ExitCode.NOT_FOUND, ExitCode.CONFLICT, ExitCode.LOCKED);
  }
}
