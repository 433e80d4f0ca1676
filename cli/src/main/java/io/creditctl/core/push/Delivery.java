package io.creditctl.core.push;

import java.util.Map;

/**
 * One record revision on its way to one target.
 *
 * @param entryId the outbox entry
 * @param idempotencyKey stands for (record, revision, target) and never changes between attempts
 * @param recordId the record's public identifier, for example {@code R-17}
 * @param revision the record's revision, from 1
 * @param kind the record kind's code
 * @param documentNo names the decision, as it is written
 * @param action what the platform shall do
 * @param fields what may leave, under the platform's names and in its order, without empty ones
 */
public record Delivery(
    long entryId,
    String idempotencyKey,
    String recordId,
    int revision,
    String kind,
    String documentNo,
    Action action,
    Map<String, String> fields) {

  /** What the platform shall do with a record. */
  public enum Action {
    UPSERT,
    WITHDRAW
  }
}
