package io.creditctl.core.roster;

import io.creditctl.core.catalog.RosterList;
import io.creditctl.core.model.SubjectRef;
import io.creditctl.core.person.Identities;
import io.creditctl.core.roster.RosterStore.Freshness;
import io.creditctl.core.roster.screen.NameRules;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Answers who stands on a list. Not being able to check is never the same as being clear. */
public final class RosterService {
  private final RosterStore store;
  private final Supplier<NameRules> names;
  private final Identities identities;
  private final Clock clock;

  /**
   * @param names asked for only where names that are alike are looked for
   */
  public RosterService(
      RosterStore store, Supplier<NameRules> names, Identities identities, Clock clock) {
    this.store = store;
    this.names = names;
    this.identities = identities;
    this.clock = clock;
  }

  /** Prepares a check, so that many inputs rest on the same snapshots. */
  public RosterCheck check(RosterCheckRequest request) {
    return new RosterCheck(
        request,
        store,
        names,
        identities,
        Obstacle.of(request, freshness(request.lists()), clock.instant()));
  }

  /** Holds the likeness of names against pairs of which somebody said whether they are the same. */
  public ScreeningReport evaluate(List<LabelledPair> pairs) {
    return ScreeningReport.of(names.get(), pairs);
  }

  /** The lowest score from which on names that are alike can be looked for. */
  public double lowestLikeness() {
    return names.get().lowestThreshold();
  }

  /** Entries of a list that are active on a day, or all of them. */
  public List<RosterEntry> entries(RosterList list, Optional<LocalDate> activeOn) {
    return store.entries(list).stream()
        .filter(entry -> activeOn.map(entry::activeOn).orElse(true))
        .toList();
  }

  /** When each of the lists was last imported; lists that never were are absent. */
  public Map<RosterList, Instant> snapshots(Set<RosterList> lists) {
    Map<RosterList, Instant> snapshots = new EnumMap<>(RosterList.class);
    freshness(lists).forEach((list, fresh) -> snapshots.put(list, fresh.at()));
    return snapshots;
  }

  /** How fresh each of the lists is; lists that never came are absent. */
  public Map<RosterList, Freshness> freshness(Set<RosterList> lists) {
    Map<RosterList, Freshness> freshness = new EnumMap<>(RosterList.class);
    for (RosterList list : lists) {
      store.freshness(list).ifPresent(fresh -> freshness.put(list, fresh));
    }
    return freshness;
  }

  /** The entries of a subject on a list on a day. */
  public List<RosterEntry> active(RosterList list, SubjectRef subject, LocalDate day) {
    return active(
        subject.knownByNumber()
            ? store.byPerson(list, subject.key())
            : store.bySubject(list, subject.key()),
        day);
  }

  static List<RosterEntry> active(List<RosterEntry> entries, LocalDate day) {
    return entries.stream().filter(entry -> entry.activeOn(day)).toList();
  }
}
