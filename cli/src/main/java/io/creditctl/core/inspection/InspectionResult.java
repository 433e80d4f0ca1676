package io.creditctl.core.inspection;

import io.creditctl.core.model.RecordId;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What an inspection of a drawn object found, as its record says.
 *
 * @param problem what was found wrong, empty where nothing was
 * @param publishable whether nothing has ended that it may be shown
 */
public record InspectionResult(
    String number,
    RecordId record,
    Optional<LocalDate> day,
    String matter,
    String result,
    String problem,
    String unit,
    boolean publishable) {}
