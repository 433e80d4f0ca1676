package io.creditctl.core.record;

import io.creditctl.core.catalog.Mapping;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A ledger to compare with.
 *
 * @param kind the record kind, empty to tell it from the header
 * @param mapping what a person says about the file's columns
 * @param encoding see {@link TableReader}
 * @param asOf the day by which deadlines are judged
 */
public record LedgerRequest(
    InputFile file, Optional<String> kind, Mapping mapping, String encoding, LocalDate asOf) {}
