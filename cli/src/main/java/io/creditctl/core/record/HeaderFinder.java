package io.creditctl.core.record;

import io.creditctl.core.catalog.HeaderMatcher;
import io.creditctl.core.catalog.Kind;
import io.creditctl.core.catalog.KindGuess;
import io.creditctl.core.catalog.Mapping;
import io.creditctl.core.model.Characters;
import io.creditctl.core.record.HeadedTable.Header;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the header of some kind among the first rows of a table, under titles and notes. */
final class HeaderFinder {
  /** A title or a note stands alone in its row. */
  private static final int FEWEST_TITLES = 2;

  private static final double PERFECT = 1;

  private final Iterable<Kind> kinds;
  private final Mapping mapping;

  /**
   * @param kinds those that the table may be of
   */
  HeaderFinder(Iterable<Kind> kinds, Mapping mapping) {
    this.kinds = kinds;
    this.mapping = mapping;
  }

  /** The first row that is plausible; without one, the row that names most fields. */
  Header find(List<List<String>> rows) {
    for (int i = 0; i < rows.size(); i++) {
      if (titles(rows.get(i)) >= FEWEST_TITLES) {
        Optional<KindGuess> guess = guess(rows.get(i));
        if (guess.isPresent()) {
          return withSecondRow(rows, i, guess.get());
        }
      }
    }
    int best = mostFields(rows);
    return new Header(rows.get(best), best, false);
  }

  /** Asked kind by kind: a header that fits two kinds alike is a header all the same. */
  private Optional<KindGuess> guess(List<String> row) {
    Optional<KindGuess> best = Optional.empty();
    for (Kind kind : kinds) {
      Optional<KindGuess> guess = HeaderMatcher.guess(row, kind, mapping);
      if (guess.isPresent() && (best.isEmpty() || guess.get().score() > best.get().score())) {
        best = guess;
      }
      if (best.isPresent() && best.get().score() >= PERFECT) {
        return best; // the other kinds need not be read
      }
    }
    return best;
  }

  /**
   * Where groups of columns share a title, the row below has the columns' own; it is taken in when
   * more is understood with it.
   */
  private Header withSecondRow(List<List<String>> rows, int index, KindGuess guess) {
    if (guess.score() < PERFECT && index + 1 < rows.size()) {
      List<String> merged = merge(rows.get(index), rows.get(index + 1));
      Optional<KindGuess> second = HeaderMatcher.guess(merged, guess.kind(), mapping);
      if (second.isPresent() && second.get().score() > guess.score()) {
        return new Header(merged, index + 1, true);
      }
    }
    return new Header(rows.get(index), index, true);
  }

  private static List<String> merge(List<String> upper, List<String> lower) {
    List<String> merged = new ArrayList<>();
    for (int i = 0; i < Math.max(upper.size(), lower.size()); i++) {
      String own = i < lower.size() ? Characters.strip(lower.get(i)) : "";
      merged.add(own.isEmpty() && i < upper.size() ? upper.get(i) : own);
    }
    return merged;
  }

  private int mostFields(List<List<String>> rows) {
    int best = 0;
    int most = 0;
    for (int i = 0; i < rows.size(); i++) {
      for (Kind kind : kinds) {
        int matched = HeaderMatcher.match(rows.get(i), kind, mapping).matched();
        if (matched > most) {
          best = i;
          most = matched;
        }
      }
    }
    return best;
  }

  private static long titles(List<String> row) {
    return row.stream().filter(cell -> !Characters.strip(cell).isEmpty()).count();
  }
}
