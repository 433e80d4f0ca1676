package io.creditctl.core.roster;

import io.creditctl.core.catalog.RosterList;
import java.util.List;

/** Finds the entries of a list by what is known of a subject; expired ones may be included. */
public interface RosterLookup {

  /** Entries of the list under exactly this subject's key. */
  List<RosterEntry> bySubject(RosterList list, String subjectKey);

  /** Entries of the list that give this person's identity number. */
  List<RosterEntry> byPerson(RosterList list, String personKey);

  /** Whether any entry of the list gives an identity number. */
  boolean givesNumbers(RosterList list);

  /** Entries of the list under exactly this normalised name. */
  List<RosterEntry> byName(RosterList list, String normalisedName);
}
