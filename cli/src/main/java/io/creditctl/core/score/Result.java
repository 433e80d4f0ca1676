package io.creditctl.core.score;

import io.creditctl.core.score.scheme.Assessment;

/**
 * What an evaluation found for one subject; it never changes.
 *
 * @param before the grade that the subject held before the period, empty for none
 */
public record Result(
    RunId run, String subjectKey, String name, String before, Assessment assessment) {}
