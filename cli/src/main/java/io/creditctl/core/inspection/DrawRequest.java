package io.creditctl.core.inspection;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A wish to draw.
 *
 * @param plan the name of the plan; empty for the usual one of the field of work
 * @param unit the unit whose inspectors go; empty for all
 */
public record DrawRequest(String pool, Optional<String> plan, String unit, LocalDate day) {}
