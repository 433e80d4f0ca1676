package io.creditctl.core.bulletin;

import io.creditctl.core.disclosure.ClockCounts;
import io.creditctl.core.disclosure.Comparison;
import io.creditctl.core.disclosure.DisclosureFilter;
import io.creditctl.core.disclosure.DisclosureReport;
import io.creditctl.core.disclosure.DisclosureReportService;
import io.creditctl.core.disclosure.Grouping;
import io.creditctl.core.disclosure.ReportQuestion;
import io.creditctl.core.disclosure.ReportRow;
import io.creditctl.core.model.Period;
import io.creditctl.core.quality.Breakdown;
import io.creditctl.core.quality.QualityReport;
import io.creditctl.core.quality.QualityRow;
import io.creditctl.core.quality.QualityService;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Puts the counts of quality and of disclosure side by side; it counts nothing of its own. */
public final class BulletinService {
  private final QualityService quality;
  private final DisclosureReportService disclosures;

  public BulletinService(QualityService quality, DisclosureReportService disclosures) {
    this.quality = quality;
    this.disclosures = disclosures;
  }

  /**
   * The bulletin of a period.
   *
   * @param unit only this one; empty for all
   */
  public Bulletin bulletin(Period period, LocalDate asOf, String unit, Lines lines) {
    DisclosureReport licenses = disclosed(period, asOf, unit, BulletinKind.LICENSE);
    DisclosureReport penalties = disclosed(period, asOf, unit, BulletinKind.PENALTY);
    TreeMap<String, BulletinRow> rows = new TreeMap<>();
    add(rows, BulletinKind.LICENSE, licenses, collected(period, unit, BulletinKind.LICENSE));
    add(rows, BulletinKind.PENALTY, penalties, collected(period, unit, BulletinKind.PENALTY));
    ClockCounts before =
        Stream.of(licenses, penalties)
            .flatMap(report -> report.comparison().stream())
            .map(Comparison::totals)
            .map(ReportRow::portal)
            .reduce(ClockCounts.NONE, ClockCounts::plus);
    return new Bulletin(period, asOf, List.copyOf(rows.values()), before, lines, licenses.rules());
  }

  private DisclosureReport disclosed(
      Period period, LocalDate asOf, String unit, BulletinKind kind) {
    DisclosureFilter filter = new DisclosureFilter(unit, kind.code(), "");
    return disclosures.report(new ReportQuestion(period, Grouping.UNIT, asOf, filter), true);
  }

  private List<QualityRow> collected(Period period, String unit, BulletinKind kind) {
    QualityReport report = quality.report(period, Breakdown.UNIT, kind.code(), unit);
    return report.rows();
  }

  private static void add(
      TreeMap<String, BulletinRow> rows,
      BulletinKind kind,
      DisclosureReport disclosed,
      List<QualityRow> collected) {
    for (ReportRow row : disclosed.rows()) {
      add(rows, kind, new Figures(QualityRow.empty(row.key()), row));
    }
    for (QualityRow row : collected) {
      add(rows, kind, new Figures(row, ReportRow.empty(row.key())));
    }
  }

  private static void add(TreeMap<String, BulletinRow> rows, BulletinKind kind, Figures figures) {
    String unit = figures.disclosed().key();
    Figures none = Figures.empty(unit);
    BulletinRow row =
        switch (kind) {
          case LICENSE -> new BulletinRow(unit, figures, none);
          case PENALTY -> new BulletinRow(unit, none, figures);
        };
    rows.merge(unit, row, BulletinRow::plus);
  }
}
