package io.creditctl.core.bulletin;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditctl.core.disclosure.ClockCounts;
import io.creditctl.core.disclosure.ReportRow;
import io.creditctl.core.model.Period;
import io.creditctl.core.quality.QualityRow;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class BulletinTest {
  private static final Figures NONE = figures(0, 0, 0, 0);

  @Test
  void namesAUnitOnlyBeyondTheLineNotOnIt() {
    Bulletin bulletin =
        bulletin(
            new BulletinRow("on", figures(5, 10, 95, 5), NONE),
            new BulletinRow("beyond", figures(6, 10, 94, 6), NONE));

    assertThat(bulletin.late()).extracting(Named::unit).containsExactly("beyond");
    assertThat(bulletin.untimely()).extracting(Named::unit).containsExactly("beyond");
  }

  @Test
  void aRateJustBeyondTheLineIsNotRoundedAway() {
    Bulletin bulletin = bulletin(new BulletinRow("a", figures(50_001, 100_000, 1, 0), NONE));

    assertThat(bulletin.late()).hasSize(1);
    assertThat(bulletin.late().get(0).share().rate()).contains(new BigDecimal("0.5000"));
  }

  @Test
  void judgesLicensesAndPenaltiesApartAndNamesTheWorstFirst() {
    Bulletin bulletin =
        bulletin(
            new BulletinRow("a", figures(6, 10, 1, 0), figures(9, 10, 1, 0)),
            new BulletinRow("b", figures(7, 10, 1, 0), figures(0, 10, 1, 0)));

    assertThat(bulletin.late())
        .extracting(one -> one.unit() + " " + one.kind())
        .containsExactly("a PENALTY", "b LICENSE", "a LICENSE");
  }

  @Test
  void nothingHandedInAndNothingDueNamesNobody() {
    Bulletin bulletin = bulletin(new BulletinRow("a", NONE, NONE));

    assertThat(bulletin.late()).isEmpty();
    assertThat(bulletin.untimely()).isEmpty();
    assertThat(bulletin.totals("all").both().late().rate()).isEmpty();
  }

  @Test
  void totalsAreTheSumOfUnitsAndKinds() {
    Bulletin bulletin =
        bulletin(
            new BulletinRow("a", figures(1, 10, 3, 1), figures(2, 10, 4, 0)),
            new BulletinRow("b", figures(3, 10, 5, 2), NONE));

    Figures totals = bulletin.totals("all").both();
    assertThat(totals.late()).isEqualTo(new Share(6, 30));
    assertThat(totals.untimely()).isEqualTo(new Share(3, 15));
  }

  private static Figures figures(long late, long timed, long onTime, long overdue) {
    return new Figures(
        new QualityRow("", timed, timed, 0, timed, timed, late, 0, 0),
        new ReportRow(
            "",
            0,
            new ClockCounts(onTime, 0, overdue, 0),
            new ClockCounts(0, 0, onTime + overdue, 0)));
  }

  private static Bulletin bulletin(BulletinRow... rows) {
    LocalDate asOf = LocalDate.of(2026, 10, 20);
    return new Bulletin(
        Period.parse("2026-10"),
        asOf,
        List.of(rows),
        ClockCounts.NONE,
        new Lines(50, 5),
        List.of());
  }
}
