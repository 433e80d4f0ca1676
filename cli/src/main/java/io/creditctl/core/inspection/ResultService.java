package io.creditctl.core.inspection;

import io.creditctl.core.audit.AuditEntry;
import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import io.creditctl.core.model.DrawId;
import io.creditctl.core.model.Period;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the inspections of drawn objects found, and what of it people may see. */
public final class ResultService {
  private final DrawService draws;
  private final DrawStore store;
  private final Clock clock;

  public ResultService(DrawService draws, DrawStore store, Clock clock) {
    this.draws = draws;
    this.store = store;
    this.clock = clock;
  }

  /** The results of a draw's objects, by number; two units can each have one of the same object. */
  public Map<String, List<InspectionResult>> of(String id) {
    return store.results(draws.find(id).id().orElseThrow()).stream()
        .collect(Collectors.groupingBy(InspectionResult::number));
  }

  /** A drawn object with one of its results. */
  public record Publishable(DrawnObject object, InspectionResult result) {}

  /**
   * The results of a draw that people may see, and remembers that they were handed out for it.
   *
   * @throws CreditException DRAW_UNKNOWN, or DRAW_VOID for a draw that does not stand
   */
  public List<Publishable> publish(String id, String actor, boolean rehearsal) {
    Draw draw = draws.find(id);
    DrawId stored = draw.id().orElseThrow();
    if (!draw.stands()) {
      throw new CreditException(ErrorCode.DRAW_VOID, stored, draw.voided());
    }
    Map<String, List<InspectionResult>> results = of(id);
    List<Publishable> all = new ArrayList<>();
    for (DrawnObject object : store.objects(stored)) {
      for (InspectionResult result : results.getOrDefault(object.number(), List.of())) {
        if (result.publishable()) {
          all.add(new Publishable(object, result));
        }
      }
    }
    if (!rehearsal && !all.isEmpty()) {
      store.note(published(stored, all, actor));
    }
    return all;
  }

  private AuditEntry published(DrawId id, List<Publishable> all, String actor) {
    return new AuditEntry(
        clock.instant(),
        actor,
        "inspection-published",
        id.toString(),
        Optional.empty(),
        "",
        "",
        all.stream()
            .map(each -> each.result().record().toString())
            .collect(Collectors.joining(",")));
  }

  /**
   * The findings by grade over all draws of a period that stand.
   *
   * @param domain the code of a field of work with all below it; empty for all
   */
  public List<GradeFindings> findings(String domain, Optional<Period> period) {
    Map<String, GradeFindings> byGrade = new LinkedHashMap<>();
    for (Draw draw : draws.list()) {
      boolean asked =
          draw.stands()
              && (domain.isEmpty() || (draw.domain() + "/").startsWith(domain + "/"))
              && period.map(wanted -> wanted.contains(draw.day())).orElse(true);
      if (asked) {
        findings(draw).forEach(each -> byGrade.merge(each.grade(), each, GradeFindings::plus));
      }
    }
    return List.copyOf(byGrade.values());
  }

  private List<GradeFindings> findings(Draw draw) {
    DrawId id = draw.id().orElseThrow();
    Map<String, List<InspectionResult>> results =
        store.results(id).stream().collect(Collectors.groupingBy(InspectionResult::number));
    List<DrawnObject> objects = store.objects(id);
    List<GradeFindings> findings = new ArrayList<>();
    for (Stratum stratum : draw.strata()) {
      List<List<InspectionResult>> done =
          objects.stream()
              .filter(object -> object.grade().equals(stratum.grade()))
              .map(object -> results.getOrDefault(object.number(), List.of()))
              .filter(found -> !found.isEmpty())
              .toList();
      long problems =
          done.stream()
              .filter(found -> found.stream().anyMatch(result -> !result.problem().isEmpty()))
              .count();
      findings.add(
          new GradeFindings(
              stratum.grade(),
              stratum.objects() + stratum.inspectedEnough(),
              stratum.drawn(),
              done.size(),
              (int) problems));
    }
    return findings;
  }
}
