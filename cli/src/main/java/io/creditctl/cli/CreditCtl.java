package io.creditctl.cli;

import io.creditctl.cli.docs.DocReader;
import io.creditctl.cli.docs.HelpPage;
import io.creditctl.cli.option.GlobalOptions;
import io.creditctl.cli.output.BrokenPipeException;
import io.creditctl.core.error.CreditException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Runs one command line from its words to its exit code. */
public final class CreditCtl {
  private static final List<String> HELP = List.of("-h", "--help");

  private CreditCtl() {}

  /**
   * Runs a command.
   *
   * @param open makes the services when the command first needs them
   * @return the exit status
   */
  public static int run(
      List<String> words,
      Console console,
      Map<String, String> environment,
      Function<GlobalOptions, Services> open) {
    return run(words, new Context(console, environment, open));
  }

  /** Runs a command in surroundings of its own that are like another's. */
  public static int runLike(Context other, List<String> words) {
    return run(words, other.fresh());
  }

  private static int run(List<String> words, Context context) {
    ErrorReporter errors = new ErrorReporter(context, words);
    try (context) {
      if (asksForHelp(words)) {
        help(context, words);
        return ExitCode.OK.code();
      }
      CommandLine line = new CommandLineFactory(context).forLine(words);
      JobBeat beat = new JobBeat(context);
      line.setExecutionStrategy(
          parsed -> {
            beat.start(parsed);
            return execute(parsed);
          });
      line.setParameterExceptionHandler((exception, arguments) -> errors.report(exception).code());
      line.setExecutionExceptionHandler(
          (exception, command, parsed) -> failure(exception, errors).code());
      int exitCode = line.execute(words.toArray(String[]::new));
      beat.end(exitCode);
      return exitCode;
    } catch (RuntimeException | Error e) {
      return failure(e, errors).code();
    }
  }

  private static int execute(ParseResult parsed) throws ParameterException {
    return new CommandLine.RunLast().execute(parsed);
  }

  private static ExitCode failure(Throwable exception, ErrorReporter errors) {
    if (exception instanceof BrokenPipeException) {
      return ExitCode.BROKEN_PIPE;
    }
    return exception instanceof CreditException known
        ? errors.report(known)
        : errors.bug(exception);
  }

  /** Help wins wherever it stands, whatever else is wrong with the line. */
  private static boolean asksForHelp(List<String> words) {
    int end = words.indexOf("--");
    return words.subList(0, end < 0 ? words.size() : end).stream().anyMatch(HELP::contains);
  }

  private static void help(Context context, List<String> words) {
    CommandLine command = new CommandLineFactory(context).whole();
    for (String word : words) {
      command = command.getSubcommands().getOrDefault(word, command);
    }
    context.takeLanguage(words);
    context.print(HelpPage.of(new DocReader(context.messages()).read(command), context.messages()));
  }
}
