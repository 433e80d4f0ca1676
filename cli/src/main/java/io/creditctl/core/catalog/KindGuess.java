package io.creditctl.core.catalog;

/**
 * The kind that a header most probably belongs to.
 *
 * @param score 0 to 1: the mean of the share of columns understood and of required fields found
 */
public record KindGuess(Kind kind, double score, HeaderMatch match) {
  /** Base data of few required fields would else take in lists that have these beside their own. */
  private static final double LARGER_PART = 0.7;

  static KindGuess of(Kind kind, HeaderMatch match) {
    long columns = columns(match);
    long required = kind.in(match.layout()).fields().stream().filter(Field::required).count();
    double understood = columns == 0 ? 0 : (double) match.matched() / columns;
    double found = required == 0 ? understood : 1 - (double) match.missing().size() / required;
    return new KindGuess(kind, (understood + found) / 2, match);
  }

  /** Whether the larger part of the columns means something in this kind, or is to be ignored. */
  boolean understands() {
    long unknown = match.unknown().stream().filter(column -> !column.header().isEmpty()).count();
    return columns(match) - unknown >= LARGER_PART * columns(match);
  }

  /** How many columns have a header. */
  static long columns(HeaderMatch match) {
    return match.header().stream().filter(cell -> !cell.isEmpty()).count();
  }
}
