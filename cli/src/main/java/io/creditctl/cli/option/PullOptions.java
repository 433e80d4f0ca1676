package io.creditctl.cli.option;

import io.creditctl.cli.Context;
import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import io.creditctl.core.pull.PullRequest;
import io.creditctl.core.pull.PullSource;
import io.creditctl.core.record.InputFile;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What commands have in common that take over what others keep. */
public final class PullOptions {
  private static final String STANDARD_INPUT = "-";

  @Option(names = "--from", paramLabel = "T|FILE", required = true)
  private String from = "";

  @Option(names = "--source", paramLabel = "UNIT")
  private String source = "";

  @Option(names = "--expires", paramLabel = "DURATION")
  private Optional<Duration> expires = Optional.empty();

  @Mixin private DryRunOption dryRun;

  public boolean dryRun() {
    return dryRun.isSet();
  }

  /** Reminds that nothing was stored. */
  public void sayDryRun(Context context) {
    dryRun.say(context);
  }

  /**
   * What is asked for.
   *
   * @param codes the subjects alone that are asked for, empty for all
   * @throws CreditException PULL_SOURCE_UNKNOWN, or INVALID_ARGUMENT for what the source cannot do
   */
  public PullRequest request(Context context, List<String> codes, boolean allowShrink) {
    return new PullRequest(
        from(context, codes), expires, allowShrink, dryRun.isSet(), context.actor());
  }

  private PullSource from(Context context, List<String> codes) {
    List<String> targets = context.client().pulls().targets();
    if (targets.contains(from)) {
      refuse("--source", source);
      return new PullSource.OfTarget(from, codes);
    }
    InputFile file = context.services().input(from);
    if (!from.equals(STANDARD_INPUT) && !Files.exists(file.path())) {
      throw new CreditException(
          ErrorCode.PULL_SOURCE_UNKNOWN,
          from,
          targets.isEmpty() ? "-" : String.join(", ", targets));
    }
    refuse("CODE", String.join(" ", codes));
    return new PullSource.OfFile(source, file);
  }

  private void refuse(String what, String given) {
    if (!given.isEmpty()) {
      throw new CreditException(ErrorCode.INVALID_ARGUMENT, what, given + " --from " + from);
    }
  }
}
