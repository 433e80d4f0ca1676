package io.creditctl.cli.command.disclosure;

import io.creditctl.cli.Context;
import io.creditctl.cli.CreditCommand;
import io.creditctl.cli.ExitCode;
import io.creditctl.cli.MovedList;
import io.creditctl.cli.option.DryRunOption;
import io.creditctl.core.model.MovedRecords;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code disclosure recompute}: asks all rules about all records again. */
@Command
public final class DisclosureRecomputeCommand extends CreditCommand {
  @Mixin private DryRunOption dryRun;

  public DisclosureRecomputeCommand(Context context) {
    super(context);
  }

  @Override
  protected ExitCode run() {
    context().warnOfMissingStore();
    MovedRecords moved = client().rules().recompute(dryRun.isSet());
    if (context().forPeople()) {
      MovedList.show(context(), moved, dryRun.isSet());
    } else {
      context()
          .output(dryRun.isSet())
          .write(MovedList.view("disclosure-recompute", messages()), moved.items());
      context().say("calendar.moved", moved.records());
    }
    dryRun.say(context());
    return ExitCode.OK;
  }

  @Override
  public Set<ExitCode> exitCodes() {
    return Set.of(ExitCode.LOCKED);
  }
}
