package io.creditctl.core.roster.screen;

import java.util.Map;
import java.util.Set;

/**
 * What names are taken apart and compared by; all of it is data.
 *
 * @param weights of each feature, one in all
 * @param formerName what a likeness to a former name is worth, at most 1
 * @param shortestMark how many characters stripping leaves at least
 * @param regions a place's words and its code; the code of what lies within begins with it
 * @param forms the words of organisation forms, and which of them mean the same
 * @param trades words for lines of business
 */
public record NameRules(
    Map<Feature, Double> weights,
    double formerName,
    int shortestMark,
    Map<String, String> regions,
    Map<String, String> forms,
    Set<String> trades,
    CharacterForms characters) {
  private static final double ROUNDING = 1e-9;

  public NameRules {
    double sum = weights.values().stream().mapToDouble(Double::doubleValue).sum();
    if (!weights.keySet().containsAll(Set.of(Feature.values()))
        || weights.values().stream().anyMatch(weight -> weight < 0)
        || Math.abs(sum - 1) > ROUNDING) {
      throw new IllegalArgumentException("weights of " + weights);
    }
    weights = Map.copyOf(weights);
  }

  /** How much of a score the mark decides, by its characters and its sounds. */
  double markShare() {
    return weights.get(Feature.MARK) + weights.get(Feature.SOUND);
  }

  /**
   * How alike the sounds of two marks are at least when the names reach a score: marks of equal
   * characters have equal sounds, and nothing else counts more than it weighs.
   */
  double leastSound(double score) {
    return leastSound(score, 1 - markShare());
  }

  /**
   * The same where it is known what the other features bring.
   *
   * @param others their points together
   */
  double leastSound(double score, double others) {
    return (score - others) / markShare();
  }

  /** Below this score names may be alike whose marks have no two neighbouring sounds in common. */
  public double lowestThreshold() {
    return 1 - markShare() / 2;
  }
}
