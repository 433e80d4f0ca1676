package io.creditctl.cli.command.disclosure;

import io.creditctl.cli.output.Tone;
import io.creditctl.cli.output.View;
import io.creditctl.cli.text.Messages;
import io.creditctl.core.bulletin.Bulletin;
import io.creditctl.core.bulletin.BulletinKind;
import io.creditctl.core.bulletin.BulletinRow;
import io.creditctl.core.bulletin.Figures;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The tables of a bulletin, apart for people and as one for programs. */
final class BulletinViews {
  private static final String NAME = "disclosure-bulletin";

  private final Messages messages;
  private final Bulletin bulletin;

  BulletinViews(Messages messages, Bulletin bulletin) {
    this.messages = messages;
    this.bulletin = bulletin;
  }

  /** The units and, last, all of them together. */
  List<BulletinRow> rows() {
    List<BulletinRow> rows = new ArrayList<>(bulletin.rows());
    rows.add(bulletin.totals(messages.text("report.total")));
    return rows;
  }

  /** What was handed in. */
  View<BulletinRow> collected() {
    View.Builder<BulletinRow> view = units();
    collected(view);
    return view.build();
  }

  /** What became of the decisions. */
  View<BulletinRow> disclosed() {
    View.Builder<BulletinRow> view = units();
    disclosed(view);
    return view.build();
  }

  /** Both in one. */
  View<BulletinRow> all() {
    View.Builder<BulletinRow> view = units();
    collected(view);
    disclosed(view);
    return view.build();
  }

  String unit(String name) {
    return name.isBlank() ? messages.text("report.unassigned") : name;
  }

  private View.Builder<BulletinRow> units() {
    View.Builder<BulletinRow> view = View.named(NAME);
    return view.column("unit", BulletinRow::unit).text(row -> unit(row.unit())).priority(10);
  }

  private void collected(View.Builder<BulletinRow> view) {
    for (BulletinKind kind : BulletinKind.values()) {
      String group = group(kind);
      view.column(group + "received", row -> row.of(kind).collected().received()).priority(8);
      view.column(group + "accepted", row -> row.of(kind).collected().accepted()).priority(6);
      view.column(group + "conformityRate", row -> row.of(kind).conformityRate())
          .rate()
          .priority(7);
      view.column(group + "lateRate", row -> row.of(kind).late().rate())
          .rate()
          .tone(row -> isLate(row.of(kind)) ? Tone.BAD : Tone.NONE)
          .priority(9);
    }
  }

  private static void disclosed(View.Builder<BulletinRow> view) {
    for (BulletinKind kind : BulletinKind.values()) {
      String group = group(kind);
      view.column(group + "decided", row -> row.of(kind).disclosed().portal().total()).priority(8);
      view.column(group + "onTime", row -> row.of(kind).disclosed().portal().onTime()).priority(6);
      view.column(group + "late", row -> row.of(kind).disclosed().portal().late())
          .tone(row -> row.of(kind).disclosed().portal().late() > 0 ? Tone.WARN : Tone.NONE)
          .priority(7);
      view.column(group + "overdue", row -> row.of(kind).disclosed().portal().overdue())
          .tone(row -> row.of(kind).disclosed().portal().overdue() > 0 ? Tone.BAD : Tone.NONE)
          .priority(7);
      view.column(group + "timelyRate", row -> row.of(kind).timelyRate()).rate().priority(9);
    }
  }

  private boolean isLate(Figures figures) {
    return figures.late().exceeds(bulletin.lines().late());
  }

  private static String group(BulletinKind kind) {
    return kind.name().toLowerCase(Locale.ROOT) + ".";
  }
}
