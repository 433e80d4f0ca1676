package io.creditctl.core.site;

import io.creditctl.core.model.RecordId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The records of a section that are listed together: those of a month, or all of a list. */
final class SiteGroup {
  private final SiteSection section;
  private final String name;
  private final long first;
  private final List<ListedRecord> records = new ArrayList<>();
  private final List<String> fingerprints = new ArrayList<>();
  private long last;

  SiteGroup(SiteSection section, String name, long first) {
    this.section = section;
    this.name = name;
    this.first = first;
    this.last = first;
  }

  void add(long position, ListedRecord record, String fingerprint) {
    last = position;
    records.add(record);
    fingerprints.add(fingerprint);
  }

  SiteSection section() {
    return section;
  }

  String name() {
    return name;
  }

  long first() {
    return first;
  }

  long last() {
    return last;
  }

  List<String> fingerprints() {
    return fingerprints;
  }

  Set<RecordId> ids() {
    Set<RecordId> ids = new HashSet<>();
    records.forEach(record -> ids.add(record.id()));
    return ids;
  }

  GroupCount count() {
    return new GroupCount(section, name, records.size());
  }

  int pages() {
    return (records.size() + ListPage.ROWS - 1) / ListPage.ROWS;
  }

  /** One page of the list; the first is 1. */
  ListPage page(int number) {
    return new ListPage(
        section, name, number, pages(), records.size(), List.copyOf(slice(records, number)));
  }

  /** What the records on one page of the list were made of. */
  List<String> fingerprints(int page) {
    return slice(fingerprints, page);
  }

  private static <T> List<T> slice(List<T> all, int page) {
    int from = (page - 1) * ListPage.ROWS;
    return all.subList(from, Math.min(all.size(), from + ListPage.ROWS));
  }
}
