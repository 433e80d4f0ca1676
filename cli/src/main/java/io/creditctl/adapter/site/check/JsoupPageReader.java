package io.creditctl.adapter.site.check;

import io.creditctl.core.model.DateText;
import io.creditctl.core.site.check.Findings;
import io.creditctl.core.site.check.PageFacts;
import io.creditctl.core.site.check.PageFacts.Link;
import io.creditctl.core.site.check.PageFacts.Purpose;
import io.creditctl.core.site.check.PageReader;
import io.creditctl.core.site.check.SiteRule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.ParseError;
import org.jsoup.parser.Parser;

/** Takes pages apart by the rules that browsers parse by, and holds them to those of the site. */
public final class JsoupPageReader implements PageReader {
  private static final int ERRORS_OF_A_PAGE = 20;

  /** The parser's messages may quote as much as a whole page. */
  private static final int MESSAGE = 100;

  private static final String HOME = "index.html";

  /** What a government site says at its foot, GW-06. */
  private static final List<String> FOOTER =
      List.of("主办单位", "承办单位", "联系", "网站标识码", "ICP备", "公网安备", "网站地图", "找错");

  private static final Set<String> LOADED =
      Set.of("script", "img", "iframe", "embed", "source", "audio", "video", "track", "input");
  private static final Set<String> SHOWN =
      Set.of("alt", "title", "content", "value", "placeholder", "aria-label", "href");

  @Override
  public PageFacts read(String path, String html, Findings findings) {
    Parser parser = Parser.htmlParser().setTrackErrors(ERRORS_OF_A_PAGE).setTrackPosition(true);
    Document page = parser.parseInput(html, "");
    for (ParseError error : parser.getErrors()) {
      String message = error.getErrorMessage();
      findings.add(
          SiteRule.HTML_FAULTY,
          path,
          lineAt(html, error.getPosition()),
          message.length() <= MESSAGE ? message : message.substring(0, MESSAGE) + "…");
    }
    Page found = new Page(path, findings);
    found.head(page);
    found.footer(page);
    page.stream().forEach(found::element);
    found.end();
    found.text.append('\n').append(page.text());
    return new PageFacts(found.text.toString(), found.links, found.anchors, published(page));
  }

  private static int lineAt(String html, int position) {
    int line = 1;
    for (int i = 0; i < Math.min(position, html.length()); i++) {
      line += html.charAt(i) == '\n' ? 1 : 0;
    }
    return line;
  }

  private static Optional<LocalDate> published(Document page) {
    return Optional.ofNullable(page.selectFirst("meta[name=PubDate]"))
        .map(meta -> meta.attr("content").strip())
        .map(text -> text.length() > 10 ? text.substring(0, 10) : text)
        .flatMap(DateText::parse);
  }

  /** What is met on the way through one page. */
  private static final class Page {
    private final String path;
    private final Findings findings;
    private final List<Link> links = new ArrayList<>();
    private final Set<String> anchors = new HashSet<>();
    private final StringBuilder text = new StringBuilder();
    private int headings;
    private int level;

    private Page(String path, Findings findings) {
      this.path = path;
      this.findings = findings;
    }

    private void add(SiteRule rule, Element at, Object... values) {
      findings.add(rule, path, line(at), values);
    }

    private static int line(Element element) {
      return element.sourceRange().isTracked() ? element.sourceRange().start().lineNumber() : 0;
    }

    private void head(Document page) {
      Element root = page.selectFirst("html");
      if (root == null || !root.attr("lang").startsWith("zh")) {
        findings.add(SiteRule.LANGUAGE_MISSING, path, 1);
      }
      if (page.title().isBlank()) {
        findings.add(SiteRule.TITLE_MISSING, path, 1);
      }
      meta(page, "meta[charset]", "charset");
      meta(page, "meta[name=viewport]", "viewport");
      meta(page, "meta[http-equiv=Content-Security-Policy]", "Content-Security-Policy");
      meta(page, "meta[name=SiteName]", "SiteName");
    }

