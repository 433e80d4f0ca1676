package io.creditctl.cli.command.measure;

import io.creditctl.cli.Context;
import io.creditctl.cli.CreditCommand;
import io.creditctl.cli.ExitCode;
import io.creditctl.cli.output.View;
import io.creditctl.core.disclosure.RuleNote;
import io.creditctl.core.measure.JointMeasure;
import io.creditctl.core.measure.Scene;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code measure list} and {@code measure show}: the catalogue of joint measures. */
public final class MeasureCatalogCommands {
  private MeasureCatalogCommands() {}

  /** {@code measure list}. */
  @Command
  public static final class ListCommand extends CreditCommand {
    @Option(names = "--scene", paramLabel = "SCENE")
    private Optional<Scene> scene = Optional.empty();

    public ListCommand(Context context) {
      super(context);
    }

    @Override
    protected ExitCode run() {
      View.Builder<JointMeasure> view = View.named("measure-list");
      view.column("measure", JointMeasure::id).priority(10);
      view.column("title", JointMeasure::title).priority(9);
      view.column("effect", JointMeasure::effect)
          .text(measure -> messages().text("effect." + measure.effect()))
          .priority(8);
      view.column("scenes", MeasureCatalogCommands::words)
          .text(
              measure ->
                  measure.scenes().stream()
                      .map(each -> messages().text("scene." + each))
                      .collect(Collectors.joining("、")))
          .priority(7);
      view.column("basis", JointMeasure::basis).priority(6);
      view.column("unit", JointMeasure::unit).priority(4);
      view.column("months", measure -> MeasureViews.orNull(measure.months())).priority(3);
      context()
          .output()
          .write(view.build(), client().measures().catalog().inForce(context().asOf(), scene));
      return ExitCode.OK;
    }

    @Override
    public Set<ExitCode> exitCodes() {
      return Set.of();
    }
  }

  /** {@code measure show}. */
  @Command
  public static final class ShowCommand extends CreditCommand {
    @Parameters(paramLabel = "MEASURE")
    private String id = "";

    public ShowCommand(Context context) {
      super(context);
    }

    @Override
    protected ExitCode run() {
      JointMeasure measure = client().measures().catalog().get(id);
      if (context().forPeople()) {
        print(measure);
      } else {
        context().output().write(item(), List.of(measure));
      }
      return ExitCode.OK;
    }

    private void print(JointMeasure measure) {
      line(
          "measure.heading",
          measure.id(),
          measure.title(),
          messages().text("effect." + measure.effect()));
      line("measure.by", measure.unit());
      line("rule.basis", measure.basis());
      line("measure.whom", whom(measure));
      line(
          "measure.scenes",
          measure.scenes().stream()
              .map(each -> messages().text("scene." + each))
              .collect(Collectors.joining("、")));
      measure.months().ifPresent(months -> line("measure.months", months));
      for (RuleNote note : measure.notes()) {
        line(
            "explain.note",
            messages().text("standing." + note.standing()),
            note.text(),
            note.source());
      }
    }

    private String whom(JointMeasure measure) {
      String lists =
          measure.whom().lists().stream()
              .map(list -> messages().text("list." + list))
              .collect(Collectors.joining("、"));
      String reasons = String.join("、", measure.whom().reasons());
      String grades = measure.whom().grades().stream().sorted().collect(Collectors.joining("、"));
      return (lists + (reasons.isEmpty() ? "" : " (" + reasons + ")") + "  " + grades).strip();
    }

    private void line(String key, Object... arguments) {
      context().print(messages().text(key, arguments) + "\n");
    }

    private static View<JointMeasure> item() {
      View.Builder<JointMeasure> view = View.named("measure-show");
      view.column("measure", JointMeasure::id);
      view.column("title", JointMeasure::title);
      view.column("effect", JointMeasure::effect);
      view.column("basis", JointMeasure::basis);
      view.column("effectiveFrom", JointMeasure::effectiveFrom);
      view.column("effectiveUntil", JointMeasure::effectiveUntil);
      view.column("unit", JointMeasure::unit);
      view.column("scenes", MeasureCatalogCommands::words);
      view.column("months", measure -> MeasureViews.orNull(measure.months()));
      view.column("whom", ShowCommand::whomItem);
      view.column("notes", measure -> measure.notes().stream().map(ShowCommand::note).toList());
      return view.build();
    }

    private static Map<String, Object> whomItem(JointMeasure measure) {
      Map<String, Object> item = new LinkedHashMap<>();
      item.put("lists", List.copyOf(measure.whom().lists()));
      item.put("reasonSays", measure.whom().reasons());
      item.put("grades", measure.whom().grades().stream().sorted().toList());
      item.put("domains", measure.whom().domains().stream().sorted().toList());
      item.put("subjectTypes", measure.whom().subjectTypes().stream().sorted().toList());
      return item;
    }

    private static Map<String, Object> note(RuleNote note) {
      Map<String, Object> item = new LinkedHashMap<>();
      item.put("text", note.text());
      item.put("source", note.source());
      item.put("standing", note.standing().name().toLowerCase(Locale.ROOT));
      return item;
    }

    @Override
    public Set<ExitCode> exitCodes() {
      return Set.of(ExitCode.NOT_FOUND);
    }
  }

  private static List<Scene> words(JointMeasure measure) {
    return List.copyOf(measure.scenes());
  }
}
