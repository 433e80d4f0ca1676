package io.creditctl.core.job;

import java.time.Instant;
import java.util.Optional;

/**
 * A job and how it stands.
 *
 * @param next its next turn; empty where nobody knows its times
 */
public record JobStanding(
    JobName job, JobState state, Optional<Heartbeat> last, Optional<Instant> next) {}
