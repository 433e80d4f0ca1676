package io.creditctl.cli.command.casework;

import io.creditctl.core.CreditClient;
import io.creditctl.core.casework.CaseFile;
import io.creditctl.core.casework.CaseFile.Due;
import io.creditctl.core.casework.CaseQuery;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The cases of one type whose next step presses.
 *
 * @param overdue how many of them are late
 * @param worst the most urgent one and its day
 */
public record CaseBacklog(String type, long count, long overdue, String worst) {

  /** One for each type that has any, in the order of their codes. */
  public static List<CaseBacklog> of(CreditClient client, LocalDate asOf, int withinWorkdays) {
    LocalDate until = client.calendars().add(asOf, withinWorkdays).date();
    Map<String, List<CaseFile>> pressing =
        client.cases().list(CaseQuery.of("").dueBy(until)).stream()
            .collect(Collectors.groupingBy(CaseFile::type, TreeMap::new, Collectors.toList()));
    return pressing.entrySet().stream()
        .map(type -> of(type.getKey(), type.getValue(), asOf))
        .toList();
  }

  private static CaseBacklog of(String type, List<CaseFile> files, LocalDate asOf) {
    CaseFile first = files.get(0);
    String day = first.due().map(Due::on).map(LocalDate::toString).orElse("");
    return new CaseBacklog(
        type,
        files.size(),
        files.stream().filter(file -> file.overdue(asOf)).count(),
        first.id() + " " + day);
  }
}