    /** Once, as all pages have the same. */
    private void footer(Document page) {
      String said = page.select("footer").text();
      for (String label : FOOTER) {
        if (path.equals(HOME) && !said.contains(label)) {
          findings.add(SiteRule.FOOTER_INCOMPLETE, path, 0, label);
        }
      }
    }

    private void meta(Document page, String query, String name) {
      if (page.selectFirst(query) == null) {
        findings.add(SiteRule.META_MISSING, path, 1, name);
      }
    }

    private void element(Element element) {
      String name = element.normalName();
      ids(element);
      scripts(element, name);
      addresses(element, name);
      values(element);
      switch (name) {
        case "h1", "h2", "h3", "h4", "h5", "h6" -> heading(element, name.charAt(1) - '0');
        case "img" -> require(element.hasAttr("alt"), SiteRule.ALT_MISSING, element);
        case "table" -> require(caption(element), SiteRule.CAPTION_MISSING, element);
        case "th" -> require(element.hasAttr("scope"), SiteRule.SCOPE_MISSING, element);
        default -> {}
      }
    }

    /** A figure's caption names the table in it too. */
    private static boolean caption(Element table) {
      Element figure = table.closest("figure");
      return startsWith(table, "caption") || figure != null && startsWith(figure, "figcaption");
    }

    private static boolean startsWith(Element element, String name) {
      Element first = element.firstElementChild();
      return first != null && first.normalName().equals(name) && !first.text().isBlank();
    }

    private void require(boolean fulfilled, SiteRule rule, Element element) {
      if (!fulfilled) {
        add(rule, element);
      }
    }

    private void ids(Element element) {
      String id = element.id();
      if (!id.isEmpty() && !anchors.add(id)) {
        add(SiteRule.ID_TWICE, element, id);
      }
    }

    private void scripts(Element element, String name) {
      boolean script = name.equals("script") && !element.hasAttr("src");
      boolean handler = false;
      for (Attribute attribute : element.attributes()) {
        handler |= attribute.getKey().toLowerCase(Locale.ROOT).startsWith("on");
      }
      if (script || handler) {
        add(SiteRule.SCRIPT_INLINE, element, name);
      }
    }

    private void addresses(Element element, String name) {
      if (name.equals("base")) {
        add(SiteRule.LINK_ABSOLUTE, element, element.attr("href"));
      }
      boolean follows = name.equals("a") || name.equals("area");
      for (String attribute : List.of("href", "xlink:href", "src", "data", "action", "poster")) {
        if (element.hasAttr(attribute)) {
          boolean loads = !follows && !isAlternate(element) || LOADED.contains(name);
          links.add(
              new Link(
                  element.attr(attribute),
                  line(element),
                  loads ? Purpose.LOAD : frame(element) ? Purpose.FRAME : Purpose.READ));
        }
      }
    }

    /** Links in the head that tell of other pages and load nothing. */
    private static boolean isAlternate(Element element) {
      String rel = element.attr("rel").toLowerCase(Locale.ROOT);
      return element.normalName().equals("link")
          && Set.of("alternate", "canonical", "prev", "next", "license", "help").contains(rel);
    }

    private static boolean frame(Element element) {
      return element.closest("footer") != null || element.closest("head") != null;
    }

    private void heading(Element element, int rank) {
      headings += rank == 1 ? 1 : 0;
      if (level > 0 && rank > level + 1 || level == 0 && rank > 1) {
        add(SiteRule.HEADING_SKIPPED, element, "h" + rank);
      }
      level = rank;
    }

    private void values(Element element) {
      for (Attribute attribute : element.attributes()) {
        if (SHOWN.contains(attribute.getKey())) {
          text.append('\n').append(attribute.getValue());
        }
      }
    }

    private void end() {
      if (headings != 1) {
        findings.add(SiteRule.HEADING_FIRST, path, 0, headings);
      }
    }
  }
}
