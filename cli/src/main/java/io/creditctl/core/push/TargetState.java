package io.creditctl.core.push;

import java.time.Instant;
import java.util.Optional;

/**
 * Whether a target may be sent to.
 *
 * @param pausedBecause the reason, empty when the target is active
 * @param notBefore the time that the platform asked us to wait for
 */
public record TargetState(Optional<String> pausedBecause, Optional<Instant> notBefore) {}
