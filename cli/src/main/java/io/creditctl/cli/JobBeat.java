package io.creditctl.cli;

import io.creditctl.cli.option.GlobalOptions;
import io.creditctl.core.error.CreditException;
import io.creditctl.core.job.JobName;
import java.time.Instant;
import java.util.Optional;
import picocli.CommandLine.ParseResult;

/** The sign of life that a command leaves for {@code job status} when a timer runs it. */
final class JobBeat {
  private final Context context;
  private Optional<JobName> job = Optional.empty();
  private Instant started = Instant.EPOCH;

  JobBeat(Context context) {
    this.context = context;
  }

  /** Before the command does its work. */
  void start(ParseResult parsed) {
    ParseResult last = last(parsed);
    GlobalOptions options = context.options();
    boolean leaves =
        last.commandSpec().userObject() instanceof CreditCommand command
            && command.leavesHeartbeat()
            && !last.hasMatchedOption("--dry-run");
    if (leaves && (options.cron() || options.job().isPresent())) {
      job = options.job().or(() -> Optional.of(nameOf(last)));
      started = context.services().clock().instant();
    }
  }

  private static ParseResult last(ParseResult parsed) {
    return parsed.hasSubcommand() ? last(parsed.subcommand()) : parsed;
  }

  /** The words of the command, such as {@code disclosure-due}. */
  private static JobName nameOf(ParseResult command) {
    String words = command.commandSpec().qualifiedName("-");
    return new JobName(words.substring(words.indexOf('-') + 1));
  }

  /**
   * After it. What cannot be kept must not make the job fail; where there is no store, perhaps
   * because its disk is not there, the job did nothing and leaves nothing.
   */
  void end(int exitCode) {
    try {
      if (job.isEmpty() || !context.services().store().exists()) {
        return;
      }
      if (context.satOut()) {
        context.client().jobs().satOut(job.get());
      } else {
        context.client().jobs().ran(job.get(), started, exitCode);
      }
    } catch (CreditException e) {
      context.warn("job.not-kept", job.get(), e.arguments().isEmpty() ? "" : e.arguments().get(0));
    }
  }
}
