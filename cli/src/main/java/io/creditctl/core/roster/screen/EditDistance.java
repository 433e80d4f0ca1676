package io.creditctl.core.roster.screen;

import java.util.Arrays;

/** How many characters must be put in, taken out or replaced to make one text of another. */
final class EditDistance {
  /** Room for the texts of one thread; names are short. */
  private int[] row = new int[32];

  /** The distance, or anything above the limit when it is above the limit. */
  int of(String a, String b, int limit) {
    if (a.equals(b)) {
      return 0;
    }
    if (limit == 0 || Math.abs(a.length() - b.length()) > limit) {
      return limit + 1;
    }
    start(b.length());
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      int least = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
        least = Math.min(least, row[j]);
      }
      if (least > limit) {
        return least;
      }
    }
    return row[b.length()];
  }

  private void start(int length) {
    if (row.length <= length) {
      row = Arrays.copyOf(row, 2 * length + 1);
    }
    for (int j = 0; j <= length; j++) {
      row[j] = j;
    }
  }
}
