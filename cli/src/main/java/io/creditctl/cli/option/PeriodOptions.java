package io.creditctl.cli.option;

import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import io.creditctl.core.model.Period;
import java.time.LocalDate;
import java.util.Optional;
import picocli.CommandLine.Option;

/** A period, as one word or by its ends. */
public final class PeriodOptions {
  @Option(names = "--period", paramLabel = "PERIOD")
  private Optional<Period> period = Optional.empty();

  @Option(names = "--from", paramLabel = "DATE")
  private Optional<LocalDate> from = Optional.empty();

  @Option(names = "--to", paramLabel = "DATE")
  private Optional<LocalDate> to = Optional.empty();

  /** The period asked for, empty when none was. */
  public Optional<Period> period() {
    if (period.isPresent() && (from.isPresent() || to.isPresent())) {
      throw new CreditException(ErrorCode.INVALID_ARGUMENT, "--period", "--from/--to");
    }
    if (from.isPresent() || to.isPresent()) {
      return Optional.of(
          new Period(from.orElse(LocalDate.of(1900, 1, 1)), to.orElse(LocalDate.of(9999, 12, 31))));
    }
    return period;
  }
}
