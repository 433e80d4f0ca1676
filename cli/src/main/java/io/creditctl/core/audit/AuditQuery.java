package io.creditctl.core.audit;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Which links to show; empty parts ask for nothing.
 *
 * @param object a record, case or other name, as {@code log} shows it
 * @param action an action, or the beginning of one such as {@code repair}
 */
public record AuditQuery(
    Optional<String> object,
    Optional<String> actor,
    Optional<String> action,
    Optional<LocalDate> from,
    Optional<LocalDate> to) {}
