package io.creditctl.cli;

import io.creditctl.cli.docs.DocReader;
import io.creditctl.cli.docs.HelpPage;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** A noun without a verb: says what can be done with it and does nothing. */
@Command
final class GroupCommand implements Callable<Integer> {
  private final Context context;

  @Spec private CommandSpec spec;

  GroupCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    context.print(
        HelpPage.of(
            new DocReader(context.messages()).read(spec.commandLine()), context.messages()));
    return ExitCode.OK.code();
  }
}
