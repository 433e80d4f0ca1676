package io.creditctl.adapter.site.content;

import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import io.creditctl.core.site.ContentPage;
import io.creditctl.core.site.ContentSection;
import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.front.matter.YamlFrontMatterExtension;
import org.commonmark.ext.front.matter.YamlFrontMatterVisitor;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.heading.anchor.HeadingAnchorExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** Makes a page of Markdown: HTML in it is shown as written, never taken for HTML. */
final class MarkdownPage {
  private static final int TOP_LEVEL = 2;
  private static final int LOWEST_LEVEL = 6;
  private static final String OWN_ADDRESS = "(?i)(https?://[^\\s]+|mailto:[^\\s]+)";
  private static final String OTHER_SCHEME = "(?i)[a-z][a-z0-9+.-]*:.*";

  private final Parser parser;
  private final HtmlRenderer renderer;

  MarkdownPage() {
    List<Extension> extensions =
        List.of(
            TablesExtension.create(),
            YamlFrontMatterExtension.create(),
            HeadingAnchorExtension.builder().idPrefix("s-").build());
    parser =
        Parser.builder()
            .extensions(extensions)
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .build();
    renderer =
        HtmlRenderer.builder().extensions(extensions).escapeHtml(true).sanitizeUrls(true).build();
  }

  /**
   * Reads one page.
   *
   * @throws CreditException naming file and line of what is missing or not allowed
   */
  ContentPage read(MarkdownText file) {
    Node document = parser.parse(file.text());
    YamlFrontMatterVisitor about = new YamlFrontMatterVisitor();
    document.accept(about);
    FrontMatter front = new FrontMatter(file, about.getData());
    ContentSection section = front.section();
    document.accept(new Links(file));
    document.accept(new Headings());
    String title = front.title();
    return new ContentPage(
        section.code(),
        front.slug(section),
        title,
        front.date(),
        front.text("source"),
        front.text("summary"),
        CleanHtml.of(renderer.render(document), title));
  }

  /** Pages read from disk have no root, and none may fetch anything from elsewhere. */
  private static final class Links extends AbstractVisitor {
    private final MarkdownText file;

    private Links(MarkdownText file) {
      this.file = file;
    }

    @Override
    public void visit(Link link) {
      String address = link.getDestination();
      boolean relative =
          !address.isEmpty()
              && !address.startsWith("/")
              && !address.contains("\\")
              && !address.matches(OTHER_SCHEME);
      if (!relative && !address.matches(OWN_ADDRESS)) {
        throw refused(link, address);
      }
      visitChildren(link);
    }

    @Override
    public void visit(Image image) {
      throw refused(image, "![](" + image.getDestination() + ")");
    }

    private CreditException refused(Node node, String address) {
      int line =
          node.getSourceSpans().isEmpty() ? 1 : node.getSourceSpans().get(0).getLineIndex() + 1;
      return new CreditException(ErrorCode.CONTENT_LINK, file.name(), line, address);
    }
  }

  /** The page's title is its first heading; those of the text begin below it and skip no level. */
  private static final class Headings extends AbstractVisitor {
    private int before = TOP_LEVEL - 1;
    private int shift = -1;

    @Override
    public void visit(Heading heading) {
      if (shift < 0) {
        shift = Math.max(0, TOP_LEVEL - heading.getLevel());
      }
      int level = Math.max(TOP_LEVEL, heading.getLevel() + shift);
      before = Math.min(Math.min(level, before + 1), LOWEST_LEVEL);
      heading.setLevel(before);
      visitChildren(heading);
    }
  }
}
