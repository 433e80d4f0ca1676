package io.creditctl.cli;

import io.creditctl.cli.option.GlobalOptions;
import io.creditctl.cli.output.OutputFormat;
import io.creditctl.cli.text.Messages;
import io.creditctl.core.CreditClient;
import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

/** One command: options and operands in, a core service asked, a view out. */
public abstract class CreditCommand implements Callable<Integer> {
  private final Context context;

  protected CreditCommand(Context context) {
    this.context = context;
  }

  @Override
  public final Integer call() {
    refuseContradictions(context.options());
    refuseFormat(context.options().format());
    try {
      return run().code();
    } finally {
      context.sayNewKey();
    }
  }

  private static void refuseContradictions(GlobalOptions options) {
    options
        .contradictedFormat()
        .ifPresent(
            format -> {
              throw new CreditException(
                  ErrorCode.INVALID_ARGUMENT,
                  "--json",
                  "--format " + format.name().toLowerCase(Locale.ROOT));
            });
    options
        .limit()
        .filter(limit -> limit < 0)
        .ifPresent(
            limit -> {
              throw new CreditException(ErrorCode.INVALID_ARGUMENT, "--limit", limit);
            });
  }

  /** Before any work is done: a command that has stored something must not fail at its answer. */
  private void refuseFormat(OutputFormat format) {
    Set<OutputFormat> offered = formats();
    if (!offered.contains(format)) {
      throw new CreditException(
          ErrorCode.FORMAT_NOT_OFFERED,
          name(format),
          offered.stream().map(CreditCommand::name).collect(Collectors.joining(", ")));
    }
  }

  private static String name(OutputFormat format) {
    return format.name().toLowerCase(Locale.ROOT);
  }

  /** The formats that the answer can have. */
  protected Set<OutputFormat> formats() {
    return EnumSet.complementOf(EnumSet.of(OutputFormat.ICS));
  }

  /** Does the work; findings are exit codes, failures are exceptions. */
  protected abstract ExitCode run();

  /** The exit codes that this command has reasons of its own for, beside 0, 1, 2 and 10. */
  public abstract Set<ExitCode> exitCodes();

  /** Whether a run by a timer leaves a sign of life. */
  protected boolean leavesHeartbeat() {
    return true;
  }

  protected final Context context() {
    return context;
  }

  protected final CreditClient client() {
    return context.client();
  }

  protected final Messages messages() {
    return context.messages();
  }

  /** The name of a record kind for people. */
  protected final String kindTitle(String kind) {
    return messages().find("kind." + kind).orElse(kind);
  }
}
