package io.creditctl.core.push;

import java.time.Clock;

/** What a push needs of the outside world beside the store and the platform. */
public record PushTools(Clock clock, Pause pause, RetryPolicy retries, LeaseHolder leases) {}
