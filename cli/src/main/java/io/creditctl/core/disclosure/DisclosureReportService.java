package io.creditctl.core.disclosure;

import io.creditctl.core.model.Period;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reports how the decisions of a period were disclosed and reported. */
public final class DisclosureReportService {
  private final ReportStore store;
  private final DisclosureRules rules;

  public DisclosureReportService(ReportStore store, DisclosureRules rules) {
    this.store = store;
    this.rules = rules;
  }

  /**
   * Counts the decisions of a period.
   *
   * @param compare whether the period of the same length before it is counted too
   */
  public DisclosureReport report(ReportQuestion question, boolean compare) {
    List<ReportRow> rows = store.count(question);
    Optional<Comparison> comparison = compare ? Optional.of(before(question)) : Optional.empty();
    return new DisclosureReport(
        question.decided(),
        question.asOf(),
        question.by(),
        comparison.map(before -> withVanished(rows, before)).orElse(rows),
        comparison,
        rules.inForce(question.decided()));
  }

  /** The decisions behind a report, group after group; close the stream. */
  public Stream<EvidenceItem> evidence(ReportQuestion question) {
    return store.evidence(question);
  }

  private Comparison before(ReportQuestion question) {
    Period period = question.decided().previous();
    List<ReportRow> rows = store.count(question.about(period));
    ReportRow totals = rows.stream().reduce(ReportRow.empty(""), ReportRow::plus);
    return new Comparison(
        period, question.by() == Grouping.MONTH ? shifted(rows, question.decided()) : rows, totals);
  }

  /** Months take each other's place only where the period consists of whole ones. */
  private static List<ReportRow> shifted(List<ReportRow> rows, Period now) {
    return now.wholeMonths().stream()
        .mapToObj(
            months ->
                rows.stream()
                    .map(row -> row.under(YearMonth.parse(row.key()).plusMonths(months).toString()))
                    .toList())
        .findFirst()
        .orElseGet(List::of);
  }

  /** A unit that has no decisions any more is news too. */
  private static List<ReportRow> withVanished(List<ReportRow> rows, Comparison before) {
    List<ReportRow> all = new ArrayList<>(rows);
    for (ReportRow row : before.rows()) {
      if (rows.stream().noneMatch(now -> now.key().equals(row.key()))) {
        all.add(ReportRow.empty(row.key()));
      }
    }
    all.sort(Comparator.comparing(ReportRow::key));
    return all;
  }
}
