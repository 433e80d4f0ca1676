package io.creditctl.core.roster;

import io.creditctl.core.catalog.RosterList;
import io.creditctl.core.model.RecordId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Where list entries and the times of their snapshots are kept. */
public interface RosterStore extends RosterLookup {

  /** How fresh the list is; empty when it never came. */
  Optional<Freshness> freshness(RosterList list);

  /**
   * How fresh a list is.
   *
   * @param at its latest import; where snapshots are taken of it, the latest of the source that is
   *     silent longest
   * @param expiresAt from when on it must not be relied on, empty where nobody set an end
   */
  record Freshness(Instant at, Optional<Instant> expiresAt) {}

  /** These entries of a list, in the order of their identifiers. */
  List<RosterEntry> entries(RosterList list, Collection<RecordId> ids);

  /** The entries of the list that are active on a day, in the order of their identifiers. */
  List<ListedName> names(RosterList list, LocalDate day);

  /** The other names of the subjects of these entries, in the same order. */
  List<ListedName.Other> otherNames(RosterList list, LocalDate day);

  /** Entries whose last day is before this one and that nobody has taken off the list yet. */
  List<RosterEntry> lapsed(RosterList list, LocalDate day);

  /** All entries of the list in the order of their identifiers, expired ones included. */
  List<RosterEntry> entries(RosterList list);
}
