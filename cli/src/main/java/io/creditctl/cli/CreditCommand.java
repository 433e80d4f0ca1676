package io.creditctl.cli;

import io.creditctl.cli.option.GlobalOptions;
import io.creditctl.cli.text.Messages;
import io.creditctl.core.CreditClient;
import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;

/** One command: options and operands in, a core service asked, a view out. */
public abstract class CreditCommand implements Callable<Integer> {
  private final Context context;

  protected CreditCommand(Context context) {
    this.context = context;
  }

  @Override
  public final Integer call() {
    refuseContradictions(context.options());
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
