package io.creditctl.core.listing;

import io.creditctl.core.catalog.RosterList;
import io.creditctl.core.disclosure.RuleNote;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What holds for all listings on one list unless their reason says otherwise.
 *
 * @param listName the list's full name, 名单名称
 * @param term how long, where a text that was read says so
 */
public record ListRule(
    RosterList list,
    String listName,
    String basis,
    LocalDate effectiveFrom,
    Optional<Term> term,
    List<RuleNote> notes) {}
