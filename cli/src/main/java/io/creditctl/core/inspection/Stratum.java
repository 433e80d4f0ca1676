package io.creditctl.core.inspection;

/**
 * One grade's share in a draw.
 *
 * @param objects how many could be drawn
 * @param inspectedEnough how many more there are that were inspected as often as the plan allows
 * @param drawn how many were
 */
public record Stratum(String grade, Quota quota, int objects, int inspectedEnough, int drawn) {}
