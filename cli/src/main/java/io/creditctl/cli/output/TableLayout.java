package io.creditctl.cli.output;

import java.util.List;

/**
 * Which columns of a table are shown, and how wide.
 *
 * <p>In a pipe that is all of them in full. On a terminal that is too narrow, columns are hidden by
 * priority until the rest fits, long text counting {@value #TEXT_WISH} columns at most, so that one
 * long name does not drive out everything else; then the widest text columns are cut. Columns that
 * the user named are never hidden, only cut.
 */
final class TableLayout {
  static final int GAP = 2;
  private static final int TEXT_WISH = 40;
  private static final int TEXT_LEAST = 8;

  private final List<? extends Column<?>> columns;
  private final boolean[] right;
  private final int[] widths;
  private final boolean[] hidden;
  private final boolean[] cut;

  TableLayout(List<? extends Column<?>> columns, int[] naturalWidths, boolean[] right) {
    this.columns = columns;
    this.right = right;
    this.widths = naturalWidths.clone();
    this.hidden = new boolean[widths.length];
    this.cut = new boolean[widths.length];
  }

  /** Makes the table fit a terminal of this many columns, as far as it can. */
  void fit(int terminal, boolean mayHide) {
    if (mayHide) {
      while (total(true) > terminal && visibleCount() > 1) {
        hidden[leastImportant()] = true;
      }
    }
    int excess = total(false) - terminal;
    while (excess > 0) {
      int widest = widestText();
      if (widest < 0) {
        return;
      }
      widths[widest]--;
      cut[widest] = true;
      excess--;
    }
  }

  boolean isVisible(int column) {
    return !hidden[column];
  }

  boolean isRight(int column) {
    return right[column];
  }

  /** Whether texts wider than the column are to be shortened. */
  boolean isCut(int column) {
    return cut[column];
  }

  int width(int column) {
    return widths[column];
  }

  /** The keys of the hidden columns, comma-separated, in the order of the view. */
  String hiddenKeys() {
    StringBuilder keys = new StringBuilder();
    for (int column = 0; column < hidden.length; column++) {
      if (hidden[column]) {
        keys.append(keys.length() == 0 ? "" : ", ").append(columns.get(column).key());
      }
    }
    return keys.toString();
  }

  int hiddenCount() {
    return hidden.length - visibleCount();
  }

  private int total(boolean wished) {
    int total = -GAP;
    for (int column = 0; column < widths.length; column++) {
      if (!hidden[column]) {
        boolean shrinks = wished && !right[column];
        total += GAP + (shrinks ? Math.min(widths[column], TEXT_WISH) : widths[column]);
      }
    }
    return total;
  }

  private int visibleCount() {
    int count = 0;
    for (boolean gone : hidden) {
      count += gone ? 0 : 1;
    }
    return count;
  }

  private int leastImportant() {
    int least = -1;
    for (int column = 0; column < hidden.length; column++) {
      boolean lower = least < 0 || columns.get(column).priority() <= columns.get(least).priority();
      if (!hidden[column] && lower) {
        least = column;
      }
    }
    return least;
  }

  private int widestText() {
    int widest = -1;
    for (int column = 0; column < widths.length; column++) {
      boolean shrinkable = !hidden[column] && !right[column] && widths[column] > TEXT_LEAST;
      if (shrinkable && (widest < 0 || widths[column] > widths[widest])) {
        widest = column;
      }
    }
    return widest;
  }
}
