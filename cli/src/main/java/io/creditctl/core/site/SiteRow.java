package io.creditctl.core.site;

import java.util.Map;
import java.util.function.Supplier;

/**
 * A record on its way by.
 *
 * @param position where it stands in the order of the site
 * @param values its row by field code, read when it is asked for
 */
public record SiteRow(long position, SiteRecord record, Supplier<Map<String, String>> values) {}
