package io.creditctl.cli.command.roster;

import io.creditctl.cli.Context;
import io.creditctl.cli.CreditCommand;
import io.creditctl.cli.ExitCode;
import io.creditctl.cli.option.DryRunOption;
import io.creditctl.core.listing.Act;
import io.creditctl.core.listing.Removal;
import io.creditctl.core.listing.Removal.Via;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code roster remove}: takes an entry off its list; the record stays. */
@Command
public final class RosterRemoveCommand extends CreditCommand {
  @Parameters(paramLabel = "ENTRY")
  private String entry = "";

  @Option(names = "--via", paramLabel = "WAY", required = true)
  private Via via = Via.EXPIRE;

  @Option(names = "--basis", paramLabel = "TEXT", required = true)
  private String basis = "";

  @Option(names = "--doc", paramLabel = "TEXT")
  private String doc = "";

  @Option(names = "--note", paramLabel = "TEXT")
  private String note = "";

  @Option(names = "--on", paramLabel = "DATE")
  private Optional<LocalDate> on = Optional.empty();

  @Mixin private DryRunOption dryRun;

  public RosterRemoveCommand(Context context) {
    super(context);
  }

  @Override
  protected ExitCode run() {
    LocalDate day = on.orElseGet(context()::asOf);
    Act act = new Act(day, basis, note, context().actor(), dryRun.isSet());
    Removal removal = client().removals().remove(entry, via, doc, act);
    context()
        .output(dryRun.isSet())
        .write(RemovalViews.view("roster-remove", context()), List.of(removal));
    dryRun.say(context());
    return ExitCode.OK;
  }

  @Override
  public Set<ExitCode> exitCodes() {
    return Set.of(ExitCode.NOT_FOUND, ExitCode.CONFLICT, ExitCode.LOCKED);
  }
}
