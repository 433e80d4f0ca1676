package io.creditctl.core.casework;

import java.time.LocalDate;
import java.util.Map;

/**
 * A step to be taken.
 *
 * @param facts what becomes known with it
 */
public record StepRequest(
    String step, LocalDate day, String basis, String note, Map<String, String> facts) {}
