package io.creditctl.core.score.scheme;

/**
 * What one record gave under one indicator, or that it answers to a veto.
 *
 * @param points what it added to what the records before it gave; nothing where the indicator had
 *     reached its most
 */
public record Line(String indicator, long record, int revision, Points points) {}
