package io.creditctl.core.record;

import io.creditctl.core.catalog.Kind;
import java.util.List;
import java.util.Set;

/** Who gets new revisions: the configured targets, and the kinds that are pushed at all. */
public record Recipients(List<String> targets, Set<String> kinds) {

  /** For a batch of one kind; the others need not be known. */
  static Recipients of(Kind kind, List<String> targets) {
    return new Recipients(targets, kind.pushed() ? Set.of(kind.code()) : Set.of());
  }
}
