package io.creditctl.core.site;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The page of one record.
 *
 * @param publicFrom the day from which it has been public, empty until it was published
 * @param publicUntil the last day of publication, empty when there is no end
 * @param disputed whether an objection to it runs
 */
public record RecordPage(
    SiteSection section,
    ListedRecord record,
    Optional<LocalDate> publicFrom,
    Optional<LocalDate> publicUntil,
    boolean disputed,
    List<PublicField> fields) {}
