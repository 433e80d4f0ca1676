package io.creditctl.core.record;

import io.creditctl.core.disclosure.DisclosureState;
import io.creditctl.core.model.BatchId;
import io.creditctl.core.model.RecordId;
import io.creditctl.core.model.SubjectRef;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A record as it stands now, without its full row.
 *
 * @param domain what its content or unit tells, or else what is known of its subject; may be empty
 */
public record StoredRecord(
    RecordId id,
    String kind,
    SubjectRef subject,
    String documentNo,
    String title,
    String authority,
    String unit,
    String domain,
    Optional<LocalDate> decidedOn,
    Optional<LocalDate> validUntil,
    int revision,
    boolean voided,
    DisclosureState disclosure,
    BatchId batch,
    long line) {}
