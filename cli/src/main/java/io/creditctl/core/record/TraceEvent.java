package io.creditctl.core.record;

import java.time.Instant;

/**
 * One thing that happened to a record.
 *
 * @param action what happened, for example {@code imported} or {@code disclosed}
 * @param detail where or why, for example {@code 许可.csv:12}
 */
public record TraceEvent(Instant at, String action, String actor, int revision, String detail) {}
