package io.creditctl.core.bulletin;

/**
 * From where on a unit is named, in percent.
 *
 * @param late of what it handed in after the deadline
 * @param untimely of what it disclosed late or not at all
 */
public record Lines(int late, int untimely) {}
