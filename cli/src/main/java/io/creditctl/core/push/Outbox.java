package io.creditctl.core.push;

import io.creditctl.core.model.RecordId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The durable queue between the records and the platforms. Every method is one short transaction;
 * no request is made inside.
 */
public interface Outbox {

  /** A name of this store that no other store has; part of every idempotency key. */
  String storeId();

  /**
   * Adds an entry for every record of these kinds whose present revision the target has none for;
   * answers how many.
   */
  long enqueueBacklog(String target, Set<String> kinds, Instant at);

  /** How many entries {@link #enqueueBacklog} would add. */
  long backlog(String target, Set<String> kinds);

  /**
   * Puts back what processes left behind that no longer live or whose lease has ended; answers how
   * many.
   */
  long releaseAbandoned(String target, Predicate<String> ownerLives, Instant now);

  /**
   * Leases the oldest pending entries. Entries of one record are leased in order and never while an
   * earlier one is in flight.
   *
   * @param kind narrows to one kind unless empty
   */
  List<ClaimedEntry> claim(String target, String kind, int limit, String owner, Instant leaseUntil);

  /**
   * Settles leased entries; one whose lease was lost meanwhile is left alone, and one that failed
   * after a later entry of its record was enqueued is superseded.
   *
   * @param reports whether acknowledged ones count as reported, as {@link PushTarget#reports}
   */
  void settle(List<Settlement> settlements, String owner, Instant at, boolean reports);

  /** Puts back what was leased and never sent, as if it had not been leased. */
  void giveBack(List<Long> entryIds, String owner);

  /**
   * What a target has taken and not decided yet, oldest first.
   *
   * @param after the number of the last entry that was answered before, 0 for none
   */
  List<ClaimedEntry> delivered(String target, long after, int limit);

  /** Counts for each of the targets, in the given order. */
  List<TargetStatus> status(List<String> targets);

  /** Entries of a target in a state, oldest first; an empty target means all of them. */
  List<OutboxEntry> entries(String target, PushState state, int limit);

  /** All entries of one record, oldest first. */
  List<OutboxEntry> ofRecord(RecordId record);

  Optional<OutboxEntry> entry(long id);

  /**
   * Puts a returned or dead entry back to pending. One that the platform refused begins a new
   * round; of one whose outcome is not known, or that never left, nothing changes.
   */
  void requeue(long entryId, Instant at);

  TargetState targetState(String target);

  void setTargetState(String target, TargetState state, Instant at);
}
