package io.creditctl.core.source;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Where it is kept which unit is responsible for what; nothing is ever deleted. */
public interface SourceStore {

  /** Every assignment that ever was, by kind and field, the earliest first. */
  List<SourceAssignment> all();

  /** Keeps a new assignment and remembers who made it. */
  void add(SourceAssignment assignment);

  /** Ends the assignment of this scope that has no end yet. */
  void end(SourceScope scope, LocalDate endedOn, String reason, String actor, Instant at);
}
