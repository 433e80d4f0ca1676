package io.creditctl.adapter.site.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import io.creditctl.core.site.ContentPage;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of written pages, and what is said about those that cannot be taken. */
class MarkdownContentTest {
  private static final String HEAD = "---\ntitle: 通告\ndate: 2026-09-04\n---\n";

  @TempDir Path folder;
  private final MarkdownContent content = new MarkdownContent();

  private void write(String name, String text) throws IOException {
    write(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private void write(String name, byte[] bytes) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
  }

  private List<ContentPage> pages() {
    return content.pages(Optional.of(folder));
  }

  /** The only page of a column. */
  private ContentPage page(String section) {
    List<ContentPage> found =
        pages().stream().filter(page -> page.section().equals(section)).toList();
    assertThat(found).hasSize(1);
    return found.get(0);
  }

  private CreditException refused() {
    return catchThrowableOfType(CreditException.class, this::pages);
  }

  @Test
  void withoutAFolderTheProgramsOwnGuidesStand() {
    List<ContentPage> pages = content.pages(Optional.empty());

    assertThat(pages)
        .extracting(ContentPage::section)
        .containsExactly("repair", "objections", "about", "accessibility");
    assertThat(pages).allMatch(page -> !page.title().isEmpty() && !page.summary().isEmpty());
    assertThat(pages.get(0).html())
        .contains("第 36 号", "未核原文", "<caption>公示多久</caption>", "<th scope=\"col\">");
    assertThat(pages.get(1).html()).contains("3 个工作日", "7 个工作日", "第三十九条");
  }

  @Test
  void aFileOfTheFolderTakesThePlaceOfAGuide() throws IOException {
    write("repair.md", "---\ntitle: 本局的修复指南\n---\n窗口在一楼。\n");

    assertThat(page("repair").title()).isEqualTo("本局的修复指南");
    assertThat(page("repair").html()).isEqualTo("<p>窗口在一楼。</p>\n");
    assertThat(page("about").title()).isEqualTo("关于本专页");
  }

  @Test
  void readsFrontMatterAndTheSectionFromTheFolder() throws IOException {
    write(
        "policies/notice-1.md",
        "---\ntitle: 通告\ndate: 2026年9月4日\nsource: 市局\nsummary: 一句话\n---\n正文\n");
    write("任意.md", "---\ntitle: 动态\nsection: 工作动态\n---\n正文\n");

    assertThat(page("policies"))
        .isEqualTo(
            new ContentPage(
                "policies",
                "notice-1",
                "通告",
                Optional.of(LocalDate.parse("2026-09-04")),
                "市局",
                "一句话",
                "<p>正文</p>\n"));
    assertThat(page("news").slug()).matches("p-[0-9a-f]{8}");
  }

  @Test
  void theNewestOfAColumnComesFirst() throws IOException {
    write("news/a.md", "---\ntitle: 旧\ndate: 2026-09-01\n---\n");
    write("news/b.md", "---\ntitle: 新\ndate: 2026-09-02\n---\n");

    assertThat(pages()).extracting(ContentPage::title).startsWith("新", "旧");
  }

  @Test
  void rawHtmlIsShownAndNotRun() throws IOException {
    write("news/a.md", HEAD + "<script>alert(1)</script>\n\n一<img src=x onerror=alert(1)>二\n");

    assertThat(page("news").html())
        .doesNotContain("<script", "<img")
        .contains("&lt;script&gt;", "&lt;img");
  }

  @Test
  void headingsBeginBelowTheTitleAndSkipNoLevel() throws IOException {
    write("news/a.md", HEAD + "# 一\n\n#### 二\n\n## 三\n");

    assertThat(page("news").html())
        .contains("<h2 id=\"s-一\">一</h2>", "<h3 id=\"s-二\">二</h3>", "<h3 id=\"s-三\">三</h3>");
  }

  @Test
  void linksLeadToTheWebOrWithinTheSite() throws IOException {
    write(
        "news/a.md", HEAD + "[国](https://www.gov.cn/) [内](../about.html#s-x) [信](mailto:a@b.cn)\n");

    assertThat(page("news").html())
        .contains(
            "<a href=\"https://www.gov.cn/\" rel=\"external noopener noreferrer\">",
            "<a href=\"../about.html#s-x\">",
            "<a href=\"mailto:a@b.cn\">");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[x](javascript:alert(1))",
        "[x](JaVaScRiPt:alert(1))",
        "[x](data:text/html,x)",
        "[x](//evil.example/)",
        "[x](/etc/passwd)",
        "[x](file:///etc/passwd)",
        "[x](vbscript:x)",
        "![图](https://evil.example/p.png)",
        "![图](p.png)"
      })
  void otherLinksAndPicturesAreRefusedWithFileAndLine(String link) throws IOException {
    write("news/a.md", HEAD + "一\n\n二 " + link + "\n");

    CreditException refused = refused();
    assertThat(refused.code()).isEqualTo(ErrorCode.CONTENT_LINK);
    assertThat(refused.arguments()).startsWith("news/a.md", 7);
  }

