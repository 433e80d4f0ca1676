package io.creditctl.core.listing;

import io.creditctl.core.catalog.RosterList;
import java.util.List;
import java.util.Optional;

/** The rules that listings go by. */
public record ListingRules(List<ListRule> lists, List<ListingReason> reasons) {
  public ListingRules {
    lists = List.copyOf(lists);
    reasons = List.copyOf(reasons);
    for (RosterList list : RosterList.values()) {
      if (list != RosterList.NONE
          && lists.stream().filter(rule -> rule.list() == list).count() != 1) {
        throw new IllegalArgumentException("lists must have " + list + " once");
      }
    }
    if (reasons.stream().map(ListingReason::id).distinct().count() < reasons.size()) {
      throw new IllegalArgumentException("reasons have an id twice");
    }
  }

  /** The rule of a list. */
  public ListRule list(RosterList list) {
    return lists.stream().filter(rule -> rule.list() == list).findFirst().orElseThrow();
  }

  /** The reason with this identifier, if it is one. */
  public Optional<ListingReason> reason(String id) {
    return reasons.stream().filter(reason -> reason.id().equals(id)).findFirst();
  }
}
