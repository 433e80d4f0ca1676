package io.creditctl.core.push;

import io.creditctl.core.model.RecordId;
import java.time.Instant;

/**
 * One record revision and where it stands on its way to one target.
 *
 * @param code the platform's last reason code, empty when there is none
 * @param message the platform's or the connection's last words, empty when there are none
 */
public record OutboxEntry(
    long id,
    String target,
    RecordId record,
    int revision,
    String kind,
    String documentNo,
    Delivery.Action action,
    PushState state,
    int attempts,
    String receiptNo,
    String code,
    String message,
    Instant createdAt,
    Instant updatedAt) {}
