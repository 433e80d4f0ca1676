package io.creditctl.core.push;

import io.creditctl.core.model.RecordId;
import java.util.Map;

/**
 * An outbox entry that this process has leased.
 *
 * @param round counts how often the target was told of this revision before: one that was withdrawn
 *     and put back, or refused and sent again, is told anew
 * @param values the revision's full row by field code; what may leave is decided by the catalog
 */
public record ClaimedEntry(
    long id,
    RecordId record,
    int revision,
    int round,
    String kind,
    Delivery.Action action,
    int attempts,
    Map<String, String> values) {}
