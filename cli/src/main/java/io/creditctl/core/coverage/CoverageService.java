package io.creditctl.core.coverage;

import io.creditctl.core.coverage.Coverage.State;
import io.creditctl.core.model.Period;
import io.creditctl.core.model.SubjectName;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Compares what was collected with what the plan asks for. */
public final class CoverageService {
  private final CoverageStore store;

  public CoverageService(CoverageStore store) {
    this.store = store;
  }

  /** How many records there are of each kind. */
  public Map<String, Long> recordsByKind() {
    return store.collected().stream()
        .collect(
            Collectors.groupingBy(Collected::kind, Collectors.summingLong(Collected::records)));
  }

  /** What is there in a period, when there is no plan to hold it against. */
  public List<Coverage> collected(Period period) {
    return inside(period, store.collected()).stream()
        .map(cell -> coverage(cell, State.PRESENT))
        .toList();
  }

  /** What the plan asks for, then what nobody asked for. */
  public List<Coverage> check(List<PlanEntry> plan, Period period) {
    List<Collected> all = store.collected();
    List<Coverage> found = new ArrayList<>();
    for (PlanEntry entry : plan) {
      for (Period span : entry.frequency().endingIn(period)) {
        long records =
            all.stream()
                .filter(cell -> isAsked(entry, cell) && isIn(span, cell.month()))
                .mapToLong(Collected::records)
                .sum();
        State state = records == 0 ? State.MISSING : State.PRESENT;
        String name = entry.frequency().name(span);
        found.add(new Coverage(entry.unit(), entry.kind(), name, records, state));
      }
    }
    inside(period, all).stream()
        .filter(cell -> plan.stream().noneMatch(entry -> isAsked(entry, cell)))
        .forEach(cell -> found.add(coverage(cell, State.UNPLANNED)));
    return found;
  }

  private static List<Collected> inside(Period period, List<Collected> all) {
    return all.stream().filter(cell -> isIn(period, cell.month())).toList();
  }

  private static boolean isIn(Period period, YearMonth month) {
    return !month.atEndOfMonth().isBefore(period.from()) && !month.atDay(1).isAfter(period.to());
  }

  private static boolean isAsked(PlanEntry entry, Collected cell) {
    return entry.kind().equals(cell.kind())
        && SubjectName.normalise(entry.unit()).equals(SubjectName.normalise(cell.unit()));
  }

  private static Coverage coverage(Collected cell, State state) {
    return new Coverage(cell.unit(), cell.kind(), cell.month().toString(), cell.records(), state);
  }
}
