package io.creditctl.cli.command.roster;

import io.creditctl.cli.Context;
import io.creditctl.cli.command.casework.CaseShowCommand;
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
    context().print("\n" + words().facts(file.facts()).replace("; ", "\n") + "\n");
  }
}
