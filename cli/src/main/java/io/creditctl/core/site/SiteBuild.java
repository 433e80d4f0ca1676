package io.creditctl.core.site;

import io.creditctl.core.catalog.Kind;
import io.creditctl.core.catalog.Role;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** One build: each section walked once, then the pages that say what all of them have. */
final class SiteBuild {
  /** How many of the latest records the first page and the feed show. */
  private static final int LATEST = 20;

  private static final Comparator<ListedRecord> NEWEST_FIRST =
      Comparator.comparing((ListedRecord record) -> record.decidedOn().orElse(LocalDate.MIN))
          .reversed()
          .thenComparing(record -> record.id().number());

  private final SiteService.Tools tools;
  private final SiteBuildRequest request;
  private final List<ContentPage> content;
  private final SiteFolder folder;
  private final SiteStore.Snapshot store;
  private final Workers workers;
  private final StandingRecords standing;
  private final SitePages pages;
  private final RepairedNumbers repairedNumbers;
  private final String edition;
  private final SearchIndex search;
  private final Fingerprint fingerprint = new Fingerprint();
  private final Fingerprint searchFingerprint = new Fingerprint();
  private final Map<SiteSection, Long> stand = new EnumMap<>(SiteSection.class);
  private final Map<SiteSection, Long> held = new EnumMap<>(SiteSection.class);
  private final Map<SiteSection, Map<String, Long>> repaired = new EnumMap<>(SiteSection.class);
  private final List<GroupCount> groups = new ArrayList<>();
  private final List<ListedRecord> latest = new ArrayList<>();
  private final SiteAddresses addresses;

  SiteBuild(
      SiteService.Tools tools,
      SiteBuildRequest request,
      List<ContentPage> content,
      SiteFolder folder,
      SiteStore.Snapshot store,
      Workers workers) {
    this.tools = tools;
    this.request = request;
    this.folder = folder;
    this.store = store;
    this.workers = workers;
    this.standing = new StandingRecords(folder, request.asOf());
    this.repairedNumbers = new RepairedNumbers(store.repairedNumbers(request.asOf()));
    this.content = content.stream().map(page -> page.without(repairedNumbers)).toList();
    this.search = tools.search().get();
    this.pages =
        tools
            .pages()
            .of(
                new SiteFrame(
                    request.profile(), request.asOf(), filledSections(), writtenSections()));
    this.edition = fingerprint.add(pages.edition()).add(repairedNumbers.digest()).text();
    this.addresses = new SiteAddresses(folder, pages);
  }

  private List<ContentSection> writtenSections() {
    return content.stream()
        .flatMap(page -> ContentSection.of(page.section()).stream())
        .filter(section -> !section.isOnePage())
        .distinct()
        .sorted()
        .toList();
  }

  private Set<SiteSection> filledSections() {
    Set<SiteSection> filled = EnumSet.noneOf(SiteSection.class);
    for (SiteSection section : SiteSection.values()) {
      Kind kind = tools.catalog().kind(section.kind());
      try (Stream<SiteRow> rows = store.records(section.kind())) {
        if (rows.anyMatch(row -> stands(kind, row))) {
          filled.add(section);
        }
      }
    }
    return filled;
  }

  private boolean stands(Kind kind, SiteRow row) {
    String printed = standing.fingerprint(row.record());
    return standing.mayStand(row.record(), printed)
        && standing.open(kind, row, printed).isPresent();
  }

  SiteBuildReport run() {
    for (SiteSection section : SiteSection.values()) {
      walk(section);
    }
    latest.sort(NEWEST_FIRST);
    List<SiteBuildReport.SectionCount> counts =
        Stream.of(SiteSection.values())
            .map(
                section ->
                    new SiteBuildReport.SectionCount(
                        section, stand.getOrDefault(section, 0L), held.getOrDefault(section, 0L)))
            .toList();
    new SiteOverview(tools, request, content, folder, pages, addresses)
        .write(counts, groups, repairedGroups(), newest());
    String searched = searchFingerprint.add(edition).text();
    if (!folder.keepAll(SiteFiles.SEARCH, searched)) {
      search.writeTo((path, bytes) -> folder.write(path, searched, bytes));
    }
    workers.finish();
    addresses.finish();
    String digest = folder.treeDigest();
    folder.write(SiteFiles.VERSION, "", pages.version(counts, digest));
    return new SiteBuildReport(counts, folder.finish());
  }

