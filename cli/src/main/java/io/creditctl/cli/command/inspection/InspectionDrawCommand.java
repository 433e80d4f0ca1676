package io.creditctl.cli.command.inspection;

import io.creditctl.cli.Context;
import io.creditctl.cli.ExitCode;
import io.creditctl.core.inspection.Draw;
import io.creditctl.core.inspection.DrawReport;
import io.creditctl.core.inspection.DrawRequest;
import io.creditctl.core.inspection.DrawnObject;
import io.creditctl.core.inspection.RatioPlan;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code inspection draw}: draws objects and inspectors by a published seed. */
@Command
public final class InspectionDrawCommand extends ChangeCommand {
  private static final String VIEW = "inspection-draw";

  @Option(names = "--pool", paramLabel = "POOL", required = true)
  private String pool = "";

  @Option(names = "--seed", paramLabel = "TEXT", required = true)
  private String seed = "";

  @Option(names = "--plan", paramLabel = "PLAN")
  private Optional<String> plan = Optional.empty();

  @Option(names = "--unit", paramLabel = "UNIT")
  private String unit = "";

  @Option(names = "--pool-sha", paramLabel = "DIGEST")
  private Optional<String> poolSha = Optional.empty();

  public InspectionDrawCommand(Context context) {
    super(context);
  }

  @Override
  protected ExitCode run() {
    DrawReport report =
        client()
            .draws()
            .draw(
                new DrawRequest(pool, plan, unit, context().asOf()),
                seed,
                poolSha,
                context().actor(),
                rehearsal());
    DrawViews views = new DrawViews(context());
    if (context().options().format().isNested()) {
      answer(views.whole(VIEW, Map.of()), List.of(report));
    } else if (context().forPeople()) {
      answer(views.strata(VIEW), report.draw().strata());
    } else {
      answer(views.objects(VIEW, Map.of()), report.picked());
    }
    if (!report.complete()) {
      report.picked().forEach(this::warnOfTooFew);
      context().warn("inspection.nothing-stored");
      return ExitCode.FINDING;
    }
    sayOutcome(report.draw());
    sayRehearsal();
    return ExitCode.OK;
  }

  private void sayOutcome(Draw draw) {
    context().say("inspection.drawn", DrawViews.drawn(draw), draw.poolSha256(), draw.seed());
    draw.id().ifPresent(id -> context().say("inspection.draw-next", id));
  }

  private void warnOfTooFew(DrawnObject object) {
    if (object.inspectors().size() < RatioPlan.FEWEST_INSPECTORS) {
      context()
          .warn("inspection.too-few", object.name(), object.code(), object.inspectors().size());
    }
  }

  @Override
  public Set<ExitCode> exitCodes() {
    return Set.of(ExitCode.FINDING, ExitCode.NOT_FOUND, ExitCode.CONFLICT, ExitCode.LOCKED);
  }
}
