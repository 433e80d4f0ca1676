package io.creditctl.cli.command.disclosure;

import io.creditctl.cli.output.Paper;
import io.creditctl.cli.output.PaperWriter;
import io.creditctl.cli.text.Messages;
import io.creditctl.core.bulletin.Bulletin;
import io.creditctl.core.bulletin.BulletinKind;
import io.creditctl.core.bulletin.BulletinRow;
import io.creditctl.core.bulletin.Figures;
import io.creditctl.core.bulletin.Named;
import io.creditctl.core.bulletin.Share;
import io.creditctl.core.chart.Chart;
import io.creditctl.core.chart.Unit;
import io.creditctl.core.disclosure.ClockCounts;
import io.creditctl.core.disclosure.Comparison;
import io.creditctl.core.disclosure.DisclosureRule;
import io.creditctl.core.disclosure.ReportRow;
import io.creditctl.core.quality.Measure;
import io.creditctl.core.record.LedgerFault;
import io.creditctl.core.record.LedgerReport;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A bulletin in the words and the order of a provincial one. */
final class BulletinPaper implements Paper {
  private final Messages messages;
  private final UnaryOperator<String> kindTitle;
  private final Bulletin bulletin;
  private final BulletinViews views;
  private final PeriodWords words;
  private final Frame frame;

  /**
   * What is not counted.
   *
   * @param issuer who signs; empty leaves room for it
   * @param lateLine where the line comes from
   * @param untimelyLine where the line comes from
   * @param ledgers what comparing with the ledgers of other systems found
   */
  record Frame(
      Optional<String> number,
      Optional<String> issuer,
      String lateLine,
      String untimelyLine,
      List<LedgerReport> ledgers) {}

  BulletinPaper(
      Messages messages, UnaryOperator<String> kindTitle, Bulletin bulletin, Frame frame) {
    this.messages = messages;
    this.kindTitle = kindTitle;
    this.bulletin = bulletin;
    this.views = new BulletinViews(messages, bulletin);
    this.words = new PeriodWords(messages);
    this.frame = frame;
  }

  Paper.Head head() {
    return new Paper.Head(
        messages.text("bulletin.title", words.of(bulletin.period())),
        frame.number().orElseGet(() -> messages.text("bulletin.no-number")),
        true);
  }

  @Override
  public void writeTo(PaperWriter paper) throws IOException {
    paper.paragraph(
        messages.text("bulletin.intro", words.of(bulletin.period()), words.of(bulletin.asOf())));
    BulletinRow totals = bulletin.totals("");
    paper.heading(messages.text("bulletin.overview"));
    paper.paragraph(collected(totals));
    paper.paragraph(disclosed(totals.both()));
    paper.heading(messages.text("bulletin.units"));
    paper.table(messages.text("bulletin.collected-table"), views.collected(), views.rows());
    paper.table(messages.text("bulletin.disclosed-table"), views.disclosed(), views.rows());
    charts(paper);
    paper.heading(messages.text("bulletin.named"));
    named(paper);
    paper.heading(messages.text("bulletin.concealed"));
    concealed(paper);
    paper.heading(messages.text("bulletin.notes"));
    notes(paper);
    paper.signature(
        frame.issuer().orElseGet(() -> messages.text("bulletin.no-issuer")),
        words.of(bulletin.asOf()));
  }

  private String collected(BulletinRow totals) {
    if (totals.both().collected().received() == 0) {
      return messages.text("bulletin.nothing-collected", words.of(bulletin.period()));
    }
    StringBuilder text = new StringBuilder();
    text.append(collected("bulletin.collected", words.of(bulletin.period()), totals.both()));
    for (BulletinKind kind : BulletinKind.values()) {
      text.append(
          collected(
              kind == BulletinKind.LICENSE ? "bulletin.collected-first" : "bulletin.collected-last",
              kindTitle.apply(kind.code()),
              totals.of(kind)));
    }
    return text.toString();
  }

