package io.creditctl.core.record;

import io.creditctl.core.model.RecordId;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One thing that is not as the ledger has it; identity numbers are masked.
 *
 * @param line of the ledger, 0 for a record that is not in it
 * @param record the stored record, empty where there is none
 * @param field the title of the field or, for what is late, of the day; empty where it is about the
 *     whole decision
 * @param ledger what the ledger says, or the deadline
 * @param stored what the store says, or the day
 */
public record LedgerFinding(
    LedgerFault fault,
    long line,
    Optional<RecordId> record,
    String documentNo,
    String subject,
    Optional<LocalDate> decidedOn,
    String field,
    String ledger,
    String stored) {}
