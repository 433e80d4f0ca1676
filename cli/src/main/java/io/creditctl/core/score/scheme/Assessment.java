package io.creditctl.core.score.scheme;

import java.util.List;
import java.util.Optional;

/**
 * What a scheme says of a subject.
 *
 * @param score empty where the formula has nothing to go by
 * @param byScore the grade that the score alone earns; empty without a score
 * @param grade the grade after vetoes and the limit on rising; empty where there is none
 * @param parts the summands of the formula by their names in it
 */
public record Assessment(
    Optional<Points> score, String byScore, String grade, List<Line> lines, List<Part> parts) {
  public Assessment {
    lines = List.copyOf(lines);
    parts = List.copyOf(parts);
  }

  /** One summand of a formula. */
  public record Part(String name, Points value) {}

  /** Score and grade in short, such as {@code 90.00 A}; empty where there is neither. */
  public String summary() {
    return (score.map(points -> points.number().toPlainString() + " ").orElse("") + grade).strip();
  }

  /** How many records took points. */
  public int bad() {
    return (int) lines.stream().filter(line -> line.points().isNegative()).count();
  }

  /** How many records gave points. */
  public int good() {
    return (int) lines.stream().filter(line -> line.points().compareTo(Points.ZERO) > 0).count();
  }
}
