package io.creditctl.core.score.scheme;

import io.creditctl.core.disclosure.RuleNote.Standing;

/** What one line of a scheme rests on, and how well that is known. */
public record Basis(String text, Standing standing) {}
