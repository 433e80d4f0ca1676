package io.creditctl.core.record;

import java.util.Map;

/** A conflict with both contents, unmasked. */
public record KeptConflict(
    Conflict conflict, Map<String, String> stored, Map<String, String> incoming) {}
