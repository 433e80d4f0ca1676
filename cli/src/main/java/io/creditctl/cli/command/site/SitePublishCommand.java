package io.creditctl.cli.command.site;

import io.creditctl.cli.Context;
import io.creditctl.cli.CreditCommand;
import io.creditctl.cli.ExitCode;
import io.creditctl.core.site.publish.PublishReport;
import java.nio.file.Path;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code site publish}: makes a checked site the public one and marks what it shows. */
@Command
public final class SitePublishCommand extends CreditCommand {
  private static final int USUALLY_KEPT = 5;

  @Parameters(paramLabel = "DIR")
  private Path folder = Path.of("");

  @Option(names = "--keep", paramLabel = "N")
  private int keep = USUALLY_KEPT;

  @Mixin private PublishOptions options;

  public SitePublishCommand(Context context) {
    super(context);
  }

  @Override
  protected ExitCode run() {
    PublishReport report = client().publishing().publish(folder, options.request(context(), keep));
    PublishViews.tell(context(), "site-publish", report, options);
    return ExitCode.OK;
  }

  @Override
  public Set<ExitCode> exitCodes() {
    return Set.of(ExitCode.CONFLICT, ExitCode.LOCKED, ExitCode.INTEGRITY);
  }
}
