package io.creditctl.core.site.publish;

import java.time.Instant;

/**
 * A version of the site at its public place.
 *
 * @param publishedAt when it last became the public one
 * @param current whether it is the public one now
 */
public record Release(
    String version, Instant publishedAt, long files, long records, boolean current) {}
