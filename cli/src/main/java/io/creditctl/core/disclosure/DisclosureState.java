package io.creditctl.core.disclosure;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What is stored of a record's disclosure; whether it is late follows from it and a day.
 *
 * @param dueOn the last day, empty when no rule asks for disclosure
 * @param provisional whether a calendar year that the deadline needs is missing
 * @param rule the rule and version that gave the deadline
 * @param disclosedOn the day on the portal
 * @param url where on the portal
 * @param reportedOn the day on which the platform took it
 * @param reportDueOn the last day for the platform, empty where the portal's stands for it
 * @param exemption why it is not disclosed, empty when nobody exempted it
 */
public record DisclosureState(
    Optional<LocalDate> dueOn,
    boolean provisional,
    String rule,
    Optional<LocalDate> disclosedOn,
    String url,
    Optional<LocalDate> reportedOn,
    Optional<LocalDate> reportDueOn,
    String exemption) {}
