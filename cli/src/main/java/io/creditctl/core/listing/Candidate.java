package io.creditctl.core.listing;

import io.creditctl.core.casework.CaseId;
import io.creditctl.core.model.SubjectRef;
import io.creditctl.core.record.StoredRecord;
import java.util.List;
import java.util.Optional;

/**
 * A subject that a reason for listing may apply to; a person has to look before a case is opened.
 *
 * @param vehicle the plate where it is about a vehicle, whose operator the subject is, else empty
 * @param found what was counted: a number of penalties, trucks of all trucks as {@code 3/20}, or an
 *     amount
 * @param records what it rests on, oldest first
 * @param handled the case that looked at all of these records already
 */
public record Candidate(
    ListingReason reason,
    SubjectRef subject,
    String vehicle,
    String found,
    List<StoredRecord> records,
    Optional<CaseId> handled) {}
