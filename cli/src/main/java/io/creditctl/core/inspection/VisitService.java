package io.creditctl.core.inspection;

import io.creditctl.core.audit.AuditEntry;
import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Brings the checks of several draws on one object together into one visit. */
public final class VisitService {
  private final DrawService draws;
  private final DrawStore store;
  private final Clock clock;

  public VisitService(DrawService draws, DrawStore store, Clock clock) {
    this.draws = draws;
    this.store = store;
    this.clock = clock;
  }

  /**
   * Plans one visit for each object that several of these draws have, and leaves alone what is part
   * of a visit already or has a result.
   *
   * @throws CreditException DRAW_UNKNOWN, or DRAW_VOID for a draw that does not stand
   */
  public List<Visit> merge(Set<String> ids, LocalDate day, String actor, boolean rehearsal) {
    Map<String, List<DrawnObject>> byObject = new LinkedHashMap<>();
    for (String id : new TreeSet<>(ids)) {
      for (DrawnObject object : waiting(id)) {
        byObject.computeIfAbsent(object.code(), code -> new ArrayList<>()).add(object);
      }
    }
    List<Visit> visits = new ArrayList<>();
    byObject.forEach(
        (code, parts) -> {
          if (parts.size() > 1) {
            visits.add(new Visit(Optional.empty(), day, code, parts.get(0).name(), parts, ""));
          }
        });
    return rehearsal || visits.isEmpty() ? visits : stored(visits, actor);
  }

  private List<DrawnObject> waiting(String id) {
    Draw draw = draws.find(id);
    DrawId stored = draw.id().orElseThrow();
    if (!draw.stands()) {
      throw new CreditException(ErrorCode.DRAW_VOID, stored, draw.voided());
    }
    Set<String> done =
        store.results(stored).stream().map(InspectionResult::number).collect(Collectors.toSet());
    return store.objects(stored).stream()
        .filter(object -> object.visit().isEmpty() && !done.contains(object.number()))
        .toList();
  }

  private List<Visit> stored(List<Visit> visits, String actor) {
    List<VisitId> given =
        store.addVisits(
            visits,
            (id, visit) ->
                new AuditEntry(
                    clock.instant(),
                    actor,
                    "inspection-visit",
                    id.toString(),
                    Optional.empty(),
                    "",
                    "",
                    visit.day() + " " + numbers(visit)));
    List<Visit> stored = new ArrayList<>();
    for (int i = 0; i < visits.size(); i++) {
      Visit visit = visits.get(i);
      stored.add(
          new Visit(
              Optional.of(given.get(i)),
              visit.day(),
              visit.code(),
              visit.name(),
              visit.parts(),
              ""));
    }
    return stored;
  }

  private static String numbers(Visit visit) {
    return visit.parts().stream().map(DrawnObject::number).collect(Collectors.joining(","));
  }

  /**
   * Dissolves a visit; its objects can be merged again.
   *
   * @throws CreditException VISIT_UNKNOWN where there is none that stands
   */
  public VisitId dissolve(VisitId id, String reason, String actor, boolean rehearsal) {
    List<String> parts = store.partsOf(id);
    if (parts.isEmpty()) {
      throw new CreditException(ErrorCode.VISIT_UNKNOWN, id);
    }
    if (!rehearsal) {
      store.voidVisit(
          id,
          reason,
          new AuditEntry(
              clock.instant(),
              actor,
              "inspection-visit-voided",
              id.toString(),
              Optional.empty(),
              reason,
              String.join(",", parts),
              "void"));
    }
    return id;
  }
}
