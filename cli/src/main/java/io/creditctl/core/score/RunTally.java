package io.creditctl.core.score;

import io.creditctl.core.score.scheme.Band;
import io.creditctl.core.score.scheme.Scheme;
import java.util.LinkedHashMap;
import java.util.Map;

/** Counts the results of an evaluation while they come. */
final class RunTally {
  private final Map<String, Long> grades = new LinkedHashMap<>();
  private long subjects;
  private long unrated;

  RunTally(Scheme scheme) {
    for (Band band : scheme.bands().bands()) {
      grades.put(band.grade(), 0L);
    }
  }

  /** Answers whether there is a grade to keep. */
  boolean count(Result result) {
    String grade = result.assessment().grade();
    if (grade.isEmpty()) {
      unrated++;
      return false;
    }
    grades.merge(grade, 1L, Long::sum);
    subjects++;
    return true;
  }

  Map<String, Long> grades() {
    return grades;
  }

  long subjects() {
    return subjects;
  }

  long unrated() {
    return unrated;
  }
}
