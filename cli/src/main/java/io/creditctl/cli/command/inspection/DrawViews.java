package io.creditctl.cli.command.inspection;

import io.creditctl.cli.Context;
import io.creditctl.cli.output.Tone;
import io.creditctl.cli.output.View;
import io.creditctl.cli.text.Messages;
import io.creditctl.core.inspection.Draw;
import io.creditctl.core.inspection.DrawReport;
import io.creditctl.core.inspection.DrawnObject;
import io.creditctl.core.inspection.InspectionResult;
import io.creditctl.core.inspection.Inspector;
import io.creditctl.core.inspection.Stratum;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How draws are shown: whole for programs, as a table of strata or of objects for people. */
final class DrawViews {
  private final Context context;
  private final Messages messages;

  DrawViews(Context context) {
    this.context = context;
    this.messages = context.messages();
  }

  /** A draw with all that it is made of. */
  View<DrawReport> whole(String name, Map<String, List<InspectionResult>> results) {
    View.Builder<DrawReport> view = View.named(name);
    view.column("batch", report -> report.draw().id().map(Object::toString));
    view.column("pool", report -> report.draw().pool());
    view.column("domain", report -> report.draw().domain());
    view.column("plan", report -> report.draw().plan());
    view.column("unit", report -> report.draw().unit());
    view.column("day", report -> report.draw().day());
    view.column("seed", report -> report.draw().seed());
    view.column("poolSha256", report -> report.draw().poolSha256());
    view.column("algorithm", report -> report.draw().algorithm());
    view.column("complete", DrawReport::complete);
    view.column("voided", report -> report.draw().voided());
    view.column("actor", report -> report.draw().actor());
    view.column("at", report -> at(report.draw()));
    view.column(
        "strata", report -> report.draw().strata().stream().map(DrawViews::stratum).toList());
    view.column(
        "picked",
        report -> report.picked().stream().map(object -> picked(object, results)).toList());
    return view.build();
  }

  private Object at(Draw draw) {
    return draw.at().atZone(context.services().clock().getZone()).toOffsetDateTime();
  }

  private static Map<String, Object> stratum(Stratum stratum) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("grade", stratum.grade());
    map.put("objects", stratum.objects());
    map.put("inspectedEnough", stratum.inspectedEnough());
    map.put("ratio", RatioCommands.percent(stratum.quota().ratio()));
    map.put("atLeast", stratum.quota().atLeast());
    map.put("atMost", RatioCommands.orNull(stratum.quota().atMost()));
    map.put("perYear", RatioCommands.orNull(stratum.quota().perYear()));
    map.put("drawn", stratum.drawn());
    return map;
  }

  private static Map<String, Object> picked(
      DrawnObject object, Map<String, List<InspectionResult>> results) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("number", object.number());
    map.put("object", object.code());
    map.put("name", object.name());
    map.put("grade", object.grade());
    map.put("inspectors", inspectors(object));
    map.put("visit", object.visit().map(Object::toString).orElse(null));
    map.put(
        "results",
        results.getOrDefault(object.number(), List.of()).stream().map(DrawViews::result).toList());
    return map;
  }

  static List<Map<String, Object>> inspectors(DrawnObject object) {
    return object.inspectors().stream().map(DrawViews::inspector).toList();
  }

  private static Map<String, Object> inspector(Inspector inspector) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("number", inspector.number());
    map.put("name", inspector.name());
    map.put("unit", inspector.unit());
    return map;
  }

  private static Map<String, Object> result(InspectionResult result) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("record", result.record().toString());
    map.put("inspectedOn", result.day().orElse(null));
    map.put("matter", result.matter());
    map.put("result", result.result());
    map.put("problem", result.problem());
    map.put("unit", result.unit());
    return map;
  }

  View<Stratum> strata(String name) {
    View.Builder<Stratum> view = View.named(name);
    view.column("grade", Stratum::grade)
        .text(stratum -> PoolViews.grade(stratum.grade(), messages))
        .priority(10);
    view.column("objects", Stratum::objects).priority(9);
    view.column("inspectedEnough", Stratum::inspectedEnough).priority(5);
    view.column("ratio", stratum -> RatioCommands.percent(stratum.quota().ratio()))
        .right()
        .priority(8);
    view.column("drawn", Stratum::drawn).priority(9);
    view.column("perYear", stratum -> RatioCommands.orNull(stratum.quota().perYear())).priority(6);
    return view.build();
  }

  /** The objects of a draw, for people. */
  View<DrawnObject> objects(String name, Map<String, List<InspectionResult>> results) {
    View.Builder<DrawnObject> view = View.named(name);
    view.column("number", DrawnObject::number).priority(10);
    view.column("object", DrawnObject::code).priority(6);
    view.column("name", DrawnObject::name).priority(9);
    view.column("grade", DrawnObject::grade)
        .text(object -> PoolViews.grade(object.grade(), messages))
        .priority(7);
    view.column("inspectors", DrawViews::inspectors).text(DrawViews::names).priority(8);
    view.column("visit", object -> object.visit().map(Object::toString)).priority(4);
    view.column(
            "result",
            object ->
                results.getOrDefault(object.number(), List.of()).stream()
                    .map(InspectionResult::result)
                    .distinct()
                    .collect(Collectors.joining("; ")))
        .priority(5);
    return view.build();
  }

  private static String names(DrawnObject object) {
    return object.inspectors().stream().map(Inspector::name).collect(Collectors.joining(", "));
  }

  View<Draw> list(String name) {
    View.Builder<Draw> view = View.named(name);
    view.column("batch", draw -> draw.id().map(Object::toString)).priority(10);
    view.column("day", Draw::day).priority(9);
    view.column("domain", Draw::domain)
        .text(draw -> messages.text("domain." + draw.domain()))
        .priority(7);
    view.column("pool", Draw::pool).priority(6);
    view.column("unit", Draw::unit).priority(5);
    view.column("plan", Draw::plan).priority(4);
    view.column("drawn", DrawViews::drawn).priority(8);
    view.column("seed", Draw::seed).priority(3);
    view.column("poolSha256", Draw::poolSha256).jsonOnly();
    view.column("voided", Draw::voided)
        .tone(draw -> draw.stands() ? Tone.NONE : Tone.BAD)
        .priority(8);
    return view.build();
  }

  static int drawn(Draw draw) {
    return draw.strata().stream().mapToInt(Stratum::drawn).sum();
  }
}
