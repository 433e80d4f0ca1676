package io.creditctl.cli.command.casework;

import io.creditctl.cli.Context;
import io.creditctl.cli.option.DryRunOption;
import java.time.LocalDate;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of every command that opens a case. */
public final class OpeningOptions {
  @Option(names = "--unit", paramLabel = "UNIT")
  private String unit = "";

  @Option(names = "--on", paramLabel = "DATE")
  private Optional<LocalDate> on = Optional.empty();

  @Option(names = "--note", paramLabel = "TEXT")
  private String note = "";

  @Mixin private DryRunOption dryRun;

  /** Who handles it, empty when nobody said. */
  public String unit() {
    return unit.strip();
  }

  /** The day on which it came in. */
  public LocalDate day(Context context) {
    return on.orElseGet(context::asOf);
  }

  public String note() {
    return note;
  }

  public boolean isRehearsal() {
    return dryRun.isSet();
  }
}
