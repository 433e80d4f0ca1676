package io.creditctl.cli.command.inspection;

import io.creditctl.cli.Context;
import io.creditctl.cli.CreditCommand;
import io.creditctl.cli.ExitCode;
import io.creditctl.cli.output.View;
import io.creditctl.core.inspection.Draw;
import io.creditctl.core.inspection.DrawCheck;
import io.creditctl.core.inspection.DrawCheck.Difference;
import io.creditctl.core.inspection.DrawReport;
import io.creditctl.core.inspection.InspectionResult;
import io.creditctl.core.inspection.VisitId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code inspection list|show|verify|void}: draws that were made. */
public final class DrawCommands {
  private DrawCommands() {}

  /** {@code inspection list}. */
  @Command
  public static final class ListCommand extends CreditCommand {
    public ListCommand(Context context) {
      super(context);
    }

    @Override
    protected ExitCode run() {
      context()
          .output()
          .write(new DrawViews(context()).list("inspection-list"), client().draws().list());
      return ExitCode.OK;
    }

    @Override
    public Set<ExitCode> exitCodes() {
      return Set.of();
    }
  }

  /** {@code inspection show}. */
  @Command
  public static final class ShowCommand extends CreditCommand {
    private static final String VIEW = "inspection-show";

    @Parameters(paramLabel = "DRAW")
    private String id = "";

    @Option(names = "--pool")
    private boolean pool;

    public ShowCommand(Context context) {
      super(context);
    }

    @Override
    protected ExitCode run() {
      if (pool) {
        context().output().write(client().draws().poolText(id));
        return ExitCode.OK;
      }
      DrawReport report = client().draws().show(id);
      Map<String, List<InspectionResult>> results = client().inspectionResults().of(id);
      DrawViews views = new DrawViews(context());
      if (context().options().format().isNested()) {
        context().output().write(views.whole(VIEW, results), List.of(report));
      } else {
        context().output().write(views.objects(VIEW, results), report.picked());
      }
      Draw draw = report.draw();
      context().say("inspection.drawn", report.picked().size(), draw.poolSha256(), draw.seed());
      if (!draw.stands()) {
        context().warn("inspection.is-void", id, draw.voided());
      }
      return ExitCode.OK;
    }

    @Override
    public Set<ExitCode> exitCodes() {
      return Set.of(ExitCode.NOT_FOUND);
    }
  }

  /** {@code inspection verify}. */
  @Command
  public static final class VerifyCommand extends CreditCommand {
    @Parameters(paramLabel = "DRAW")
    private String id = "";

    public VerifyCommand(Context context) {
      super(context);
    }

    @Override
    protected ExitCode run() {
      DrawCheck check = client().draws().verify(id);
      boolean sound = check.differences().isEmpty();
      if (context().options().format().isNested()) {
        context().output().write(item(), List.of(check));
      } else if (!sound || !context().forPeople()) {
        context().output().write(differences(), check.differences());
      }
      if (sound) {
        context().say("inspection.verified", id, check.drawn(), check.draw().poolSha256());
        return ExitCode.OK;
      }
      context().warn("inspection.not-verified", id, check.differences().size());
      return ExitCode.FINDING;
    }

    private static View<DrawCheck> item() {
      View.Builder<DrawCheck> view = View.named("inspection-verify");
      view.column("batch", check -> check.draw().id().map(Object::toString));
      view.column("sound", check -> check.differences().isEmpty());
      view.column("drawn", DrawCheck::drawn);
      view.column("seed", check -> check.draw().seed());
      view.column("poolSha256", check -> check.draw().poolSha256());
      view.column("algorithm", check -> check.draw().algorithm());
      view.column(
          "differences",
          check -> check.differences().stream().map(VerifyCommand::difference).toList());
      return view.build();
    }

    private static Map<String, Object> difference(Difference difference) {
      Map<String, Object> map = new LinkedHashMap<>();
      map.put("object", difference.object());
      map.put("stored", difference.stored());
      map.put("recomputed", difference.recomputed());
      return map;
    }

    private static View<Difference> differences() {
      View.Builder<Difference> view = View.named("inspection-verify");
      view.column("object", Difference::object).priority(10);
      view.column("stored", Difference::stored).priority(9);
      view.column("recomputed", Difference::recomputed).priority(8);
      return view.build();
    }

    @Override
    public Set<ExitCode> exitCodes() {
      return Set.of(ExitCode.FINDING, ExitCode.NOT_FOUND);
    }
  }

  /** {@code inspection void}. */
  @Command
  public static final class VoidCommand extends ChangeCommand {
    @Parameters(paramLabel = "DRAW|VISIT")
    private String id = "";

    @Option(names = "--reason", paramLabel = "TEXT", required = true)
    private String reason = "";

    public VoidCommand(Context context) {
      super(context);
    }

    @Override
    protected ExitCode run() {
      if (!rehearsal()) {
        context().confirm("confirm.inspection-void", id);
      }
      Optional<VisitId> visit = VisitId.parse(id);
      if (visit.isPresent()) {
        client().visits().dissolve(visit.get(), reason, context().actor(), rehearsal());
      } else {
        client().draws().voidDraw(id, reason, context().actor(), rehearsal());
      }
      View.Builder<String> view = View.named("inspection-void");
      view.column("id", voided -> voided);
      view.column("reason", voided -> reason);
      answer(view.build(), List.of(id));
      sayRehearsal();
      return ExitCode.OK;
    }

    @Override
    public Set<ExitCode> exitCodes() {
      return Set.of(ExitCode.NOT_FOUND, ExitCode.CONFLICT, ExitCode.LOCKED);
    }
  }
}
