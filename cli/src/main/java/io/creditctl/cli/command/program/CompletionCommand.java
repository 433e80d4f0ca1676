package io.creditctl.cli.command.program;

import io.creditctl.cli.CommandLineFactory;
import io.creditctl.cli.Context;
import io.creditctl.cli.CreditCommand;
import io.creditctl.cli.ExitCode;
import io.creditctl.cli.docs.CommandDoc;
import io.creditctl.cli.docs.Completions;
import io.creditctl.cli.docs.DocReader;
import io.creditctl.cli.text.Language;
import io.creditctl.cli.text.Messages;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code completion}: the script that teaches a shell the command tree. */
@Command
public final class CompletionCommand extends CreditCommand {
  /** The shells that there is a script for. */
  private enum Shell {
    BASH,
    ZSH,
    FISH
  }

  @Parameters(paramLabel = "SHELL")
  private Shell shell = Shell.BASH;

  public CompletionCommand(Context context) {
    super(context);
  }

  @Override
  protected ExitCode run() {
    CommandDoc root =
        new DocReader(Messages.of(Language.EN)).read(new CommandLineFactory(context()).whole());
    context()
        .print(
            switch (shell) {
              case BASH -> Completions.bash(root);
              case ZSH -> Completions.zsh(root);
              case FISH -> Completions.fish(root);
            });
    return ExitCode.OK;
  }

  @Override
  public Set<ExitCode> exitCodes() {
    return Set.of();
  }
}
