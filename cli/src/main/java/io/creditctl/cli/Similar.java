package io.creditctl.cli;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds the word that was probably meant. */
final class Similar {
  private static final int LEAST_SHARE = 3;

  private Similar() {}

  /** The candidate that begins so, or the closest when it is close; else empty text. */
  static String to(String word, Collection<String> candidates) {
    if (word.length() >= LEAST_SHARE) {
      Optional<String> begun =
          candidates.stream().filter(candidate -> candidate.startsWith(word)).sorted().findFirst();
      if (begun.isPresent()) {
        return begun.get();
      }
    }
    return candidates.stream()
        .filter(candidate -> distance(word, candidate) <= Math.max(1, word.length() / LEAST_SHARE))
        .min(Comparator.comparingInt(candidate -> distance(word, candidate)))
        .orElse("");
  }

  /** Insertions, deletions, replacements and swaps of neighbours. */
  private static int distance(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          d[i][j] = i + j;
          continue;
        }
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        d[i][j] = Math.min(d[i - 1][j - 1] + change, Math.min(d[i - 1][j], d[i][j - 1]) + 1);
        boolean swapped =
            i > 1
                && j > 1
                && a.charAt(i - 1) == b.charAt(j - 2)
                && a.charAt(i - 2) == b.charAt(j - 1);
        if (swapped) {
          d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
        }
      }
    }
    return d[a.length()][b.length()];
  }
}
