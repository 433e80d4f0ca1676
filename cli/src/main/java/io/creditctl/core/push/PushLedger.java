package io.creditctl.core.push;

import io.creditctl.core.model.Period;
import io.creditctl.core.model.RecordId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What people ask about the outbox and decide there; what a run does stands in {@link Outbox}. */
public interface PushLedger {

  /** One entry with the row that it sends. */
  Optional<ClaimedEntry> row(long entryId);

  /**
   * What a target would be sent of a record: its latest entry that stands, or else its present
   * revision under entry number 0. Empty for a record that there is not.
   */
  Optional<ClaimedEntry> row(RecordId record, String target);

  /**
   * Entries that wait to be sent, in their order.
   *
   * @param kind narrows to one kind unless empty
   * @param after the number of the last entry that was answered before, 0 for none
   */
  List<ClaimedEntry> waiting(String target, String kind, long after, int limit);

  /**
   * The present revisions that a target lacks and that no entry stands for yet, as entries with the
   * record's number.
   *
   * @param after the number of the last record that was answered before, 0 for none
   */
  List<ClaimedEntry> lacking(String target, String kind, long after, int limit);

  /**
   * How the records of a kind stand with a target, in their order.
   *
   * @param decided narrows to decisions of that time
   * @param after the number of the last record that was answered before, 0 for none
   */
  List<Standing> standing(
      String target, String kind, Optional<Period> decided, long after, int limit);

  /** The target's latest entry that stands for a record of this number, one for each record. */
  List<ClaimedEntry> ofDocument(String target, String documentNo, String kind);

  /** Gives up dead entries for good, and remembers why; all of them or none. */
  void drop(List<Long> entryIds, String reason, String actor, Instant at);

  /**
   * Puts entries that the target does not hold, whatever it said, back to pending, and tells of the
   * records that it holds and should not; all of them or none.
   */
  void repair(List<Long> lost, List<RecordId> surplus, String actor, Instant at);

  /**
   * A record and the latest entry that stands for it.
   *
   * @param due whether the target ought to have it
   * @param revision the record's present one
   * @param entry empty where the target was never told
   */
  record Standing(
      RecordId record,
      String documentNo,
      boolean due,
      int revision,
      Optional<ClaimedEntry> entry,
      Optional<PushState> state) {}
}
