package io.creditctl.core.catalog;

/**
 * The kind that a header most probably belongs to.
 *
 * @param score 0 to 1: the mean of the share of columns understood and of required fields found
 */
public record KindGuess(Kind kind, double score, HeaderMatch match) {}
