package io.creditctl.core.score.scheme;

import java.util.Optional;

/**
 * One grade of a scheme.
 *
 * @param from the lowest score that earns it; empty for the last, which takes all below
 */
public record Band(String grade, Optional<Points> from, Basis basis) {}
