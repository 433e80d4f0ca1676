package io.creditctl.core.disclosure;

import java.time.LocalDate;
import java.util.Optional;

/** What the rules say now, for a store that brings its records in line with them. */
public interface Rulings {

  /** How much of the rules is asked again. */
  enum Scope {
    /** What hangs on the calendar: the three deadlines. */
    DEADLINES,
    /** Everything, for which each record's content has to be read. */
    ALL
  }

  Scope scope();

  Ruling ruling(RuledRecord stored);

  /** By when a record of this kind must be taken down after an event. */
  Optional<Deadline> withdrawal(String kind, LocalDate since);
}
