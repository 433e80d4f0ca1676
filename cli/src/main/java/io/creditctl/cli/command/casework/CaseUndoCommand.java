package io.creditctl.cli.command.casework;

import io.creditctl.cli.Context;
import io.creditctl.cli.ExitCode;
import io.creditctl.core.casework.CaseFile;
import picocli.CommandLine.Command;

/** {@code <noun> undo}: takes the last step back by a step of its own. */
@Command
public class CaseUndoCommand extends ReasonedCommand {
  public CaseUndoCommand(Context context, String type) {
    this(context, type, type);
  }

  protected CaseUndoCommand(Context context, String type, String noun) {
    super(context, type, noun);
  }

  @Override
  protected final ExitCode run() {
    Correction wanted = correction();
    answer("undo", undo(wanted), wanted.rehearsal());
    return ExitCode.OK;
  }

  /** Takes it back; a type whose steps reach beyond the case takes that back too. */
  protected CaseFile undo(Correction wanted) {
    return client()
        .cases()
        .undo(
            type(),
            wanted.number(),
            wanted.reason(),
            wanted.day(),
            wanted.actor(),
            wanted.rehearsal());
  }
}
