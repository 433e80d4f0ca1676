package io.creditctl.core.casework;

import io.creditctl.core.model.RecordId;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * A case to be opened.
 *
 * @param day the business day of the opening
 * @param facts what is known from the start
 */
public record CaseOpening(
    String type,
    CaseFile.Subject subject,
    Optional<RecordId> record,
    String unit,
    LocalDate day,
    String basis,
    String note,
    Map<String, String> facts) {}
