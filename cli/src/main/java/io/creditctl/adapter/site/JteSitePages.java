package io.creditctl.adapter.site;

import gg.jte.html.HtmlTemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import io.creditctl.adapter.site.page.JtecontentGenerated;
import io.creditctl.adapter.site.page.JtecontentsGenerated;
import io.creditctl.adapter.site.page.JtehomeGenerated;
import io.creditctl.adapter.site.page.JtelistGenerated;
import io.creditctl.adapter.site.page.JtemonthGenerated;
import io.creditctl.adapter.site.page.JteopendataGenerated;
import io.creditctl.adapter.site.page.JterecordGenerated;
import io.creditctl.adapter.site.page.JterepairsGenerated;
import io.creditctl.adapter.site.page.JtesearchGenerated;
import io.creditctl.adapter.site.page.JtesectionGenerated;
import io.creditctl.adapter.site.page.JtesitemapGenerated;
import io.creditctl.adapter.site.page.JtestatisticsGenerated;
import io.creditctl.adapter.site.view.Page;
import io.creditctl.adapter.site.view.SiteText;
import io.creditctl.core.catalog.Kind;
import io.creditctl.core.site.ContentPage;
import io.creditctl.core.site.ContentSection;
import io.creditctl.core.site.GroupCount;
import io.creditctl.core.site.HomePage;
import io.creditctl.core.site.ListPage;
import io.creditctl.core.site.ListedRecord;
import io.creditctl.core.site.MonthlyFigures;
import io.creditctl.core.site.RecordPage;
import io.creditctl.core.site.SiteBuildReport;
import io.creditctl.core.site.SiteFiles;
import io.creditctl.core.site.SiteFrame;
import io.creditctl.core.site.SitePages;
import io.creditctl.core.site.SiteSection;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The site's pages from its templates, which escape everything by where it stands. */
public final class JteSitePages implements SitePages {
  private final SiteFrame frame;
  private final SiteText text = new SiteText();
  private final SiteFeeds feeds;
  private final String version;
  private final String edition;

  /**
   * @param version the program's
   */
  public JteSitePages(SiteFrame frame, String version) {
    this.frame = frame;
    this.version = version;
    this.feeds = new SiteFeeds(frame, text, version);
    this.edition = SiteEdition.of(frame, version);
  }

  @Override
  public String edition() {
    return edition;
  }

  @Override
  public byte[] record(RecordPage page) {
    ListedRecord record = page.record();
    Page around =
        page(
            record.path(),
            section(page.section()),
            page.section().indexPath(),
            text.of("record.title", record.subjectName(), record.documentNo()),
            record.decidedOn(),
            record.authority());
    return html(out -> JterecordGenerated.render(out, null, around, page));
  }

  @Override
  public byte[] list(ListPage list) {
    SiteSection section = list.section();
    String name = section(section);
    String month =
        list.group().isEmpty() ? name : text.of("list.title", text.month(list.group()), name);
    String title = list.page() == 1 ? month : text.of("list.page", month, list.page());
    Page around =
        column(section.listPath(list.group(), list.page()), name, section.indexPath(), title);
    return html(out -> JtelistGenerated.render(out, null, around, list));
  }

  @Override
  public byte[] section(SiteSection section, List<GroupCount> groups) {
    String name = section(section);
    Page around = column(section.indexPath(), name, section.indexPath(), name);
    return html(out -> JtesectionGenerated.render(out, null, around, section, groups));
  }

  @Override
  public byte[] home(HomePage home) {
    Page around = column(SiteFiles.HOME, "", SiteFiles.HOME, frame.profile().name());
    return html(out -> JtehomeGenerated.render(out, null, around, home));
  }

  @Override
  public byte[] repairResults(List<GroupCount> repaired) {
    Page around =
        column(
            SiteFiles.REPAIR_RESULTS,
            text.of("menu.repair"),
            "repair/index.html",
            text.of("repairs.title"));
    return html(out -> JterepairsGenerated.render(out, null, around, repaired));
  }

  @Override
  public byte[] statistics(List<MonthlyFigures> months) {
    String name = text.of("menu.statistics");
    Page around = column(SiteFiles.STATISTICS, name, SiteFiles.STATISTICS, name);
    return html(out -> JtestatisticsGenerated.render(out, null, around, months));
  }

  @Override
  public byte[] month(MonthlyFigures figures) {
    Page around =
        column(
            SiteFiles.month(figures.month()),
            text.of("menu.statistics"),
            SiteFiles.STATISTICS,
            text.of("month.title", text.month(figures.month())));
    return html(out -> JtemonthGenerated.render(out, null, around, figures));
  }

  @Override
  public byte[] openData(List<Kind> kinds, List<GroupCount> groups) {
    String name = text.of("menu.data");
    Page around = column(SiteFiles.OPEN_DATA, name, SiteFiles.OPEN_DATA, name);
    return html(out -> JteopendataGenerated.render(out, null, around, kinds, groups));
  }

  @Override
  public byte[] content(ContentPage content) {
    ContentSection section = ContentSection.of(content.section()).orElseThrow();
    Page around =
        page(
            SiteFiles.content(content),
            section.title(),
            section.isOnePage()
                ? SiteFiles.onePage(section)
                : SiteFiles.contentSection(section.code()),
            content.title(),
            content.date(),
            content.source());
    return html(out -> JtecontentGenerated.render(out, null, around, content));
  }

  @Override
  public byte[] contentSection(String section, List<ContentPage> pages) {
    String name = ContentSection.of(section).orElseThrow().title();
    String path = SiteFiles.contentSection(section);
    Page around = column(path, name, path, name);
    return html(out -> JtecontentsGenerated.render(out, null, around, pages));
  }

  @Override
  public byte[] siteMap(List<GroupCount> groups, List<ContentPage> content) {
    String name = text.of("menu.sitemap");
    Page around = column(SiteFiles.SITE_MAP, name, SiteFiles.SITE_MAP, name);
    return html(out -> JtesitemapGenerated.render(out, null, around, groups, content));
  }

  @Override
  public byte[] feed(List<ListedRecord> latest) {
    return feeds.feed(latest);
  }

  @Override
  public byte[] addresses(List<String> paths) {
    return feeds.addresses(paths);
  }

  @Override
  public byte[] addressIndex(List<String> paths) {
    return feeds.addressIndex(paths);
  }

  @Override
  public byte[] version(List<SiteBuildReport.SectionCount> sections, String treeDigest) {
    return feeds.version(sections, treeDigest);
  }

  @Override
  public List<Fixed> fixed() {
    List<Fixed> fixed = new ArrayList<>(SiteAssets.all());
    String search = text.of("menu.search");
    Page around = column("search.html", search, "search.html", search);
    fixed.add(new Fixed("search.html", html(out -> JtesearchGenerated.render(out, null, around))));
    return fixed;
  }

  private String section(SiteSection section) {
    return text.of("section." + section.code());
  }

  private Page column(String path, String column, String columnPath, String title) {
    return page(path, column, columnPath, title, Optional.empty(), "");
  }

  private Page page(
      String path,
      String column,
      String columnPath,
      String title,
      Optional<LocalDate> publishedOn,
      String source) {
    return new Page(frame, text, path, column, columnPath, title, publishedOn, source);
  }

  private static byte[] html(Consumer<HtmlTemplateOutput> template) {
    StringOutput text = new StringOutput();
    template.accept(new OwaspHtmlTemplateOutput(text));
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }
}
