package io.creditctl.core.bulletin;

import io.creditctl.core.disclosure.ClockCounts;
import io.creditctl.core.disclosure.DisclosureRule;
import io.creditctl.core.model.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * The bulletin of a period, as known on a day.
 *
 * @param rows one for each unit, by name
 * @param before disclosure of both kinds in the period before
 * @param rules what the deadlines rest on
 */
public record Bulletin(
    Period period,
    LocalDate asOf,
    List<BulletinRow> rows,
    ClockCounts before,
    Lines lines,
    List<DisclosureRule> rules) {
  public Bulletin {
    rows = List.copyOf(rows);
    rules = List.copyOf(rules);
  }

  /** All units together, under the given name. */
  public BulletinRow totals(String name) {
    return rows.stream().reduce(BulletinRow.empty(name), BulletinRow::plus);
  }

  /** Who handed in too much too late, the worst first. */
  public List<Named> late() {
    return beyond(lines.late(), Figures::late);
  }

  /** Who disclosed too much late or not at all, the worst first. */
  public List<Named> untimely() {
    return beyond(lines.untimely(), Figures::untimely);
  }

  private List<Named> beyond(int line, Function<Figures, Share> share) {
    List<Named> named = new ArrayList<>();
    for (BulletinRow row : rows) {
      for (BulletinKind kind : BulletinKind.values()) {
        Share found = share.apply(row.of(kind));
        if (found.exceeds(line)) {
          named.add(new Named(row.unit(), kind, found));
        }
      }
    }
    named.sort(
        Comparator.comparing((Named one) -> one.share().rate().orElseThrow())
            .reversed()
            .thenComparing(Named::unit));
    return named;
  }
}
