package io.creditctl.cli.command.inspection;

import io.creditctl.cli.Context;
import io.creditctl.cli.CreditCommand;
import io.creditctl.cli.ExitCode;
import io.creditctl.cli.output.View;
import io.creditctl.core.disclosure.RuleNote;
import io.creditctl.core.inspection.RatioPlan;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code inspection ratio}: how many of which grade are inspected, and by which paper. */
public final class RatioCommands {
  private RatioCommands() {}

  /** Hundredths of a percent as people write a percentage. */
  static String percent(int ratio) {
    return BigDecimal.valueOf(ratio, 2).stripTrailingZeros().toPlainString() + "%";
  }

  /** {@code inspection ratio list}. */
  @Command
  public static final class ListCommand extends CreditCommand {
    public ListCommand(Context context) {
      super(context);
    }

    @Override
    protected ExitCode run() {
      View.Builder<RatioPlan> view = View.named("inspection-ratio-list");
      view.column("plan", RatioPlan::name).priority(10);
      view.column("title", RatioPlan::title).priority(9);
      view.column("domain", RatioPlan::domain)
          .text(plan -> plan.domain().isEmpty() ? "" : messages().text("domain." + plan.domain()))
          .priority(8);
      view.column("effectiveFrom", RatioPlan::effectiveFrom).priority(7);
      view.column("effectiveUntil", RatioPlan::effectiveUntil).priority(5);
      view.column("basis", RatioPlan::basis).priority(4);
      context().output().write(view.build(), client().draws().plans());
      return ExitCode.OK;
    }

    @Override
    public Set<ExitCode> exitCodes() {
      return Set.of();
    }
  }

  /** {@code inspection ratio show}. */
  @Command
  public static final class ShowCommand extends CreditCommand {
    @Parameters(paramLabel = "PLAN")
    private String name = "";

    public ShowCommand(Context context) {
      super(context);
    }

    @Override
    protected ExitCode run() {
      RatioPlan plan = client().draws().plan(name);
      if (context().options().format().isNested()) {
        context().output().write(item(), List.of(plan));
        return ExitCode.OK;
      }
      context().output().write(rows(), plan.rows());
      if (context().forPeople()) {
        line("inspection.plan", plan.title(), plan.inspectors(), plan.basis());
        for (RuleNote note : plan.notes()) {
          String standing = messages().text("standing." + note.standing());
          line("explain.note", standing, note.text(), note.source());
        }
      }
      return ExitCode.OK;
    }

    private void line(String key, Object... arguments) {
      context().print(messages().text(key, arguments) + "\n");
    }

    private View<RatioPlan.Row> rows() {
      View.Builder<RatioPlan.Row> view = View.named("inspection-ratio-show");
      view.column("grade", RatioPlan.Row::grade)
          .text(row -> PoolViews.grade(row.grade(), messages()));
      view.column("ratio", row -> percent(row.quota().ratio())).right();
      view.column("atLeast", row -> row.quota().atLeast());
      view.column("atMost", row -> orNull(row.quota().atMost()));
      view.column("perYear", row -> orNull(row.quota().perYear()));
      return view.build();
    }

    private static View<RatioPlan> item() {
      View.Builder<RatioPlan> view = View.named("inspection-ratio-show");
      view.column("plan", RatioPlan::name);
      view.column("title", RatioPlan::title);
      view.column("domain", RatioPlan::domain);
      view.column("basis", RatioPlan::basis);
      view.column("effectiveFrom", RatioPlan::effectiveFrom);
      view.column("effectiveUntil", RatioPlan::effectiveUntil);
      view.column("perObject", RatioPlan::inspectors);
      view.column("grades", plan -> plan.rows().stream().map(ShowCommand::row).toList());
      view.column("notes", plan -> plan.notes().stream().map(ShowCommand::note).toList());
      return view.build();
    }

    private static Map<String, Object> row(RatioPlan.Row row) {
      Map<String, Object> map = new LinkedHashMap<>();
      map.put("grade", row.grade());
      map.put("ratio", percent(row.quota().ratio()));
      map.put("atLeast", row.quota().atLeast());
      map.put("atMost", orNull(row.quota().atMost()));
      map.put("perYear", orNull(row.quota().perYear()));
      return map;
    }

    private static Map<String, Object> note(RuleNote note) {
      Map<String, Object> map = new LinkedHashMap<>();
      map.put("text", note.text());
      map.put("source", note.source());
      map.put("standing", note.standing().name().toLowerCase(Locale.ROOT));
      return map;
    }

    @Override
    public Set<ExitCode> exitCodes() {
      return Set.of(ExitCode.NOT_FOUND);
    }
  }

  /** A view writes null as nothing. */
  static Integer orNull(OptionalInt number) {
    return number.isPresent() ? number.getAsInt() : null;
  }
}
