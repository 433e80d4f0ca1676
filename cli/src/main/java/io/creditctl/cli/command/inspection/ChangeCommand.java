package io.creditctl.cli.command.inspection;

import io.creditctl.cli.Context;
import io.creditctl.cli.CreditCommand;
import io.creditctl.cli.option.DryRunOption;
import io.creditctl.cli.output.View;
import java.util.List;
import picocli.CommandLine.Mixin;

/** A command that changes something, can be rehearsed, and shows what it did. */
abstract class ChangeCommand extends CreditCommand {
  @Mixin private DryRunOption dryRun;

  ChangeCommand(Context context) {
    super(context);
  }

  final boolean rehearsal() {
    return dryRun.isSet();
  }

  final <T> void answer(View<T> view, List<T> rows) {
    if (!context().options().quiet() || !context().forPeople()) {
      context().output(dryRun.isSet()).write(view, rows);
    }
  }

  /** Reminds that nothing was stored. */
  final void sayRehearsal() {
    dryRun.say(context());
  }
}
