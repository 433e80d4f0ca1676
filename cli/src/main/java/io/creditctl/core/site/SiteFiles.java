package io.creditctl.core.site;

/** The files of a site that other parts name. */
public final class SiteFiles {
  public static final String VERSION = "VERSION.json";
  public static final String HOME = "index.html";

  /** Where the search index lies; all its files are made of all records. */
  public static final String SEARCH = "search/";

  public static final String FEED = "feed.xml";
  public static final String ADDRESSES = "sitemap.xml";
  public static final String SITE_MAP = "sitemap.html";
  public static final String OPEN_DATA = "data/index.html";
  public static final String STATISTICS = "statistics/index.html";
  public static final String REPAIR_RESULTS = "repair/results.html";

  private SiteFiles() {}

  /** The figures of a month. */
  public static String month(String month) {
    return "statistics/" + month + ".html";
  }

  /** The first page of a section of written pages. */
  public static String contentSection(String section) {
    return section + "/index.html";
  }

  /** A written page; guides and statements are the first page of their section. */
  public static String content(ContentPage page) {
    return ContentSection.of(page.section())
        .filter(ContentSection::isOnePage)
        .map(SiteFiles::onePage)
        .orElse(page.section() + "/" + page.slug() + ".html");
  }

  /** The page of a guide or statement. */
  public static String onePage(ContentSection section) {
    return switch (section) {
      case ABOUT, ACCESSIBILITY -> section.code() + ".html";
      default -> contentSection(section.code());
    };
  }
}
