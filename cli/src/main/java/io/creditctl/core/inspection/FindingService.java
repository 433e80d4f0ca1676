package io.creditctl.core.inspection;

import io.creditctl.core.audit.AuditEntry;
import io.creditctl.core.catalog.Catalog;
import io.creditctl.core.catalog.Kind;
import io.creditctl.core.catalog.Role;
import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import io.creditctl.core.model.BatchId;
import io.creditctl.core.model.CreditCode;
import io.creditctl.core.model.Period;
import io.creditctl.core.model.SubjectType;
import io.creditctl.core.record.EntryService;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the inspections of drawn objects found, and what of it people may see. */
public final class FindingService {
  private static final String KIND = "inspection-result";
  private static final String RANDOM = "双随机抽查";
  private static final String REMEDY_DUE = "JC_ZGQX";

  private final DrawService draws;
  private final DrawStore store;
  private final EntryService entries;
  private final Catalog catalog;
  private final Clock clock;

  public FindingService(
      DrawService draws, DrawStore store, EntryService entries, Catalog catalog, Clock clock) {
    this.draws = draws;
    this.store = store;
    this.entries = entries;
    this.catalog = catalog;
    this.clock = clock;
  }

  /** The results of a draw's objects, by number; two units can each have one of the same object. */
  public Map<String, List<InspectionResult>> of(String id) {
    return store.results(draws.find(id).id().orElseThrow()).stream()
        .collect(Collectors.groupingBy(InspectionResult::number));
  }

  /** As {@link DrawStore#strays}. */
  public List<String> strays(BatchId batch) {
    return store.strays(batch);
  }

  /**
   * What an inspection found.
   *
   * @param number the drawn object's
   * @param unit who inspected; empty for the unit that the draw was made for
   * @param problem empty where nothing was wrong
   */
  public record Finding(
      String number,
      LocalDate day,
      String matter,
      String result,
      String problem,
      Optional<LocalDate> remedyDue,
      String unit) {}

  /**
   * Records the result of one inspection, by the rules that a file of them goes by.
   *
   * @throws CreditException PICK_UNKNOWN, DRAW_VOID, OPERAND_MISSING where nobody says the unit, or
   *     ROW_INVALID
   */
  public EntryService.Entered record(Finding finding, String actor, boolean rehearsal) {
    DrawId id =
        store
            .drawOf(finding.number())
            .orElseThrow(() -> new CreditException(ErrorCode.PICK_UNKNOWN, finding.number()));
    Draw draw = draws.find(id.toString());
    if (!draw.stands()) {
      throw new CreditException(ErrorCode.DRAW_VOID, id, draw.voided());
    }
    String unit = finding.unit().isEmpty() ? draw.unit() : finding.unit();
    if (unit.isEmpty()) {
      throw new CreditException(ErrorCode.OPERAND_MISSING, "--unit");
    }
    DrawnObject object =
        store.objects(id).stream()
            .filter(drawn -> drawn.number().equalsIgnoreCase(finding.number()))
            .findFirst()
            .orElseThrow();
    return entries.enter(
        new EntryService.Entry(KIND, row(object, finding, unit), unit, object.number()),
        actor,
        rehearsal);
  }

  private Map<String, String> row(DrawnObject object, Finding finding, String unit) {
    Map<Role, String> roles = new EnumMap<>(Role.class);
    roles.put(Role.SUBJECT_NAME, object.name());
    roles.put(Role.SUBJECT_CODE, object.code());
    roles.put(Role.SUBJECT_TYPE, type(object.code()));
    roles.put(Role.DOCUMENT_NO, object.number());
    roles.put(Role.CATEGORY, RANDOM);
    roles.put(Role.TITLE, finding.matter());
    roles.put(Role.DECIDED_ON, finding.day().toString());
    roles.put(Role.STATUS, finding.result());
    roles.put(Role.REASON, finding.problem());
    roles.put(Role.AUTHORITY, unit);
    roles.put(Role.SOURCE_UNIT, unit);
    Kind kind = catalog.kind(KIND);
    Map<String, String> row = new LinkedHashMap<>();
    roles.forEach((role, value) -> row.put(kind.field(role).orElseThrow().code(), value));
    finding.remedyDue().ifPresent(day -> row.put(REMEDY_DUE, day.toString()));
    return row;
  }

  private static String type(String code) {
    SubjectType type =
        CreditCode.isSoleTrader(code) ? SubjectType.SOLE_TRADER : SubjectType.LEGAL_PERSON;
    return type.text();
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
