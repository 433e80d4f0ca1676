package io.creditctl.core.push.preflight;

/** What is known of a row beside what stands in it. */
public record RowFacts(SubjectStanding subject, boolean numberTaken) {}
