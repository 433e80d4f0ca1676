package io.creditctl.core.site;

import io.creditctl.core.catalog.Kind;
import java.util.List;

/** Makes the files of the site out of what stands on it; equal values give equal bytes. */
public interface SitePages {

  /** Changes whenever the same values would give other pages of records or lists. */
  String edition();

  byte[] record(RecordPage page);

  byte[] list(ListPage page);

  /** The first page of a section that goes by months. */
  byte[] section(SiteSection section, List<GroupCount> groups);

  byte[] home(HomePage page);

  byte[] repairResults(List<GroupCount> repaired);

  byte[] statistics(List<MonthlyFigures> months);

  byte[] month(MonthlyFigures figures);

  /** What can be downloaded and what its fields mean. */
  byte[] openData(List<Kind> kinds, List<GroupCount> groups);

  byte[] content(ContentPage page);

  byte[] contentSection(String section, List<ContentPage> pages);

  byte[] siteMap(List<GroupCount> groups, List<ContentPage> content);

  /** The latest records, for readers of feeds. */
  byte[] feed(List<ListedRecord> latest);

  /** Addresses for search engines. */
  byte[] addresses(List<String> paths);

  /** Where the files of addresses lie. */
  byte[] addressIndex(List<String> paths);

  byte[] version(List<SiteBuildReport.SectionCount> sections, String treeDigest);

  /** Pages and files that are the same for every site of this program, by path. */
  List<Fixed> fixed();

  /** A file that depends on nothing but the frame. */
  record Fixed(String path, byte[] content) {}

  /** Makes the pages of one build. */
  @FunctionalInterface
  interface Maker {
    SitePages of(SiteFrame frame);
  }
}
