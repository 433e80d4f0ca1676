package io.creditctl.core.listing;

import io.creditctl.core.catalog.RosterList;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Somebody to be listed.
 *
 * @param listName empty for that of the reason or the list
 * @param reason a reason's identifier, or words
 * @param basis empty for that of the reason or the list
 * @param records identifiers or document numbers of what it rests on
 * @param unit who decides
 */
public record Proposal(
    RosterList list,
    String listName,
    String reason,
    String basis,
    List<String> records,
    Optional<LocalDate> until,
    Optional<Term> term,
    String unit) {}
