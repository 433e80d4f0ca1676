package io.creditctl.core.push;

/**
 * One record revision on its way to one target.
 *
 * @param entryId the outbox entry
 * @param idempotencyKey stands for (record, revision, target) and never changes between attempts
 * @param recordId the record's public identifier, for example {@code R-17}
 * @param revision the record's revision, from 1
 * @param kind the record kind's code
 * @param action what the platform shall do
 * @param payload the fields that may leave, as a JSON object in canonical form
 */
public record Delivery(
    long entryId,
    String idempotencyKey,
    String recordId,
    int revision,
    String kind,
    Action action,
    String payload) {

  /** What the platform shall do with a record. */
  public enum Action {
    UPSERT,
    WITHDRAW
  }
}
