package io.creditctl.cli.command.site;

import io.creditctl.cli.Context;
import io.creditctl.cli.CreditCommand;
import io.creditctl.cli.ExitCode;
import io.creditctl.core.site.publish.PublishReport;
import io.creditctl.core.site.publish.PublishRequest;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code site rollback}: shows an earlier version again; without one, lists those there are. */
@Command
public final class SiteRollbackCommand extends CreditCommand {
  @Parameters(paramLabel = "VERSION", arity = "0..1")
  private Optional<String> version = Optional.empty();

  @Mixin private PublishOptions options;

  public SiteRollbackCommand(Context context) {
    super(context);
  }

  @Override
  protected ExitCode run() {
    PublishRequest request = options.request(context(), 1);
    if (version.isEmpty()) {
      context()
          .output()
          .write(
              PublishViews.releases(messages()), client().publishing().releases(options.target()));
      return ExitCode.OK;
    }
    if (!options.dryRun().isSet()) {
      context().confirm("publish.confirm-rollback", version.get());
    }
    PublishReport report = client().publishing().rollBack(version.get(), request);
    PublishViews.tell(context(), "site-rollback", report, options);
    return ExitCode.OK;
  }

  @Override
  public Set<ExitCode> exitCodes() {
    return Set.of(ExitCode.NOT_FOUND, ExitCode.CONFLICT, ExitCode.LOCKED, ExitCode.INTEGRITY);
  }
}
