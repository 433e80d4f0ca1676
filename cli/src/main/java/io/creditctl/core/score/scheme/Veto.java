package io.creditctl.core.score.scheme;

/** Records that bring a subject down to a grade whatever its score, 一票否决、直接定级. */
public record Veto(String id, String title, Query query, String grade, Basis basis) {}
