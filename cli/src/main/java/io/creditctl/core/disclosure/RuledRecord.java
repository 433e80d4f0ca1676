package io.creditctl.core.disclosure;

import io.creditctl.core.model.RecordId;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * A stored record as the rules are asked about it again.
 *
 * @param ruling what is stored of their answer
 * @param values its row by field code, identity numbers sealed; empty when only the deadlines are
 *     asked for
 */
public record RuledRecord(
    RecordId id,
    String kind,
    Optional<LocalDate> decidedOn,
    Ruling ruling,
    Map<String, String> values) {}
