package io.creditctl.cli.command.roster;

import io.creditctl.cli.Context;
import io.creditctl.cli.command.casework.CaseShowCommand;
import io.creditctl.cli.text.SafeText;
import io.creditctl.core.casework.CaseFile;
import picocli.CommandLine.Command;

/** {@code roster case}: one listing with all of its steps. */
@Command
public final class RosterCaseCommand extends CaseShowCommand {
  public RosterCaseCommand(Context context) {
    super(context, ListingWords.TYPE, ListingWords.NOUN, "case");
  }

  @Override
  protected void more(CaseFile file) {
    context().print("\n");
    file.facts()
        .forEach(
            (name, value) -> {
              if (!value.isEmpty() && !name.equals("list")) {
                context().print(SafeText.visible(words().fact(name) + " " + value) + "\n");
              }
            });
  }
}