  private String collected(String key, String what, Figures figures) {
    return messages.text(
        key,
        what,
        figures.collected().received(),
        figures.collected().accepted(),
        percent(figures.conformityRate()),
        percent(figures.late().rate()));
  }

  private String disclosed(Figures figures) {
    ReportRow row = figures.disclosed();
    ClockCounts portal = row.portal();
    String text =
        messages.text(
            "bulletin.disclosed",
            row.total(),
            row.exempt(),
            portal.total(),
            portal.onTime(),
            portal.late(),
            portal.overdue(),
            portal.pending(),
            percent(figures.timelyRate()));
    return text + change(portal).orElse("");
  }

  private Optional<String> change(ClockCounts now) {
    return Comparison.points(bulletin.before(), now)
        .map(
            points ->
                messages.text(
                    switch (points.signum()) {
                      case 1 -> "bulletin.up";
                      case -1 -> "bulletin.down";
                      default -> "bulletin.level";
                    },
                    percent(bulletin.before().timelyRate()),
                    points.abs().toPlainString()));
  }

  private void charts(PaperWriter paper) throws IOException {
    ReportCharts charts =
        new ReportCharts(messages, messages.text("column.unit"), row -> views.unit(row.key()));
    List<ReportRow> rows = bulletin.rows().stream().map(row -> row.both().disclosed()).toList();
    Optional<Chart> timely = charts.timely(rows);
    if (timely.isPresent()) {
      paper.chart(timely.get());
    }
  }

  private void named(PaperWriter paper) throws IOException {
    List<Named> late = bulletin.late();
    List<Named> untimely = bulletin.untimely();
    for (Named one : late) {
      paper.paragraph(named("bulletin.named-late", one, bulletin.lines().late()));
    }
    for (Named one : untimely) {
      paper.paragraph(named("bulletin.named-untimely", one, bulletin.lines().untimely()));
    }
    if (late.isEmpty() && untimely.isEmpty()) {
      paper.paragraph(
          messages.text("bulletin.nobody", bulletin.lines().late(), bulletin.lines().untimely()));
    }
  }

  private String named(String key, Named one, int line) {
    return messages.text(
        key,
        views.unit(one.unit()),
        kindTitle.apply(one.kind().code()),
        percent(one.share().rate()),
        one.share().part(),
        one.share().whole(),
        line);
  }

  private void concealed(PaperWriter paper) throws IOException {
    if (frame.ledgers().isEmpty()) {
      paper.paragraph(messages.text("bulletin.concealed-unknown"));
    }
    for (LedgerReport ledger : frame.ledgers()) {
      Share concealed = new Share(ledger.count(LedgerFault.CONCEALED), ledger.rows());
      paper.paragraph(
          messages.text(
              "bulletin.concealed-found",
              kindTitle.apply(ledger.kind()),
              ledger.period().map(words::of).orElse("-"),
              ledger.rows(),
              ledger.found(),
              ledger.notYetDue(),
              concealed.part(),
              percent(concealed.rate()),
              ledger.count(LedgerFault.MISREPORTED)));
    }
  }

  private void notes(PaperWriter paper) throws IOException {
    paper.paragraph(messages.text("bulletin.note-periods"));
    for (Measure measure : List.of(Measure.CONFORMITY, Measure.LATENESS)) {
      paper.paragraph(
          messages.text(
              "bulletin.note-measure",
              messages.text("measure." + measure.name()),
              messages.text("standing." + measure.evidence().name())));
    }
    paper.paragraph(messages.text("bulletin.note-timely", basis()));
    paper.paragraph(
        messages.text("bulletin.note-lines", bulletin.lines().late(), frame.lateLine()));
    paper.paragraph(
        messages.text("bulletin.note-untimely", bulletin.lines().untimely(), frame.untimelyLine()));
  }

  private String basis() {
    return bulletin.rules().stream().map(DisclosureRule::basis).findFirst().orElse("-");
  }

  private static String percent(Optional<BigDecimal> rate) {
    return rate.map(Unit.PERCENT::text).orElse("-");
  }
}
