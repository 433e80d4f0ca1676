package io.creditctl.cli.command.inspection;

import io.creditctl.cli.Context;
import io.creditctl.cli.ExitCode;
import io.creditctl.cli.output.View;
import io.creditctl.core.inspection.DrawnObject;
import io.creditctl.core.inspection.Inspector;
import io.creditctl.core.inspection.Visit;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code inspection merge}: one visit for what several units have to inspect at one object. */
@Command
public final class InspectionMergeCommand extends ChangeCommand {
  @Parameters(paramLabel = "DRAW", arity = "2..*")
  private List<String> draws = List.of();

  @Option(names = "--on", paramLabel = "DATE", required = true)
  private LocalDate day = LocalDate.MIN;

  public InspectionMergeCommand(Context context) {
    super(context);
  }

  @Override
  protected ExitCode run() {
    List<Visit> visits =
        client().visits().merge(new LinkedHashSet<>(draws), day, context().actor(), rehearsal());
    View.Builder<Visit> view = View.named("inspection-merge");
    view.column("visit", visit -> visit.id().map(Object::toString)).priority(10);
    view.column("day", Visit::day).priority(8);
    view.column("object", Visit::code).priority(6);
    view.column("name", Visit::name).priority(9);
    view.column("parts", visit -> visit.parts().stream().map(InspectionMergeCommand::part).toList())
        .text(InspectionMergeCommand::numbers)
        .priority(7);
    view.column("units", visit -> units(visit).toList())
        .text(visit -> units(visit).collect(Collectors.joining(", ")))
        .priority(5);
    view.column("inspectors", visit -> people(visit).toList())
        .text(visit -> people(visit).collect(Collectors.joining(", ")))
        .priority(5);
    answer(view.build(), visits);
    context().say("inspection.merged", visits.size());
    sayRehearsal();
    return ExitCode.OK;
  }

  private static Map<String, Object> part(DrawnObject part) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("number", part.number());
    map.put("grade", part.grade());
    map.put("inspectors", DrawViews.inspectors(part));
    return map;
  }

  private static String numbers(Visit visit) {
    return visit.parts().stream().map(DrawnObject::number).collect(Collectors.joining(", "));
  }

  private static Stream<String> units(Visit visit) {
    return all(visit).map(Inspector::unit).distinct();
  }

  private static Stream<String> people(Visit visit) {
    return all(visit).map(Inspector::name).distinct();
  }

  private static Stream<Inspector> all(Visit visit) {
    return visit.parts().stream().flatMap(part -> part.inspectors().stream());
  }

  @Override
  public Set<ExitCode> exitCodes() {
    return Set.of(ExitCode.NOT_FOUND, ExitCode.CONFLICT, ExitCode.LOCKED);
  }
}
