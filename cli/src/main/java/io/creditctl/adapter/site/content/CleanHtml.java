package io.creditctl.adapter.site.content;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/** What is left of a written page's HTML: texts, headings, lists, tables and links. */
final class CleanHtml {
  /** Only for resolving relative links while they are looked at; it never appears. */
  private static final String BASE = "https://site.invalid/";

  private static final String HEADINGS = "h2, h3, h4, h5, h6";

  private CleanHtml() {}

  /**
   * The HTML without anything else; every table gets a caption, which is the heading above it.
   *
   * @param title the caption of a table that has no heading above it
   */
  static String of(String html, String title) {
    Document dirty = Jsoup.parseBodyFragment(html, BASE);
    Document clean = new Cleaner(allowed()).clean(dirty);
    clean.outputSettings().prettyPrint(false);
    String above = title;
    for (Element element : clean.body().select(HEADINGS + ", table, th, a[href]")) {
      switch (element.normalName()) {
        case "table" -> {
          element.prependElement("caption").text(above);
          labelCells(element);
        }
        case "th" -> element.attr("scope", "col");
        case "a" -> markOutside(element);
        default -> above = element.text();
      }
    }
    return clean.body().html();
  }

  /** On a narrow screen a table has no columns; each cell is then shown with its heading. */
  private static void labelCells(Element table) {
    List<String> headings = table.select("thead th").eachText();
    for (Element cell : table.select("tbody td")) {
      int column = cell.elementSiblingIndex();
      cell.attr("data-label", column < headings.size() ? headings.get(column) : "");
    }
  }

  private static void markOutside(Element link) {
    if (link.attr("href").startsWith("http")) {
      link.attr("rel", "external noopener noreferrer");
    }
  }

  private static Safelist allowed() {
    return new Safelist()
        .addTags("h2", "h3", "h4", "h5", "h6", "p", "br", "hr", "strong", "em", "code", "pre")
        .addTags("ul", "ol", "li", "blockquote", "a", "table", "thead", "tbody", "tr", "th", "td")
        .addAttributes("h2", "id")
        .addAttributes("h3", "id")
        .addAttributes("h4", "id")
        .addAttributes("h5", "id")
        .addAttributes("h6", "id")
        .addAttributes("ol", "start")
        .addAttributes("a", "href", "title")
        .addProtocols("a", "href", "http", "https", "mailto", "#")
        .preserveRelativeLinks(true);
  }
}
