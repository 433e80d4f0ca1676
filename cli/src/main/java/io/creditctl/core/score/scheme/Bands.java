package io.creditctl.core.score.scheme;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The grades, the best first. Each reaches up to where the one before begins and the last down
 * without end, so that every score has exactly one.
 */
public record Bands(List<Band> bands) {
  public Bands {
    bands = List.copyOf(bands);
    Set<String> grades = new HashSet<>();
    for (int i = 0; i < bands.size(); i++) {
      Band band = bands.get(i);
      boolean last = i == bands.size() - 1;
      if (!grades.add(band.grade())) {
        throw new IllegalArgumentException("band-twice");
      }
      if (last == band.from().isPresent()) {
        throw new IllegalArgumentException(last ? "band-open-end" : "band-without-from");
      }
      if (i > 0 && !last && band.from().get().compareTo(bands.get(i - 1).from().get()) >= 0) {
        throw new IllegalArgumentException("band-order");
      }
    }
  }

  public Band of(Points score) {
    for (Band band : bands) {
      if (band.from().map(from -> score.compareTo(from) >= 0).orElse(true)) {
        return band;
      }
    }
    throw new IllegalStateException("no band for " + score);
  }

  /** How many grades are better; the number of all for a grade that is none of these. */
  public int rank(String grade) {
    int rank = 0;
    while (rank < bands.size() && !bands.get(rank).grade().equals(grade)) {
      rank++;
    }
    return rank;
  }

  public boolean has(String grade) {
    return rank(grade) < bands.size();
  }

  public String grade(int rank) {
    return bands.get(rank).grade();
  }
}
