package io.creditctl.core.listing;

import io.creditctl.core.casework.CaseFile;
import io.creditctl.core.catalog.RosterList;
import io.creditctl.core.model.RecordId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What the facts of a listing are called. */
final class ListingFacts {
  static final String LIST = "list";
  static final String LIST_NAME = "listName";
  static final String REASON = "reason";
  static final String BASIS = "basis";

  /** The records that it rests on. */
  static final String RECORDS = "records";

  /** The document number of the first of them. */
  static final String DOCUMENT_NO = "documentNo";

  /** All of them for people: document numbers, days and titles. */
  static final String GROUNDS = "grounds";

  /** How long it was meant for: a {@link Term} or the last day. */
  static final String PERIOD = "period";

  static final String UNTIL = "until";
  static final String NOTICE_NO = "noticeNo";
  static final String PLEA = "plea";
  static final String DECISION_NO = "decisionNo";
  static final String REMOVAL_NO = "removalNo";

  /** The record on the list. */
  static final String ENTRY = "entry";

  private static final String BETWEEN = ", ";

  private ListingFacts() {}

  static String word(RosterList list) {
    return list.name().toLowerCase(Locale.ROOT);
  }

  static RosterList list(CaseFile file) {
    return RosterList.valueOf(file.fact(LIST).toUpperCase(Locale.ROOT));
  }

  static String records(List<RecordId> ids) {
    return ids.stream().map(RecordId::toString).collect(Collectors.joining(BETWEEN));
  }

  static Set<String> records(CaseFile file) {
    return Set.copyOf(Arrays.asList(file.fact(RECORDS).split(BETWEEN)));
  }

  static Optional<RecordId> entry(CaseFile file) {
    return RecordId.parse(file.fact(ENTRY));
  }
}
