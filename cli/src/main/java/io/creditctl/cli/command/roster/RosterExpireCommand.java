package io.creditctl.cli.command.roster;

import io.creditctl.cli.Context;
import io.creditctl.cli.CreditCommand;
import io.creditctl.cli.ExitCode;
import io.creditctl.cli.option.DryRunOption;
import io.creditctl.core.listing.Act;
import io.creditctl.core.listing.Removal;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code roster expire}: takes everybody off the lists whose term is over, or shows whom. */
@Command
public final class RosterExpireCommand extends CreditCommand {
  @Option(names = "--run")
  private boolean run;

  @Mixin private DryRunOption dryRun;

  public RosterExpireCommand(Context context) {
    super(context);
  }

  @Override
  protected ExitCode run() {
    context().warnOfMissingStore();
    boolean rehearsal = dryRun.isSet() || !run;
    Act act = new Act(context().asOf(), "", "", context().actor(), rehearsal);
    List<Removal> removals = client().removals().expire(act);
    if (!context().isLetter() || !removals.isEmpty()) {
      context().output(rehearsal).write(RemovalViews.view("roster-expire", context()), removals);
    }
    if (!run && !removals.isEmpty()) {
      context().say("listing.expire-next", removals.size());
    }
    dryRun.say(context());
    return ExitCode.OK;
  }

  @Override
  public Set<ExitCode> exitCodes() {
    return Set.of(ExitCode.CONFLICT, ExitCode.LOCKED);
  }
}
