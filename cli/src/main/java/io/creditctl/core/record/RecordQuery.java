package io.creditctl.core.record;

import io.creditctl.core.model.Period;
import java.util.Optional;

/**
 * Which records to list; an empty text or Optional does not narrow.
 *
 * @param decided the days of decision to include
 * @param voided whether voided records are listed too
 */
public record RecordQuery(
    String kind, String unit, String subjectKey, Optional<Period> decided, boolean voided) {}
