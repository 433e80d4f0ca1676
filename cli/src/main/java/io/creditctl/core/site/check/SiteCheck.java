package io.creditctl.core.site.check;

import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import io.creditctl.core.site.ContentSection;
import io.creditctl.core.site.PublishedPage;
import io.creditctl.core.site.Workers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** One check of one site, its files read by two threads. */
final class SiteCheck {
  private static final long LARGEST = 200_000;
  private static final int LONGEST_NAME = 12;

  private final SiteNotes.Build build;
  private final PageReader reader;
  private final Findings findings;
  private final SiteTree tree;
  private final List<PublishedPage> pages;
  private final SiteLinks links;
  private final Map<String, String> digests = new ConcurrentHashMap<>();
  private final Map<ContentSection, LocalDate> newest = new ConcurrentHashMap<>();

  SiteCheck(Path folder, SiteNotes.Build build, PageReader reader, Findings findings) {
    this.build = build;
    this.reader = reader;
    this.findings = findings;
    this.tree = SiteTree.of(folder);
    this.pages = PageList.read(folder);
    this.links = new SiteLinks(tree.lookup(), findings);
  }

  long files() {
    return tree.files().size();
  }

  long records() {
    return pages.size();
  }

  /** The digest of all that was checked. */
  String seal() {
    return SiteSeal.of(new TreeMap<>(digests), pages);
  }

  /**
   * @param records all that the store has, judged
   */
  void run(List<JudgedRecord> records) {
    TextScan scan = new TextScan(GoneNumbers.of(records), persons(records), findings);
    tree.strange().forEach(path -> findings.add(SiteRule.FILE_UNEXPECTED, path, 0));
    try (Workers workers = new Workers()) {
      for (String path : tree.files()) {
        workers.run(() -> file(path, scan));
      }
      workers.finish();
    }
    places();
    columns();
    standing(records);
    untouched();
  }

  /** Names that are only those of persons; a firm that stands may have the name of its owner. */
  private static Set<String> persons(List<JudgedRecord> records) {
    Set<String> persons = new HashSet<>();
    Set<String> others = new HashSet<>();
    for (JudgedRecord record : records) {
      String name = record.subjectName().strip();
      if (record.ofPerson()) {
        persons.add(name);
      } else if (record.stands() && name.length() <= LONGEST_NAME) {
        others.add(name);
      }
    }
    persons.removeAll(others);
    return persons;
  }

  private void file(String path, TextScan scan) {
    boolean page = SitePaths.isPage(path);
    if (!SitePaths.isText(path)) {
      findings.add(SiteRule.FILE_UNEXPECTED, path, 0);
    }
    try {
      FileScan.Result read = new FileScan(scan, findings).read(path, tree.file(path), page);
      digests.put(path, HexFormat.of().formatHex(read.sha256()));
      if (read.bytes() > LARGEST && SitePaths.mustBeSmall(path)) {
        findings.add(SiteRule.PAGE_TOO_LARGE, path, 0, read.bytes() / 1000);
      }
      if (page && !read.text().isEmpty()) {
        page(path, read, scan);
      }
    } catch (IOException e) {
      throw CreditException.causedBy(
          e, ErrorCode.FILE_UNREADABLE, tree.file(path), e.getClass().getSimpleName());
    }
  }

  private void page(String path, FileScan.Result read, TextScan scan) {
    PageFacts facts = reader.read(path, read.text(), findings);
    scan.scanRead(path, facts.text(), read.broken());
    links.follow(path, facts);
    Optional<ContentSection> section = SitePaths.written(path);
    if (section.isPresent() && facts.published().isPresent()) {
      newest.merge(section.get(), facts.published().get(), (a, b) -> a.isAfter(b) ? a : b);
    }
  }

  /** Places in other pages: only those pages are read again that links name places in. */
  private void places() {
    Map<String, Set<String>> known = new HashMap<>();
    new TreeMap<>(links.anchors())
        .forEach(
            (address, place) -> {
              int split = address.indexOf('#');
              String page = address.substring(0, split);
              if (!known
                  .computeIfAbsent(page, this::anchors)
                  .contains(address.substring(split + 1))) {
                findings.add(SiteRule.ANCHOR_DEAD, place.page(), place.line(), address);
              }
            });
  }

  private Set<String> anchors(String path) {
    try {
      String html = Files.readString(tree.file(path));
      return reader.read(path, html, new Findings()).anchors();
    } catch (IOException e) {
      return Set.of();
    }
  }

  private void columns() {
    Map<String, Integer> sizes = new HashMap<>();
    tree.files().forEach(path -> sizes.merge(SitePaths.column(path), 1, Integer::sum));
    for (String path : tree.files()) {
      Optional<String> column = SitePaths.columnOfIndex(path);
      boolean guide = SitePaths.written(path).filter(ContentSection::isOnePage).isPresent();
      if (column.isPresent() && !guide && sizes.get(column.get()) == 1) {
        findings.add(SiteRule.COLUMN_EMPTY, path, 0);
      }
    }
    newest.forEach(
        (section, day) ->
            section
                .freshness()
                .filter(age -> day.plus(age).isBefore(build.asOf()))
                .ifPresent(
                    age ->
                        findings.add(staleRule(section), section.code() + "/index.html", 0, day)));
  }

  private static SiteRule staleRule(ContentSection section) {
    return section == ContentSection.POLICIES ? SiteRule.POLICIES_STALE : SiteRule.COLUMN_STALE;
  }

  /** Every record that stands has its page, and every page its record. */
  private void standing(List<JudgedRecord> records) {
    Map<Long, PublishedPage> unseen = new HashMap<>();
    pages.forEach(page -> unseen.put(page.record().number(), page));
    for (JudgedRecord record : records) {
      if (record.stands()) {
        PublishedPage page = unseen.remove(record.id().number());
        if (page == null || !digests.containsKey(page.path())) {
          findings.add(SiteRule.RECORD_MISSING, "", 0, record.id(), record.documentNo());
        }
      }
    }
    for (PublishedPage page : unseen.values()) {
      findings.add(SiteRule.RECORD_STANDS_ON, page.path(), 0, page.record());
    }
  }

  /** Every file is as it was built, and there is none beside them. */
  private void untouched() {
    Set<String> listed = new HashSet<>();
    for (PublishedPage page : pages) {
      listed.add(page.path());
      String digest = digests.get(page.path());
      if (digest != null && !digest.equals(page.sha256())) {
        findings.add(SiteRule.CHANGED_SINCE_BUILD, page.path(), 0);
      }
    }
    for (String path : tree.files()) {
      if (path.startsWith(SitePaths.RECORDS) && !listed.contains(path)) {
        findings.add(SiteRule.PAGE_UNKNOWN, path, 0);
      }
    }
    SortedMap<String, String> others = new TreeMap<>(digests);
    others.remove(SitePaths.VERSION);
    if (!Digests.tree(others).equals(build.tree())) {
      findings.add(SiteRule.VERSION_WRONG, SitePaths.VERSION, 0);
    }
  }
}
