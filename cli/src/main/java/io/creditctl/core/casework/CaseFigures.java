package io.creditctl.core.casework;

import io.creditctl.core.calendar.WorkCalendar;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How the cases of one unit went.
 *
 * @param unit empty in the row of all units together
 * @param opened how many were opened and are not void
 * @param open how many of them are still open
 * @param overdue how many of those are late
 * @param outcomes how many came to which end, by the name of the state
 * @param averageWorkdays from the opening to the end, empty while none has ended
 */
public record CaseFigures(
    String unit,
    long opened,
    long open,
    long overdue,
    Map<String, Long> outcomes,
    Optional<BigDecimal> averageWorkdays) {
  private static final int DECIMALS = 1;

  /** One row for each unit in the order of their names, then one for all of them. */
  static List<CaseFigures> of(List<CaseFile> files, LocalDate asOf, WorkCalendar calendar) {
    List<CaseFile> counted =
        files.stream().filter(file -> !file.state().equals(CaseType.VOID)).toList();
    Map<String, List<CaseFile>> byUnit =
        counted.stream()
            .collect(Collectors.groupingBy(CaseFile::unit, TreeMap::new, Collectors.toList()));
    List<CaseFigures> rows = new ArrayList<>();
    byUnit.forEach((unit, own) -> rows.add(of(unit, own, asOf, calendar)));
    rows.add(of("", counted, asOf, calendar));
    return rows;
  }

  private static CaseFigures of(
      String unit, List<CaseFile> files, LocalDate asOf, WorkCalendar calendar) {
    Map<String, Long> outcomes =
        files.stream()
            .filter(file -> !file.open())
            .collect(Collectors.groupingBy(CaseFile::state, TreeMap::new, Collectors.counting()));
    return new CaseFigures(
        unit,
        files.size(),
        files.stream().filter(CaseFile::open).count(),
        files.stream().filter(file -> file.overdue(asOf)).count(),
        outcomes,
        average(files, calendar));
  }

  private static Optional<BigDecimal> average(List<CaseFile> files, WorkCalendar calendar) {
    List<CaseFile> ended = files.stream().filter(file -> file.closedOn().isPresent()).toList();
    if (ended.isEmpty()) {
      return Optional.empty();
    }
    long days =
        ended.stream()
            .mapToLong(file -> calendar.between(file.openedOn(), file.closedOn().get()).days())
            .sum();
    return Optional.of(
        BigDecimal.valueOf(days)
            .divide(BigDecimal.valueOf(ended.size()), DECIMALS, RoundingMode.HALF_UP));
  }
}
