package io.creditctl.cli.shell;

import io.creditctl.cli.CommandLineFactory;
import io.creditctl.cli.Context;
import io.creditctl.cli.CreditCommand;
import io.creditctl.cli.CreditCtl;
import io.creditctl.cli.ExitCode;
import io.creditctl.cli.docs.DocReader;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code shell}: the same commands without starting the program each time, with history and
 * completion.
 */
@Command
public final class ShellCommand extends CreditCommand {
  @Option(
      names = {"-c", "--command"},
      paramLabel = "LINES")
  private Optional<String> commands = Optional.empty();

  @Option(names = "--keep-going")
  private boolean keepGoing;

  public ShellCommand(Context context) {
    super(context);
  }

  @Override
  protected ExitCode run() {
    if (commands.isPresent()) {
      return script(Words.commands(commands.get()).stream());
    }
    if (!context().console().terminal().stdin()) {
      try (Stream<String> lines = context().services().lines("-")) {
        return script(lines);
      }
    }
    new Session(
            context(), new DocReader(messages()).read(new CommandLineFactory(context()).whole()))
        .run();
    return ExitCode.OK;
  }

  /** Stops at the first failure, like {@code sh -e}, unless told otherwise. */
  private ExitCode script(Stream<String> lines) {
    int lastCode = 0;
    for (String line : (Iterable<String>) lines::iterator) {
      List<String> words = Words.split(line);
      if (words.isEmpty() || words.get(0).startsWith("#")) {
        continue;
      }
      int code = CreditCtl.runLike(context(), words);
      if (code != 0) {
        lastCode = code;
        if (!keepGoing) {
          break;
        }
      }
    }
    return ExitCode.ofCode(lastCode);
  }

  @Override
  public Set<ExitCode> exitCodes() {
    return Set.of();
  }
}
