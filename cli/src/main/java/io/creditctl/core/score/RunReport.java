package io.creditctl.core.score;

import io.creditctl.core.score.scheme.SchemeText;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What came of an evaluation.
 *
 * @param grades how many have which grade, the best first
 * @param unrated how many the scheme is for but had nothing to go by
 */
public record RunReport(
    ScoreRun run, SchemeText scheme, Map<String, Long> grades, long subjects, long unrated) {
  public RunReport {
    grades = Collections.unmodifiableMap(new LinkedHashMap<>(grades));
  }
}
