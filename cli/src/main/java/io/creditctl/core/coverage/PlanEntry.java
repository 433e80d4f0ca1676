package io.creditctl.core.coverage;

/** What the plan asks of one unit: a kind of record, so often. */
public record PlanEntry(String unit, String kind, Frequency frequency) {}
