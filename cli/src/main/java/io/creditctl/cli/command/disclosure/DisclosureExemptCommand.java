package io.creditctl.cli.command.disclosure;

import io.creditctl.cli.Context;
import io.creditctl.cli.CreditCommand;
import io.creditctl.cli.ExitCode;
import io.creditctl.cli.option.DryRunOption;
import io.creditctl.cli.output.View;
import io.creditctl.core.disclosure.DisclosureItem;
import io.creditctl.core.disclosure.Exemption;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code disclosure exempt}: remembers why a decision is not disclosed. */
@Command
public final class DisclosureExemptCommand extends CreditCommand {
  @Parameters(paramLabel = "ID")
  private String id = "";

  @Option(
      names = "--type",
      paramLabel = "TYPE",
      required = true,
      converter = ExemptionNames.class,
      completionCandidates = ExemptionNames.Candidates.class)
  private Exemption type = Exemption.OTHER;

  @Option(names = "--basis", paramLabel = "TEXT", required = true)
  private String basis = "";

  @Mixin private DryRunOption dryRun;

  public DisclosureExemptCommand(Context context) {
    super(context);
  }

  @Override
  protected ExitCode run() {
    DisclosureItem item =
        client().disclosures().exempt(id, type, basis, context().actor(), dryRun.isSet());
    if (!context().forPeople()) {
      View.Builder<DisclosureItem> view = View.named("disclosure-exempt");
      view.column("id", exempted -> exempted.id().toString());
      view.column("documentNo", DisclosureItem::documentNo);
      view.column("exemption", exempted -> type);
      context().output(dryRun.isSet()).write(view.build(), List.of(item));
    }
    context().say("exempt.done", item.id(), item.documentNo(), item.subject().name());
    dryRun.say(context());
    return ExitCode.OK;
  }

  @Override
  public Set<ExitCode> exitCodes() {
    return Set.of(ExitCode.NOT_FOUND, ExitCode.CONFLICT, ExitCode.LOCKED);
  }
}
