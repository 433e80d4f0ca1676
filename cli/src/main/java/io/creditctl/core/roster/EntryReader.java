package io.creditctl.core.roster;

import io.creditctl.core.catalog.RosterList;
import io.creditctl.core.model.RecordId;

/** Reads single entries of lists, many of them one after the other. */
public interface EntryReader extends AutoCloseable {

  /** One entry that is on the list. */
  RosterEntry read(RosterList list, RecordId id);

  @Override
  void close();
}
