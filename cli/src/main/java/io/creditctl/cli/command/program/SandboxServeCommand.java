package io.creditctl.cli.command.program;

import io.creditctl.cli.Context;
import io.creditctl.cli.CreditCommand;
import io.creditctl.cli.Durations;
import io.creditctl.cli.ExitCode;
import io.creditctl.cli.Services.Sandbox;
import io.creditctl.cli.Services.SandboxFiles;
import io.creditctl.cli.Services.SandboxOffices;
import io.creditctl.cli.Services.SandboxSettings;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

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

  @Option(names = "--reject", paramLabel = "TEXT")
  private String rejected = "";

  @Option(names = "--latency", paramLabel = "DURATION")
  private Duration latency = Duration.ZERO;

  @Option(names = "--seed", paramLabel = "N")
  private long seed = 1;

  @Option(
      names = "--fault",
      paramLabel = "FAULT",
      mapFallbackValue = "1",
      converter = {PlainText.class, Share.class})
  private Map<String, Double> faults = new LinkedHashMap<>();

  @Option(names = "--script", paramLabel = "FILE")
  private Optional<Path> script = Optional.empty();

  @Option(names = "--clock-skew", paramLabel = "DURATION", converter = SignedDuration.class)
  private Duration clockSkew = Duration.ZERO;

  @Option(names = "--record", paramLabel = "FILE")
  private Optional<Path> record = Optional.empty();

  @Option(names = "--state-file", paramLabel = "FILE")
  private Optional<Path> stateFile = Optional.empty();

  @Option(names = "--drop", paramLabel = "FOLDER")
  private Optional<Path> drop = Optional.empty();

  @Option(names = "--table", paramLabel = "URL")
  private Optional<URI> table = Optional.empty();

  @Option(names = "--mapping", paramLabel = "FILE")
  private Optional<Path> mapping = Optional.empty();

  private static final class PlainText implements ITypeConverter<String> {
    @Override
    public String convert(String text) {
      return text;
    }
  }

  private static final class Share implements ITypeConverter<Double> {
    @Override
    public Double convert(String text) {
      try {
        return Double.valueOf(text);
      } catch (NumberFormatException e) {
        throw new TypeConversionException("0..1");
      }
    }
  }

  private static final class SignedDuration implements ITypeConverter<Duration> {
    @Override
    public Duration convert(String text) {
      return Durations.signed(text);
    }
  }

  @Option(names = "--lists", paramLabel = "FOLDER")
  private Optional<Path> lists = Optional.empty();

  public SandboxServeCommand(Context context) {
    super(context);
  }

  @Override
  protected ExitCode run() {
    Map<String, Double> shares = new LinkedHashMap<>(faults);
    if (lostReplyRate != 0) {
      shares.merge("lost-reply", lostReplyRate, Double::sum);
    }
    SandboxSettings settings =
        new SandboxSettings(
            port,
            failRate,
            shares,
            rejectRate,
            rejected,
            seed,
            latency,
            clockSkew,
            new SandboxFiles(stateFile, script, record, lists),
            new SandboxOffices(drop, table, mapping));
    Sandbox sandbox = context().services().startSandbox(settings);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> summarise(sandbox), "sandbox-summary"));
    context().say("sandbox.ready", sandbox.url());
    context().print("creditctl config set target.province.url " + sandbox.url() + "\n");
    context().print("creditctl config set target.province.protocol rest-v1\n");
    context().print("creditctl config set target.province.appKey example-app\n");
    drop.ifPresent(this::tellOfFolder);
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    sandbox.close();
    return ExitCode.OK;
  }

  /** The folder as the platform has it, so that a mistyped path is seen. */
  private void tellOfFolder(Path folder) {
    context().print("creditctl config set target.city.url " + folder.toUri() + "\n");
    context().print("creditctl config set target.city.protocol file\n");
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
    return Set.of(ExitCode.CONFLICT, ExitCode.INTERRUPTED, ExitCode.TERMINATED);
  }
}
