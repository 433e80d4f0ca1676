package io.creditctl.core.inspection;

import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import io.creditctl.core.model.SubjectName;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/** Puts objects, quotas and inspectors together into what is drawn from. */
final class PoolMaker {
  private final Pool pool;
  private final RatioPlan plan;
  private final Map<String, Integer> inspections;
  private final Map<String, Set<String>> objects = new LinkedHashMap<>();
  private final Map<String, Integer> inspectedEnough = new HashMap<>();
  private final Map<String, Set<String>> codesByName = new HashMap<>();

  /**
   * @param inspections how often each object was inspected this year
   */
  PoolMaker(Pool pool, RatioPlan plan, Map<String, Integer> inspections) {
    this.pool = pool;
    this.plan = plan;
    this.inspections = inspections;
  }

  /**
   * @throws CreditException GRADE_WITHOUT_QUOTA for a grade that the plan does not name
   */
  PreparedDraw prepare(
      List<PoolObject> all, List<Inspector> inspectors, String unit, LocalDate day) {
    for (PoolObject object : all) {
      Quota quota =
          plan.quota(object.grade())
              .orElseThrow(
                  () ->
                      new CreditException(
                          ErrorCode.GRADE_WITHOUT_QUOTA, plan.name(), object.grade()));
      add(object, quota.perYear());
    }
    List<RatioPlan.Row> rows = rows();
    Map<String, Set<String>> avoided = new HashMap<>();
    for (Inspector inspector : inspectors) {
      if (inspector.serves(pool.domain(), day)
          && (unit.isEmpty() || inspector.unit().equals(unit))) {
        avoided.put(inspector.number(), avoided(inspector));
      }
    }
    return new PreparedDraw(
        pool, plan, new DrawingPool(plan.inspectors(), rows, objects, avoided), strata(rows));
  }

  private void add(PoolObject object, OptionalInt perYear) {
    int done = inspections.getOrDefault(object.code(), 0);
    if (perYear.isPresent() && done >= perYear.getAsInt()) {
      inspectedEnough.merge(object.grade(), 1, Integer::sum);
      return;
    }
    objects.computeIfAbsent(object.grade(), grade -> new HashSet<>()).add(object.code());
    codesByName
        .computeIfAbsent(SubjectName.normalise(object.name()), name -> new HashSet<>())
        .add(object.code());
  }

  /** The plan's rows for the grades that are there. */
  private List<RatioPlan.Row> rows() {
    Set<String> present = new LinkedHashSet<>(objects.keySet());
    present.addAll(inspectedEnough.keySet());
    return plan.rows().stream().filter(row -> present.contains(row.grade())).toList();
  }

  private Set<String> avoided(Inspector inspector) {
    Set<String> codes = new HashSet<>();
    for (String avoid : inspector.avoids()) {
      codes.addAll(codesByName.getOrDefault(SubjectName.normalise(avoid), Set.of()));
      if (objects.values().stream().anyMatch(inGrade -> inGrade.contains(avoid))) {
        codes.add(avoid);
      }
    }
    return codes;
  }

  private List<Stratum> strata(List<RatioPlan.Row> rows) {
    List<Stratum> strata = new ArrayList<>();
    for (RatioPlan.Row row : rows) {
      int present = objects.getOrDefault(row.grade(), Set.of()).size();
      strata.add(
          new Stratum(
              row.grade(),
              row.quota(),
              present,
              inspectedEnough.getOrDefault(row.grade(), 0),
              row.quota().of(present)));
    }
    return strata;
  }
}
