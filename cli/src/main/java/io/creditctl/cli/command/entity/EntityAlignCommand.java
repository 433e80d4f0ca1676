package io.creditctl.cli.command.entity;

import io.creditctl.cli.Context;
import io.creditctl.cli.CreditCommand;
import io.creditctl.cli.ExitCode;
import io.creditctl.cli.option.DryRunOption;
import io.creditctl.cli.output.View;
import io.creditctl.core.model.BatchId;
import io.creditctl.core.model.CreditCode;
import io.creditctl.core.record.NameService.Aligned;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code entity align}: gives records the present names of their subjects. */
@Command
public final class EntityAlignCommand extends CreditCommand {
  @Parameters(paramLabel = "CODE", arity = "0..*")
  private List<String> codes = List.of();

  @Mixin private DryRunOption dryRun;

  public EntityAlignCommand(Context context) {
    super(context);
  }

  @Override
  protected ExitCode run() {
    List<String> asked = codes.stream().map(code -> CreditCode.check(code).code()).toList();
    List<Aligned> found = client().names().align(asked, context().actor(), dryRun.isSet());
    if (!context().options().quiet() || !context().forPeople()) {
      context().output(dryRun.isSet()).write(view(), found);
    }
    notes(found);
    dryRun.say(context());
    return ExitCode.OK;
  }

  private void notes(List<Aligned> found) {
    List<BatchId> batches = found.stream().flatMap(aligned -> aligned.batch().stream()).toList();
    if (found.isEmpty()) {
      context().say("align.none");
    }
    if (!batches.isEmpty() && !dryRun.isSet()) {
      context()
          .say(
              "align.done",
              batches.size(),
              batches.stream()
                  .distinct()
                  .map(batch -> "creditctl record undo " + batch)
                  .collect(Collectors.joining(", ")));
    }
    if (found.size() > batches.size()) {
      context().say("align.kept", found.size() - batches.size());
    }
  }

  private View<Aligned> view() {
    View.Builder<Aligned> view = View.named("entity-align");
    view.column("id", aligned -> aligned.record().record().id().toString()).priority(6);
    view.column("kind", aligned -> aligned.record().record().kind())
        .text(aligned -> kindTitle(aligned.record().record().kind()))
        .priority(4);
    view.column("documentNo", aligned -> aligned.record().record().documentNo()).priority(7);
    view.column("code", aligned -> aligned.record().code()).priority(5);
    view.column("before", aligned -> aligned.record().record().subject().name()).priority(8);
    view.column("now", aligned -> aligned.record().now()).priority(9);
    view.column("aligned", aligned -> aligned.batch().isPresent())
        .text(aligned -> messages().text(aligned.batch().isPresent() ? "align.yes" : "align.no"))
        .priority(3);
    view.column(
            "batch",
            aligned -> dryRun.isSet() ? Optional.empty() : aligned.batch().map(BatchId::toString))
        .jsonOnly();
    return view.build();
  }

  @Override
  public Set<ExitCode> exitCodes() {
    return Set.of(ExitCode.AUTH, ExitCode.LOCKED, ExitCode.INTEGRITY);
  }
}
