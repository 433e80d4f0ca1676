package io.creditctl.cli.command.score;

import io.creditctl.cli.Context;
import io.creditctl.core.model.Period;
import io.creditctl.core.score.ResultService.Found;
import java.util.Optional;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which result of a subject is meant; without more the latest. */
final class FoundOptions {
  @Parameters(index = "0", paramLabel = "TERM")
  private String term = "";

  @Option(names = "--scheme", paramLabel = "SCHEME")
  private Optional<String> scheme = Optional.empty();

  @Option(names = "--period", paramLabel = "PERIOD")
  private Optional<Period> period = Optional.empty();

  Found find(Context context) {
    String subject = context.client().subjects().find(term).key();
    return context
        .client()
        .scoreResults()
        .latest(subject, scheme.map(ScoreOptions::nameOf), period);
  }
}
