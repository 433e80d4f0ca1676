package io.creditctl.cli.command.program;

import io.creditctl.cli.Context;
import io.creditctl.cli.CreditCommand;
import io.creditctl.cli.ExitCode;
import io.creditctl.cli.Services.Sandbox;
import io.creditctl.cli.Services.SandboxSettings;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code sandbox serve}: stands in for the platform until it is stopped, then says what it has
 * seen.
 */
@Command
public final class SandboxServeCommand extends CreditCommand {
  @Option(names = "--port", paramLabel = "N")
  private int port = 18080;

  @Option(names = "--fail-rate", paramLabel = "SHARE")
  private double failRate;

  @Option(names = "--lost-reply-rate", paramLabel = "SHARE")
  private double lostReplyRate;

  @Option(names = "--reject-rate", paramLabel = "SHARE")
  private double rejectRate;

  @Option(names = "--latency", paramLabel = "DURATION")
  private Duration latency = Duration.ZERO;

  @Option(names = "--seed", paramLabel = "N")
  private long seed = 1;

  @Option(names = "--state-file", paramLabel = "FILE")
  private String stateFile = "";

  @Option(names = "--lists", paramLabel = "FOLDER")
  private String lists = "";

  public SandboxServeCommand(Context context) {
    super(context);
  }

  @Override
  protected ExitCode run() {
    SandboxSettings settings =
        new SandboxSettings(
            port, failRate, lostReplyRate, rejectRate, latency.toMillis(), seed, stateFile, lists);
    Sandbox sandbox = context().services().startSandbox(settings);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> summarise(sandbox), "sandbox-summary"));
    context().say("sandbox.ready", sandbox.url());
    context().print("creditctl config set target.province.url " + sandbox.url() + "\n");
    context().print("creditctl config set target.province.protocol rest-v1\n");
    context().print("creditctl config set target.province.appKey example-app\n");
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    sandbox.close();
    return ExitCode.OK;
  }

  private void summarise(Sandbox sandbox) {
    Map<String, Long> state = sandbox.state();
    context()
        .warn(
            "sandbox.summary",
            state.get("accepted"),
            state.get("duplicates"),
            state.get("rejected"),
            state.get("requests"),
            state.get("faults"));
  }

  @Override
  public Set<ExitCode> exitCodes() {
    return Set.of(ExitCode.INTERRUPTED, ExitCode.TERMINATED);
  }
}
