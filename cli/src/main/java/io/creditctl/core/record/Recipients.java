package io.creditctl.core.record;

import java.util.List;
import java.util.Set;

/** Who gets new revisions: the configured targets, and the kinds that are pushed at all. */
public record Recipients(List<String> targets, Set<String> kinds) {}
