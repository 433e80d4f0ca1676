package io.creditctl.cli.command.site;

import io.creditctl.cli.Context;
import io.creditctl.cli.CreditCommand;
import io.creditctl.cli.ExitCode;
import io.creditctl.cli.option.DryRunOption;
import io.creditctl.cli.output.View;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code site init}: writes the program's own guides into a folder for editing. */
@Command
public final class SiteInitCommand extends CreditCommand {
  @Parameters(paramLabel = "FOLDER")
  private Path folder = Path.of("");

  @Mixin private DryRunOption dryRun;

  public SiteInitCommand(Context context) {
    super(context);
  }

  @Override
  protected ExitCode run() {
    List<Path> written = context().services().content().writeDefaults(folder, dryRun.isSet());
    View.Builder<Path> view = View.named("site-init");
    view.column("file", Path::toString);
    if (!written.isEmpty() || !context().forPeople()) {
      context().output(dryRun.isSet()).write(view.build(), written);
    }
    context().say("site.init", written.size(), folder);
    dryRun.say(context());
    if (!dryRun.isSet()) {
      context().suggest("site.next-content", folder.toAbsolutePath().normalize());
    }
    return ExitCode.OK;
  }

  @Override
  public Set<ExitCode> exitCodes() {
    return Set.of();
  }
}
