package io.creditctl.core.pull;

import java.time.Duration;
import java.util.Optional;

/**
 * How to take something over.
 *
 * @param expires how long it may be relied on, empty for no end
 * @param allowShrink whether it is known that much of it is gone
 * @param rehearsal whether to store nothing
 */
public record PullRequest(
    PullSource from,
    Optional<Duration> expires,
    boolean allowShrink,
    boolean rehearsal,
    String actor) {}
