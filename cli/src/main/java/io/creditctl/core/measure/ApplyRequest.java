package io.creditctl.core.measure;

import io.creditctl.core.model.RecordId;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A measure to be applied.
 *
 * @param subject credit code, identity number, name or record identifier
 * @param measure the measure's identifier
 * @param unit who applies it; empty for whom the catalogue names
 * @param until the last day; empty for as long as the catalogue says
 * @param record the record that it rests on
 */
public record ApplyRequest(
    String subject,
    String measure,
    String basis,
    String unit,
    LocalDate from,
    Optional<LocalDate> until,
    Optional<RecordId> record) {}
