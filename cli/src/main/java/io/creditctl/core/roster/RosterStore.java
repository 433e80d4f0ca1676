package io.creditctl.core.roster;

import io.creditctl.core.catalog.RosterList;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Where list entries and the times of their snapshots are kept. */
public interface RosterStore {

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

  /** Entries of the list under exactly this subject's key, expired ones included. */
  List<RosterEntry> bySubject(RosterList list, String subjectKey);

  /** Entries of the list that give this person's identity number, expired ones included. */
  List<RosterEntry> byPerson(RosterList list, String personKey);

  /** Whether any entry of the list gives an identity number. */
  boolean givesNumbers(RosterList list);

  /** Entries of the list under exactly this normalised name, expired ones included. */
  List<RosterEntry> byName(RosterList list, String normalisedName);

  /** Entries whose last day is before this one and that nobody has taken off the list yet. */
  List<RosterEntry> lapsed(RosterList list, LocalDate day);

  /** All entries of the list in the order of their identifiers, expired ones included. */
  List<RosterEntry> entries(RosterList list);
}
