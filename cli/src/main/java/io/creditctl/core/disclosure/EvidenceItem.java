package io.creditctl.core.disclosure;

import io.creditctl.core.model.RecordId;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A decision behind the numbers of a report, and how it was counted.
 *
 * @param key the group that it was counted in
 * @param disclosedOn empty where it had not happened by the day of the question
 * @param reportedOn as disclosedOn
 * @param portal what it counts as by the portal's clock
 * @param platform what it counts as by the platform's
 */
public record EvidenceItem(
    String key,
    RecordId id,
    String kind,
    String documentNo,
    String subject,
    String unit,
    LocalDate decidedOn,
    LocalDate dueOn,
    Optional<LocalDate> disclosedOn,
    LocalDate reportDueOn,
    Optional<LocalDate> reportedOn,
    DisclosureStatus portal,
    DisclosureStatus platform) {}
