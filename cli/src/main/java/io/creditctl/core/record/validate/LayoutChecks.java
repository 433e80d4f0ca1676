package io.creditctl.core.record.validate;

import io.creditctl.core.catalog.HeaderMatch;
import io.creditctl.core.catalog.Kind;
import io.creditctl.core.catalog.Layout;
import io.creditctl.core.catalog.Layout.Default;
import io.creditctl.core.model.Characters;
import java.util.List;

/** What a row of one layout means beyond its cells: values left unsaid, and whether it stands. */
final class LayoutChecks {
  private final Kind kind;
  private final HeaderMatch match;
  private final CellChecks cellChecks;
  private final List<Default> defaults;
  private final int statusColumn;

  LayoutChecks(Kind kind, HeaderMatch match, CellChecks cellChecks) {
    this.kind = kind;
    this.match = match;
    this.cellChecks = cellChecks;
    this.defaults = match.defaults();
    this.statusColumn =
        match
            .layout()
            .status()
            .map(
                status ->
                    status.columns().stream()
                        .mapToInt(match.header()::indexOf)
                        .filter(column -> column >= 0)
                        .findFirst()
                        .orElse(-1))
            .orElse(-1);
  }

  void fill(String[] values, Issues issues) {
    for (Default given : defaults) {
      int field = kind.indexOf(given.field());
      boolean wanted =
          given.whenFilled().isEmpty() || !values[kind.indexOf(given.whenFilled())].isEmpty();
      if (wanted && values[field].isEmpty()) {
        values[field] = cellChecks.check(field, given.value(), issues);
      }
    }
  }

  /** A decision that was revoked under an old layout must not come in as one that stands. */
  void checkStatus(String[] cells, Issues issues) {
    if (statusColumn < 0 || statusColumn >= cells.length) {
      return;
    }
    Layout.Status status = match.layout().status().orElseThrow();
    String cell = Characters.strip(cells[statusColumn]);
    if (!cell.isEmpty() && !status.normal().contains(cell)) {
      String words = status.others().getOrDefault(cell, "");
      issues.addForColumn(
          statusColumn + 1,
          match.header().get(statusColumn),
          Rule.LAYOUT_STATUS,
          cell,
          words.isEmpty() ? Issues.cut(cell) : cell + " " + words);
    }
  }
}
