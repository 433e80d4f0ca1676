package io.creditctl.cli.command.score;

import io.creditctl.core.model.Period;
import picocli.CommandLine.Option;

/** Which evaluation is meant: a scheme and a period. */
final class ScoreOptions {
  @Option(names = "--scheme", paramLabel = "SCHEME", required = true)
  private String scheme = "";

  @Option(names = "--period", paramLabel = "PERIOD", required = true)
  private Period period;

  /** As it was typed: a name, or {@code name@version}. */
  String scheme() {
    return scheme;
  }

  String name() {
    return nameOf(scheme);
  }

  Period period() {
    return period;
  }

  static String nameOf(String scheme) {
    int at = scheme.indexOf('@');
    return at < 0 ? scheme : scheme.substring(0, at);
  }
}
