package io.creditctl.core.listing;

import io.creditctl.core.casework.CaseType.Wording;
import io.creditctl.core.catalog.RosterList;
import io.creditctl.core.disclosure.RuleNote;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A case in which somebody is to be listed, 认定情形.
 *
 * @param listName the list's full name, 名单名称
 * @param term how long, where a text that was read says so
 * @param test how records tell of it; empty where a person has to find it, 需人工认定
 */
public record ListingReason(
    String id,
    RosterList list,
    String listName,
    Wording title,
    String basis,
    LocalDate effectiveFrom,
    Optional<Term> term,
    Optional<ReasonTest> test,
    List<RuleNote> notes) {}
