package io.creditctl.core.roster;

import io.creditctl.core.catalog.RosterList;
import io.creditctl.core.model.RecordId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Lists as they stand on a day, looked up in memory; only entries that are found are read. */
final class LoadedLists implements RosterLookup {
  private final RosterStore store;
  private final Map<RosterList, Keys> lists = new EnumMap<>(RosterList.class);

  private record Keys(
      Map<String, List<RecordId>> subjects,
      Map<String, List<RecordId>> persons,
      Map<String, List<RecordId>> names,
      boolean givesNumbers) {}

  LoadedLists(RosterStore store, Set<RosterList> wanted, LocalDate day) {
    this.store = store;
    for (RosterList list : wanted) {
      Keys keys =
          new Keys(new HashMap<>(), new HashMap<>(), new HashMap<>(), store.givesNumbers(list));
      for (ListedName listed : store.names(list, day)) {
        add(keys.subjects(), listed.subjectKey(), listed.id());
        add(keys.names(), listed.normalisedName(), listed.id());
        if (!listed.personKey().isEmpty()) {
          add(keys.persons(), listed.personKey(), listed.id());
        }
      }
      lists.put(list, keys);
    }
  }

  /** Mostly one entry has the key; a list that holds one is small. */
  private static void add(Map<String, List<RecordId>> ids, String key, RecordId id) {
    List<RecordId> others = ids.get(key);
    if (others == null) {
      ids.put(key, List.of(id));
    } else {
      List<RecordId> all = new ArrayList<>(others);
      all.add(id);
      ids.put(key, List.copyOf(all));
    }
  }

  @Override
  public List<RosterEntry> bySubject(RosterList list, String subjectKey) {
    return entries(list, lists.get(list).subjects().get(subjectKey));
  }

  @Override
  public List<RosterEntry> byPerson(RosterList list, String personKey) {
    return entries(list, lists.get(list).persons().get(personKey));
  }

  @Override
  public boolean givesNumbers(RosterList list) {
    return lists.get(list).givesNumbers();
  }

  @Override
  public List<RosterEntry> byName(RosterList list, String normalisedName) {
    return entries(list, lists.get(list).names().get(normalisedName));
  }

  private List<RosterEntry> entries(RosterList list, List<RecordId> ids) {
    return ids == null ? List.of() : store.entries(list, ids);
  }
}
