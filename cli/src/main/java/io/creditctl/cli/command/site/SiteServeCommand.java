package io.creditctl.cli.command.site;

import io.creditctl.cli.Context;
import io.creditctl.cli.CreditCommand;
import io.creditctl.cli.ExitCode;
import io.creditctl.cli.Services.ServedSite;
import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code site serve}: shows a built site to whoever sits at this machine, until it is stopped. */
@Command
public final class SiteServeCommand extends CreditCommand {
  private static final int HIGHEST_PORT = 65_535;

  @Parameters(paramLabel = "DIR")
  private Path folder = Path.of("");

  @Option(names = "--port", paramLabel = "N")
  private int port = 8080;

  public SiteServeCommand(Context context) {
    super(context);
  }

  @Override
  protected ExitCode run() {
    if (port < 0 || port > HIGHEST_PORT) {
      throw new CreditException(ErrorCode.VALUE_OUT_OF_RANGE, "--port", port);
    }
    try (ServedSite site = context().services().serveSite(folder, port)) {
      context().print(site.url() + "\n");
      context().say("site.serving", folder);
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return ExitCode.OK;
  }

  @Override
  public Set<ExitCode> exitCodes() {
    return Set.of(ExitCode.INTERRUPTED, ExitCode.TERMINATED);
  }
}
