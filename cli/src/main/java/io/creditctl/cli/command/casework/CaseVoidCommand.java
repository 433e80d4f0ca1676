package io.creditctl.cli.command.casework;

import io.creditctl.cli.Context;
import io.creditctl.cli.ExitCode;
import io.creditctl.core.casework.CaseFile;
import picocli.CommandLine.Command;

/** {@code <noun> void}: ends a case that should never have been opened; nothing is deleted. */
@Command
public class CaseVoidCommand extends ReasonedCommand {
  public CaseVoidCommand(Context context, String type) {
    this(context, type, type);
  }

  protected CaseVoidCommand(Context context, String type, String noun) {
    super(context, type, noun);
  }

  @Override
  protected final ExitCode run() {
    Correction wanted = correction();
    CaseFile file = client().cases().get(type(), wanted.number());
    if (!wanted.rehearsal()) {
      context().confirm("confirm.case-void", file.id(), words().title(), file.subject().name());
    }
    answer("void", voidCase(wanted), wanted.rehearsal());
    return ExitCode.OK;
  }

  /** Ends it; a type whose steps reach beyond the case takes that back too. */
  protected CaseFile voidCase(Correction wanted) {
    return client()
        .cases()
        .voidCase(
            type(),
            wanted.number(),
            wanted.reason(),
            wanted.day(),
            wanted.actor(),
            wanted.rehearsal());
  }
}