  @Test
  void readsWhatAnOlderEditorWrote() throws IOException {
    write("news/a.md", (HEAD + "诚信经营\n").getBytes(Charset.forName("GB18030")));
    write("cases/b.md", ("\uFEFF" + HEAD + "案例\n").getBytes(StandardCharsets.UTF_8));

    assertThat(page("news").title()).isEqualTo("通告");
    assertThat(page("news").html()).contains("诚信经营");
    assertThat(page("cases").title()).isEqualTo("通告");
  }

  @Test
  void saysWhatIsMissingOrWrongAndInWhichLine() throws IOException {
    write("news/a.md", "正文\n");
    assertThat(refused().code()).isEqualTo(ErrorCode.CONTENT_TITLE_MISSING);
    assertThat(refused().arguments()).containsExactly("news/a.md", 1);

    write("news/a.md", "---\ntitle: 甲\ndate: 上周\n---\n");
    assertThat(refused().code()).isEqualTo(ErrorCode.CONTENT_DATE);
    assertThat(refused().arguments()).containsExactly("news/a.md", 3, "上周");

    write("news/a.md", "---\ntitle: 甲\nsection: 财务\n---\n");
    assertThat(refused().code()).isEqualTo(ErrorCode.CONTENT_SECTION_UNKNOWN);
    assertThat(refused().arguments()).startsWith("news/a.md", 3, "财务");

    write("news/a.md", "---\ntitle: 甲\nslug: 甲\n---\n");
    assertThat(refused().code()).isEqualTo(ErrorCode.CONTENT_SLUG);

    write("news/a.md", HEAD);
    write("other/b.md", "---\ntitle: 乙\nsection: news\nslug: a\n---\n");
    assertThat(refused().code()).isEqualTo(ErrorCode.CONTENT_SLUG_TAKEN);
    assertThat(refused().arguments()).containsExactly("other/b.md", "news/a.md", "a");
  }

  @Test
  void refusesWhatIsNoTextOrTooLong() throws IOException {
    write("news/a.md", new byte[] {'a', '\n', (byte) 0xff, (byte) 0xff, 0});
    assertThat(refused().code()).isEqualTo(ErrorCode.FILE_ENCODING);
    assertThat(refused().arguments()).startsWith("news/a.md");

    write("news/a.md", HEAD + "字".repeat(50_000));
    assertThat(refused().code()).isEqualTo(ErrorCode.CONTENT_TOO_LARGE);
  }

  @Test
  void doesNotFollowALinkOutOfTheFolder() throws IOException {
    Path secret = Files.writeString(folder.resolve("..").resolve("秘密.md"), HEAD + "机密");
    Files.createDirectories(folder.resolve("news"));
    Files.createSymbolicLink(folder.resolve("news/a.md"), secret.toAbsolutePath());

    assertThat(pages()).noneMatch(page -> page.section().equals("news"));
    Files.delete(secret);
  }

  @Test
  void writesItsOwnGuidesForEditingAndLeavesWhatIsThere() throws IOException {
    write("about.md", "---\ntitle: 本局\n---\n");

    assertThat(content.writeDefaults(folder, true)).hasSize(3);
    assertThat(folder.resolve("repair.md")).doesNotExist();
    assertThat(content.writeDefaults(folder, false)).hasSize(3);
    assertThat(content.writeDefaults(folder, false)).isEmpty();
    assertThat(folder.resolve("about.md")).hasContent("---\ntitle: 本局\n---");
    assertThat(folder.resolve("policies")).isDirectory();
    assertThat(page("repair")).isEqualTo(content.pages(Optional.empty()).get(0));
  }
}
