package io.creditctl.cli.option;

import io.creditctl.cli.Context;
import picocli.CommandLine.Option;

/** The option of every command that writes. */
public final class DryRunOption {
  @Option(names = {"-n", "--dry-run"})
  private boolean dryRun;

  public boolean isSet() {
    return dryRun;
  }

  /** Reminds that nothing was stored. */
  public void say(Context context) {
    if (dryRun) {
      context.say("dry-run");
    }
  }
}
