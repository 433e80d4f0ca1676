package io.creditctl.cli;

import io.creditctl.cli.command.program.VersionCommand;
import io.creditctl.cli.docs.DocReader;
import io.creditctl.cli.docs.HelpPage;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code creditctl} alone: says what there is, or its version. */
@Command(name = "creditctl")
final class RootCommand implements Callable<Integer> {
  private final Context context;

  @Option(names = {"-V", "--version"})
  private boolean version;

  RootCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    if (version) {
      return new VersionCommand(context).call();
    }
    DocReader reader = new DocReader(context.messages());
    context.print(
        HelpPage.of(reader.read(new CommandLineFactory(context).whole()), context.messages()));
    return ExitCode.OK.code();
  }
}
