package io.creditctl.core.roster;

/**
 * Two names of which somebody said whether they mean the same subject.
 *
 * @param same whether they do
 */
public record LabelledPair(String name, String candidate, boolean same) {}