  private void walk(SiteSection section) {
    Kind kind = tools.catalog().kind(section.kind());
    try (Stream<SiteRow> rows = store.records(section.kind())) {
      Optional<SiteGroup> group = Optional.empty();
      for (SiteRow row : (Iterable<SiteRow>) rows::iterator) {
        String printed = standing.fingerprint(row.record());
        if (!place(section, kind, row, printed)) {
          held.merge(section, 1L, Long::sum);
          countRepair(section, row.record());
          continue;
        }
        String name = section.isRoster() ? "" : row.record().month();
        if (group.filter(open -> open.name().equals(name)).isEmpty()) {
          group.ifPresent(done -> finish(done, kind));
          group = Optional.of(new SiteGroup(section, name, row.position()));
        }
        ListedRecord listed = ListedRecord.of(row.record(), repairedNumbers);
        group.get().add(row.position(), listed, printed);
        stand.merge(section, 1L, Long::sum);
        search.add(listed.searchEntry());
        searchFingerprint.add(listed.searchEntry());
        addresses.add(listed.path());
        if (stand.get(section) <= LATEST) {
          latest.add(listed);
        }
      }
      group.ifPresent(done -> finish(done, kind));
    }
  }

  /** Sees to the page of a record; false when it must not stand. */
  private boolean place(SiteSection section, Kind kind, SiteRow row, String printed) {
    SiteRecord record = row.record();
    if (!standing.mayStand(record, printed)) {
      return false;
    }
    String made = fingerprint.add(edition).add(printed).text();
    if (folder.keep(record.path(), made)) {
      return true;
    }
    Optional<Map<String, String>> values = standing.open(kind, row, printed);
    values.ifPresent(
        shown ->
            workers.run(
                () -> {
                  RecordPage page =
                      new RecordPage(
                          section,
                          ListedRecord.of(record, repairedNumbers),
                          standing.publicFrom(record),
                          record.publicUntil(),
                          record.disputed(),
                          PublicField.of(
                              PublicField.of(kind),
                              kind.field(Role.DOCUMENT_NO),
                              shown,
                              repairedNumbers));
                  folder.write(record.path(), made, pages.record(page));
                }));
    return values.isPresent();
  }

  private void countRepair(SiteSection section, SiteRecord record) {
    if (!record.voided() && record.repairedBy(request.asOf())) {
      repaired
          .computeIfAbsent(section, any -> new TreeMap<>(Comparator.reverseOrder()))
          .merge(record.withdrawnOn().map(SiteRecord::month).orElse(""), 1L, Long::sum);
    }
  }

  private List<GroupCount> repairedGroups() {
    return repaired.entrySet().stream()
        .flatMap(
            section ->
                section.getValue().entrySet().stream()
                    .map(
                        month ->
                            new GroupCount(section.getKey(), month.getKey(), month.getValue())))
        .toList();
  }

  private List<ListedRecord> newest() {
    return latest.stream().limit(LATEST).toList();
  }

  private void finish(SiteGroup group, Kind kind) {
    groups.add(group.count());
    for (int number = 1; number <= group.pages(); number++) {
      String path = group.section().listPath(group.name(), number);
      addresses.add(path);
      fingerprint.add(edition).add(number).add(group.pages()).add(group.count());
      group.fingerprints(number).forEach(fingerprint::add);
      String made = fingerprint.text();
      if (!folder.keep(path, made)) {
        ListPage page = group.page(number);
        workers.run(() -> folder.write(path, made, pages.list(page)));
      }
    }
    GroupDownload download =
        new GroupDownload(tools.openData(), store, folder, edition, repairedNumbers);
    workers.run(() -> download.write(group, kind));
  }
}
