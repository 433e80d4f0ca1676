package io.creditctl.core.job;

import java.time.Instant;

/**
 * A job that somebody said would run.
 *
 * @param since from when on it is missed
 */
public record PlannedJob(JobName name, Schedule schedule, Instant since) {}
