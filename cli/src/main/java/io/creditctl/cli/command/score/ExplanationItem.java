package io.creditctl.cli.command.score;

import io.creditctl.cli.output.View;
import io.creditctl.core.score.Explanation;
import io.creditctl.core.score.Explanation.NextGrade;
import io.creditctl.core.score.Explanation.Reason;
import io.creditctl.core.score.Explanation.Way;
import io.creditctl.core.score.ScoreStore.RecordName;
import io.creditctl.core.score.scheme.Assessment.Part;
import io.creditctl.core.score.scheme.Points;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An explanation for programs. */
final class ExplanationItem {
  private ExplanationItem() {}

  static View<Explanation> view() {
    View.Builder<Explanation> view = View.named("score-explain");
    view.column("run", one -> one.run().id().toString());
    view.column("scheme", one -> one.run().scheme());
    view.column("version", one -> one.run().version());
    view.column("schemeHash", one -> one.run().schemeHash());
    view.column("example", one -> one.scheme().scheme().example());
    view.column("period", one -> ScoreWords.period(one.run()));
    view.column("asOf", one -> one.run().asOf());
    view.column("state", one -> one.run().state());
    view.column("subject.name", one -> one.result().name());
    view.column("subject.code", one -> ScoreWords.code(one.result().subjectKey()));
    view.column("base", one -> one.scheme().scheme().formula().base().number());
    view.column("indicators", one -> one.reasons().stream().map(ExplanationItem::reason).toList());
    view.column("parts", one -> parts(one.result().assessment().parts()));
    view.column("total", one -> one.result().assessment().score().map(Points::number));
    view.column("byScore", one -> one.result().assessment().byScore());
    view.column("grade", one -> one.result().assessment().grade());
    view.column("before", one -> one.result().before());
    view.column("nextGrade", one -> one.next().map(ExplanationItem::next).orElse(null));
    return view.build();
  }

  private static Map<String, Object> parts(List<Part> parts) {
    Map<String, Object> map = new LinkedHashMap<>();
    parts.forEach(part -> map.put(part.name(), part.value().number()));
    return map;
  }

  private static Map<String, Object> reason(Reason reason) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("code", reason.line().indicator());
    map.put("item", reason.title());
    map.put("veto", reason.indicator().isEmpty());
    map.put("points", reason.line().points().number());
    map.put("record", "R-" + reason.line().record());
    map.put("revision", reason.line().revision());
    map.put("documentNo", reason.record().map(RecordName::documentNo));
    map.put("decidedOn", reason.record().flatMap(RecordName::decidedOn));
    map.put("basis", reason.indicator().map(one -> one.basis().text()));
    map.put("standing", reason.indicator().map(one -> one.basis().standing()));
    return map;
  }

  private static Map<String, Object> next(NextGrade next) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("grade", next.grade());
    map.put("missing", next.missing().map(Points::number));
    map.put("enough", next.enough());
    map.put("ways", next.ways().stream().map(ExplanationItem::way).toList());
    return map;
  }

  private static Map<String, Object> way(Way way) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("record", "R-" + way.line().record());
    map.put("documentNo", way.record().map(RecordName::documentNo));
    map.put("regained", way.regained().number());
    map.put("repairFrom", way.repairFrom());
    map.put("fadesOn", way.fadesOn());
    map.put("chosen", way.chosen());
    return map;
  }
}
