package io.creditctl.adapter.site;

import com.fasterxml.jackson.jr.ob.JSON;
import io.creditctl.adapter.site.view.SiteText;
import io.creditctl.core.site.ListedRecord;
import io.creditctl.core.site.SiteBuildReport;
import io.creditctl.core.site.SiteFiles;
import io.creditctl.core.site.SiteFrame;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;

/** The files that programs read: the feed, the addresses for search engines, the version. */
final class SiteFeeds {
  private static final String SITEMAPS = "http://www.sitemaps.org/schemas/sitemap/0.9";
  private static final ZoneOffset BEIJING = ZoneOffset.ofHours(8);

  private final SiteFrame frame;
  private final SiteText text;
  private final String version;

  SiteFeeds(SiteFrame frame, SiteText text, String version) {
    this.frame = frame;
    this.text = text;
    this.version = version;
  }

  /** RSS 2.0. */
  byte[] feed(List<ListedRecord> latest) {
    return SiteXml.document(
        xml ->
            xml.element(
                "rss",
                rss ->
                    rss.element(
                        "channel",
                        channel -> {
                          channel.text("title", frame.profile().name());
                          channel.text("link", address(SiteFiles.HOME));
                          channel.text("description", text.of("feed.description"));
                          channel.text("language", "zh-cn");
                          for (ListedRecord record : latest) {
                            channel.element("item", item -> item(item, record));
                          }
                        }),
                "version",
                "2.0"));
  }

  private void item(SiteXml item, ListedRecord record) throws XMLStreamException {
    item.text("title", text.of("record.title", record.subjectName(), record.documentNo()));
    item.text("link", address(record.path()));
    item.text("guid", record.id().toString(), "isPermaLink", "false");
    item.text("category", text.of("kind." + record.kind()));
    if (record.decidedOn().isPresent()) {
      item.text("pubDate", time(record.decidedOn().get()));
    }
  }

  private static String time(LocalDate day) {
    return day.atStartOfDay().atOffset(BEIJING).format(DateTimeFormatter.RFC_1123_DATE_TIME);
  }

  byte[] addresses(List<String> paths) {
    return SiteXml.document(
        xml ->
            xml.element(
                "urlset",
                set -> {
                  for (String path : paths) {
                    set.element("url", url -> url.text("loc", address(path)));
                  }
                },
                "xmlns",
                SITEMAPS));
  }

  byte[] addressIndex(List<String> paths) {
    return SiteXml.document(
        xml ->
            xml.element(
                "sitemapindex",
                index -> {
                  for (String path : paths) {
                    index.element("sitemap", map -> map.text("loc", address(path)));
                  }
                },
                "xmlns",
                SITEMAPS));
  }

  /** Relative as long as nobody said where the site will be. */
  private String address(String path) {
    return frame.profile().baseUrl() + path;
  }

  byte[] version(List<SiteBuildReport.SectionCount> sections, String treeDigest) {
    Map<String, Object> counts = new LinkedHashMap<>();
    long records = 0;
    for (SiteBuildReport.SectionCount section : sections) {
      counts.put(section.section().code(), section.standing());
      records += section.standing();
    }
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("asOf", frame.asOf().toString());
    all.put("version", version);
    all.put("records", records);
    all.put("sections", counts);
    all.put("sha256", treeDigest);
    try {
      return (JSON.std.with(JSON.Feature.PRETTY_PRINT_OUTPUT).asString(all) + "\n")
          .getBytes(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
