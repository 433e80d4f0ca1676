package io.creditctl.core.site.publish;

import java.nio.file.Path;
import java.time.LocalDate;

/**
 * What to make public, and where.
 *
 * @param target the folder of the public place
 * @param keep how many versions stay there
 * @param baseUrl what stands before each path, ending in a slash; empty when it is not known
 * @param today the business day
 */
public record PublishRequest(
    Path target, int keep, String baseUrl, LocalDate today, String actor, boolean rehearsal) {}
