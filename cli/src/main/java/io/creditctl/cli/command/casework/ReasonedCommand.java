package io.creditctl.cli.command.casework;

import io.creditctl.cli.Context;
import io.creditctl.cli.ExitCode;
import io.creditctl.cli.option.DryRunOption;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A command that puts a mistake in a case right, and says why. */
abstract class ReasonedCommand extends CaseCommand {
  @Parameters(paramLabel = "CASE")
  private String number = "";

  @Option(names = "--reason", paramLabel = "TEXT", required = true)
  private String reason = "";

  @Option(names = "--on", paramLabel = "DATE")
  private Optional<LocalDate> on = Optional.empty();

  @Mixin private DryRunOption dryRun;

  ReasonedCommand(Context context, String type, String noun) {
    super(context, type, noun);
  }

  /** The case that is meant. */
  protected final String number() {
    return number;
  }

  protected final Correction correction() {
    return new Correction(
        number, reason, on.orElseGet(context()::asOf), context().actor(), dryRun.isSet());
  }

  /**
   * What is to be put right.
   *
   * @param rehearsal true to store nothing
   */
  public record Correction(
      String number, String reason, LocalDate day, String actor, boolean rehearsal) {}

  @Override
  public Set<ExitCode> exitCodes() {
    return Set.of(ExitCode.NOT_FOUND, ExitCode.CONFLICT, ExitCode.LOCKED);
  }
}
