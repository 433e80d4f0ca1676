package io.creditctl.core.measure;

import java.util.Map;

/**
 * How often a measure was applied, and what came of it.
 *
 * @param active of the applied, those that apply on the day of the question
 * @param revoked of the applied, those that were a mistake
 * @param results how many applications last told what
 */
public record MeasureStats(
    String measure,
    String title,
    Effect effect,
    long applied,
    long active,
    long lifted,
    long revoked,
    Map<Feedback.Result, Long> results) {
  public MeasureStats {
    results = Map.copyOf(results);
  }
}
