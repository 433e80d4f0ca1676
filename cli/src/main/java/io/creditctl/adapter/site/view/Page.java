package io.creditctl.adapter.site.view;

import io.creditctl.core.site.ContentSection;
import io.creditctl.core.site.SiteFiles;
import io.creditctl.core.site.SiteFrame;
import io.creditctl.core.site.SiteSection;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is around the content of one page.
 *
 * @param path of the page, relative to the root of the site
 * @param column the name of the column that it belongs to; empty for the first page
 * @param columnPath the column's first page
 * @param title its heading
 * @param publishedOn the day of what it shows; empty for pages that are no articles
 * @param source who says what it shows; empty for pages that are no articles
 */
public record Page(
    SiteFrame frame,
    SiteText text,
    String path,
    String column,
    String columnPath,
    String title,
    Optional<LocalDate> publishedOn,
    String source) {

  /** A link to another page or file of the site. */
  public record Link(String title, String path) {}

  /** The address of another file of the site, as seen from this page. */
  public String to(String target) {
    return root() + target;
  }

  private String root() {
    return "../".repeat((int) path.chars().filter(c -> c == '/').count());
  }

  /** The text of the browser's tab: unique, the most telling first. */
  public String tab() {
    String site = frame.profile().name();
    if (column.isEmpty()) {
      return site;
    }
    return title.equals(column) ? title + " - " + site : title + " - " + column + " - " + site;
  }

  /** Where the site is read, without scheme and path; empty when that is not known. */
  public String domain() {
    String url = frame.profile().baseUrl();
    int start = url.indexOf("//");
    return start < 0 ? "" : url.substring(start + 2).replaceAll("/.*", "");
  }

  /** The way in to the whole site, the same on every page. */
  public List<Link> menu() {
    List<Link> menu = new ArrayList<>();
    menu.add(new Link(text.of("menu.home"), "index.html"));
    menu.add(new Link(text.of("menu.search"), "search.html"));
    for (SiteSection section : SiteSection.values()) {
      if (frame.filled().contains(section)) {
        menu.add(new Link(text.of("section." + section.code()), section.indexPath()));
      }
    }
    menu.add(new Link(text.of("menu.repair"), "repair/index.html"));
    menu.add(new Link(text.of("menu.objections"), "objections/index.html"));
    for (ContentSection section : frame.written()) {
      menu.add(new Link(section.title(), SiteFiles.contentSection(section.code())));
    }
    menu.add(new Link(text.of("menu.statistics"), "statistics/index.html"));
    menu.add(new Link(text.of("menu.data"), "data/index.html"));
    return menu;
  }

  /** Whether a link of the menu leads to where this page belongs. */
  public boolean isIn(Link link) {
    return link.path().equals(column.isEmpty() ? path : columnPath);
  }

  /** A rate for people. */
  public String rate(Optional<BigDecimal> rate) {
    return rate.map(r -> r.movePointRight(2).toPlainString() + "%").orElse(text.of("none"));
  }

  /** A code with gaps, for who has it read aloud. */
  public static String spoken(String code) {
    StringBuilder spoken = new StringBuilder();
    for (int i = 0; i < code.length(); i++) {
      spoken.append(i > 0 ? " " : "").append(code.charAt(i));
    }
    return spoken.toString();
  }
}
