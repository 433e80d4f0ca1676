package io.creditctl.core.record;

import io.creditctl.core.catalog.Domain;
import io.creditctl.core.model.Period;
import java.util.Optional;

/**
 * Which records to list; an empty text or Optional does not narrow.
 *
 * @param domain one domain, with its second level
 * @param decided the days of decision to include
 * @param voided whether voided records are listed too
 */
public record RecordQuery(
    String kind,
    String unit,
    Optional<Domain> domain,
    String subjectKey,
    Optional<Period> decided,
    boolean voided) {}
