package io.creditctl.core.calendar;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A published notice that arranges a year's holidays.
 *
 * @param documentNo the document number, empty when it is not known
 * @param date the day of the document, when it is known
 * @param address where the notice is published
 */
public record Notice(String documentNo, Optional<LocalDate> date, String address) {}
