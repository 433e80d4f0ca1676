package io.creditctl.core.site;

import io.creditctl.core.disclosure.DisclosureFilter;
import io.creditctl.core.disclosure.Grouping;
import io.creditctl.core.disclosure.ReportQuestion;
import io.creditctl.core.disclosure.ReportRow;
import io.creditctl.core.model.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Writes the pages that speak of all records together, and those that people wrote. */
final class SiteOverview {
  private static final int NEWS = 6;

  private static final Comparator<ContentPage> NEWEST_FIRST =
      Comparator.comparing((ContentPage page) -> page.date().orElse(LocalDate.MIN))
          .reversed()
          .thenComparing(ContentPage::section)
          .thenComparing(ContentPage::slug);

  private final SiteService.Tools tools;
  private final SiteBuildRequest request;
  private final List<ContentPage> content;
  private final SiteFolder folder;
  private final SitePages pages;
  private final SiteAddresses addresses;

  SiteOverview(
      SiteService.Tools tools,
      SiteBuildRequest request,
      List<ContentPage> content,
      SiteFolder folder,
      SitePages pages,
      SiteAddresses addresses) {
    this.tools = tools;
    this.request = request;
    this.content = content;
    this.folder = folder;
    this.pages = pages;
    this.addresses = addresses;
  }

  /**
   * Writes them all.
   *
   * @param latest newest first
   */
  void write(
      List<SiteBuildReport.SectionCount> sections,
      List<GroupCount> groups,
      List<GroupCount> repaired,
      List<ListedRecord> latest) {
    long repairs = repaired.stream().mapToLong(GroupCount::records).sum();
    List<ContentPage> news =
        content.stream().filter(page -> !isOnePage(page)).sorted(NEWEST_FIRST).limit(NEWS).toList();
    page(SiteFiles.HOME, pages.home(new HomePage(request.asOf(), latest, sections, repairs, news)));
    for (SiteSection section : SiteSection.values()) {
      List<GroupCount> own = groups.stream().filter(g -> g.section() == section).toList();
      if (!section.isRoster() && !own.isEmpty()) {
        page(section.indexPath(), pages.section(section, own));
      }
    }
    page(SiteFiles.REPAIR_RESULTS, pages.repairResults(repaired));
    writeStatistics(groups);
    page(
        SiteFiles.OPEN_DATA,
        pages.openData(SiteSection.kinds().stream().map(tools.catalog()::kind).toList(), groups));
    writeContent();
    page(SiteFiles.SITE_MAP, pages.siteMap(groups, content));
    for (SitePages.Fixed fixed : pages.fixed()) {
      if (fixed.path().endsWith(".html")) {
        page(fixed.path(), fixed.content());
      } else {
        folder.write(fixed.path(), "", fixed.content());
      }
    }
    folder.write(SiteFiles.FEED, "", pages.feed(latest));
  }

  private void page(String path, byte[] bytes) {
    addresses.add(path);
    folder.write(path, "", bytes);
  }

  private void writeContent() {
    Map<String, List<ContentPage>> sections = new LinkedHashMap<>();
    for (ContentPage written : content) {
      if (!isOnePage(written)) {
        sections.computeIfAbsent(written.section(), any -> new ArrayList<>()).add(written);
      }
      page(SiteFiles.content(written), pages.content(written));
    }
    sections.forEach(
        (section, own) ->
            page(SiteFiles.contentSection(section), pages.contentSection(section, own)));
  }

  private static boolean isOnePage(ContentPage page) {
    return ContentSection.of(page.section()).filter(ContentSection::isOnePage).isPresent();
  }

  /** Months without a decision that stands, or that had to be disclosed, have no page. */
  private void writeStatistics(List<GroupCount> groups) {
    Map<String, List<GroupCount>> standing = new TreeMap<>(Comparator.reverseOrder());
    for (GroupCount group : groups) {
      if (!group.group().isEmpty()) {
        standing.computeIfAbsent(group.group(), any -> new ArrayList<>()).add(group);
      }
    }
    Map<String, ReportRow> reported = new TreeMap<>();
    for (ReportRow row : disclosed()) {
      reported.put(row.key(), row);
    }
    TreeSet<String> names = new TreeSet<>(Comparator.reverseOrder());
    names.addAll(standing.keySet());
    names.addAll(reported.keySet());
    List<MonthlyFigures> months =
        names.stream()
            .map(
                month ->
                    new MonthlyFigures(
                        month,
                        standing.getOrDefault(month, List.of()),
                        reported.getOrDefault(month, ReportRow.empty(month))))
            .toList();
    page(SiteFiles.STATISTICS, pages.statistics(months));
    months.forEach(month -> page(SiteFiles.month(month.month()), pages.month(month)));
  }

  private List<ReportRow> disclosed() {
    Period all = new Period(LocalDate.of(1949, 10, 1), request.asOf());
    return tools
        .reports()
        .report(
            new ReportQuestion(all, Grouping.MONTH, request.asOf(), DisclosureFilter.ALL), false)
        .rows();
  }
}
