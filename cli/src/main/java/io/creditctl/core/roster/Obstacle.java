package io.creditctl.core.roster;

import io.creditctl.core.catalog.RosterList;
import io.creditctl.core.roster.RosterAnswer.Result;
import io.creditctl.core.roster.RosterStore.Freshness;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * Whether lists can clear anybody.
 *
 * @param oldest the oldest snapshot among the lists; empty when one was never imported
 * @param result what is answered about a subject that is not found
 * @param problem why nobody can be cleared, empty when somebody can
 */
record Obstacle(Optional<Instant> oldest, Result result, String problem) {
  private static final String EXPIRED = "EXPIRED";

  static Obstacle of(RosterCheckRequest request, Map<RosterList, Freshness> lists, Instant now) {
    if (request.lists().isEmpty() || !lists.keySet().containsAll(request.lists())) {
      return new Obstacle(Optional.empty(), Result.UNKNOWN, Result.UNKNOWN.name());
    }
    Optional<Instant> oldest = lists.values().stream().map(Freshness::at).min(Instant::compareTo);
    boolean expired =
        lists.values().stream()
            .flatMap(list -> list.expiresAt().stream())
            .anyMatch(end -> !now.isBefore(end));
    if (expired) {
      return new Obstacle(oldest, Result.STALE, EXPIRED);
    }
    boolean old =
        request.maxAge().filter(age -> oldest.orElseThrow().plus(age).isBefore(now)).isPresent();
    return old
        ? new Obstacle(oldest, Result.STALE, Result.STALE.name())
        : new Obstacle(oldest, Result.CLEAR, "");
  }

  boolean isNone() {
    return result == Result.CLEAR;
  }
}
