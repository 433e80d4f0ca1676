package io.creditctl.cli.command.disclosure;

import io.creditctl.cli.Context;
import io.creditctl.cli.CreditCommand;
import io.creditctl.cli.ExitCode;
import io.creditctl.cli.option.DryRunOption;
import io.creditctl.cli.output.View;
import io.creditctl.core.disclosure.DisclosureItem;
import io.creditctl.core.disclosure.Exemption;
import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import java.util.List;
import java.util.Optional;
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
      converter = ExemptionNames.class,
      completionCandidates = ExemptionNames.Candidates.class)
  private Optional<Exemption> type = Optional.empty();

  @Option(names = "--lift")
  private boolean lift;

  @Option(names = "--basis", paramLabel = "TEXT", required = true)
  private String basis = "";

  @Mixin private DryRunOption dryRun;

  public DisclosureExemptCommand(Context context) {
    super(context);
  }

  @Override
  protected ExitCode run() {
    if (type.isPresent() == lift) {
      throw new CreditException(ErrorCode.OPERAND_MISSING, "--type TYPE | --lift");
    }
    DisclosureItem item = decide();
    if (!context().forPeople()) {
      View.Builder<DisclosureItem> view = View.named("disclosure-exempt");
      view.column("id", exempted -> exempted.id().toString());
      view.column("documentNo", DisclosureItem::documentNo);
      view.column("exemption", exempted -> type);
      context().output(dryRun.isSet()).write(view.build(), List.of(item));
    }
    context()
        .say(
            lift ? "exempt.lifted" : "exempt.done",
            item.id(),
            item.documentNo(),
            item.subject().name());
    dryRun.say(context());
    return ExitCode.OK;
  }

  private DisclosureItem decide() {
    String actor = context().actor();
    return type.isPresent()
        ? client().disclosures().exempt(id, type.get(), basis, actor, dryRun.isSet())
        : client().disclosures().liftExemption(id, basis, actor, dryRun.isSet());
  }

  @Override
  public Set<ExitCode> exitCodes() {
    return Set.of(ExitCode.NOT_FOUND, ExitCode.CONFLICT, ExitCode.LOCKED);
  }
}
