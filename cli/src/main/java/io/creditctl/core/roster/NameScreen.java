package io.creditctl.core.roster;

import io.creditctl.core.catalog.RosterList;
import io.creditctl.core.model.RecordId;
import io.creditctl.core.roster.RosterAnswer.Hit;
import io.creditctl.core.roster.RosterAnswer.MatchedBy;
import io.creditctl.core.roster.screen.NameFinder;
import io.creditctl.core.roster.screen.NameIndex;
import io.creditctl.core.roster.screen.NameRules;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The names on lists on a day, present and former, to find those that are like others. */
final class NameScreen {
  /** Nobody looks through more candidates for one name. */
  private static final int MOST = 20;

  private final RosterStore store;
  private final List<Owner> owners = new ArrayList<>();
  private final NameIndex index;

  private record Owner(RosterList list, RecordId id) {}

  NameScreen(
      RosterStore store, NameRules rules, Set<RosterList> lists, LocalDate day, double threshold) {
    this.store = store;
    NameIndex.Builder names = new NameIndex.Builder(rules);
    for (RosterList list : lists) {
      Map<RecordId, Integer> numbers = new HashMap<>();
      for (ListedName listed : store.names(list, day)) {
        numbers.put(listed.id(), owners.size());
        names.add(owners.size(), listed.normalisedName(), false);
        owners.add(new Owner(list, listed.id()));
      }
      for (ListedName.Other other : store.otherNames(list, day)) {
        names.add(numbers.get(other.id()), other.normalisedName(), other.former());
      }
    }
    this.index = names.build(threshold);
  }

  /** For each name the candidates, the most alike first; threads may ask at the same time. */
  List<List<NameIndex.Match>> find(List<String> names) {
    NameFinder finder = index.finder();
    List<List<NameIndex.Match>> found = new ArrayList<>(names.size());
    for (String name : names) {
      found.add(name.isEmpty() ? List.of() : finder.find(name, MOST));
    }
    return found;
  }

  /** The entries of candidates, in the same order. */
  List<Hit> hits(List<NameIndex.Match> candidates) {
    Map<RosterList, List<RecordId>> ids = new EnumMap<>(RosterList.class);
    for (NameIndex.Match candidate : candidates) {
      Owner owner = owners.get(candidate.owner());
      ids.computeIfAbsent(owner.list(), list -> new ArrayList<>()).add(owner.id());
    }
    Map<RecordId, RosterEntry> entries = new HashMap<>();
    ids.forEach(
        (list, ofList) ->
            store.entries(list, ofList).forEach(entry -> entries.put(entry.id(), entry)));
    return candidates.stream()
        .map(
            candidate ->
                Hit.like(
                    entries.get(owners.get(candidate.owner()).id()),
                    candidate.likeness().formerName()
                        ? MatchedBy.FORMER_NAME
                        : MatchedBy.SIMILAR_NAME,
                    candidate.likeness()))
        .toList();
  }
}
