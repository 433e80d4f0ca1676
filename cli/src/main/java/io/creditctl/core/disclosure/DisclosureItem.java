package io.creditctl.core.disclosure;

import io.creditctl.core.model.RecordId;
import io.creditctl.core.model.SubjectRef;
import java.time.LocalDate;
import java.util.Optional;

/** A decision that has to be disclosed, or was. */
public record DisclosureItem(
    RecordId id,
    String kind,
    String documentNo,
    SubjectRef subject,
    String unit,
    Optional<LocalDate> decidedOn,
    DisclosureState state) {}
