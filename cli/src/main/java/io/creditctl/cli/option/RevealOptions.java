package io.creditctl.cli.option;

import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import io.creditctl.core.record.Reveal;
import java.util.Optional;
import java.util.function.Supplier;
import picocli.CommandLine.Option;

/** Whether identity numbers are shown in clear; never without a reason. */
public final class RevealOptions {
  @Option(names = "--reveal")
  private boolean reveal;

  @Option(names = "--reason", paramLabel = "TEXT")
  private Optional<String> reason = Optional.empty();

  /** The wish to see them; empty when there was none. */
  public Optional<Reveal> wish(Supplier<String> actor) {
    if (!reveal && reason.isPresent()) {
      throw new CreditException(ErrorCode.INVALID_ARGUMENT, "--reason", reason.get());
    }
    if (!reveal) {
      return Optional.empty();
    }
    String why =
        reason
            .map(String::strip)
            .filter(text -> !text.isEmpty())
            .orElseThrow(() -> new CreditException(ErrorCode.REVEAL_REASON_MISSING));
    return Optional.of(new Reveal(actor.get(), why));
  }
}
