package io.creditctl.cli.option;

import picocli.CommandLine.Option;

/** The option of every command that writes. */
public final class DryRunOption {
  @Option(names = {"-n", "--dry-run"})
  private boolean dryRun;

  public boolean isSet() {
    return dryRun;
  }
}
