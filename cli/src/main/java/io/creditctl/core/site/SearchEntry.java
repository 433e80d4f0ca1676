package io.creditctl.core.site;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What a visitor finds a public record by.
 *
 * @param subjectName the subject as it may be shown
 * @param code its credit code, empty where it has none or may not be shown
 * @param kind the record kind's code
 * @param path the page, relative to the root of the site
 */
public record SearchEntry(
    String subjectName,
    String code,
    String documentNo,
    String kind,
    Optional<LocalDate> decidedOn,
    String path) {}
