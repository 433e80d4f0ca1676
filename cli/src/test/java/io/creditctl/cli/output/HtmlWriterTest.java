package io.creditctl.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditctl.testkit.Contrast;
import io.creditctl.testkit.HtmlValidity;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HtmlWriterTest {
  private static final View<String> NAMES =
      View.<String>named("record-list").column("subject.name", name -> name).build();

  @TempDir Path folder;

  @Test
  void isASoundPageWithOneTable() {
    String page = print(Enterprise.VIEW, Enterprise.samples());

    HtmlValidity.assertValid("samples", page);
    Document document = Jsoup.parse(page);
    assertThat(document.select("table > caption")).hasSize(1);
    assertThat(document.select("thead th[scope=col]")).hasSize(6);
    assertThat(document.select("tbody tr")).hasSize(4).allMatch(row -> row.childrenSize() == 6);
    assertThat(document.select("tbody th[scope=row]").eachText())
        .containsExactly("91371000MA3", "0123", "91371000MA3", "91371000MA3");
  }

  @Test
  void needsNothingFromOutsideAndRunsNothing() {
    Document document = Jsoup.parse(print(Enterprise.VIEW, Enterprise.samples()));

    assertThat(document.select("script, link, img, iframe, object, embed, form, a")).isEmpty();
    assertThat(document.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
        .isEqualTo("default-src 'none'; style-src 'unsafe-inline'");
    assertThat(document.select("style").html()).doesNotContain("url(").doesNotContain("@import");
  }

  @Test
  void numbersStandAtTheRightUnderTheirHeading() {
    Document document = Jsoup.parse(print(Enterprise.VIEW, Enterprise.samples()));

    assertThat(document.select("thead th.n")).hasSize(2);
    assertThat(document.select("tbody tr").first().select("td.n").eachText())
        .containsExactly("-2", "0.9750");
  }

  @Test
  void aToneIsAColourBesideTheWord() {
    Element cell = Jsoup.parse(print(Enterprise.VIEW, Enterprise.samples())).selectFirst("td.bad");

    assertThat(cell.text()).isEqualTo("逾期");
  }

  @Test
  void everyColourOfTextCanBeReadOnWhite() {
    String style = Jsoup.parse(print(NAMES, List.of("x"))).select("style").html();

    List<String> colours =
        Pattern.compile("[{ ]color: *(#[0-9a-f]{3,6})")
            .matcher(style)
            .results()
            .map(match -> match.group(1).length() == 4 ? doubled(match.group(1)) : match.group(1))
            .toList();
    assertThat(colours).hasSizeGreaterThanOrEqualTo(5);
    assertThat(colours).allMatch(colour -> Contrast.between(colour, "#ffffff") >= 4.5);
  }

  private static String doubled(String colour) {
    return colour.replaceAll("([0-9a-f])", "$1$1");
  }

  @Test
  void hostileContentsAreShownAndDoNothing() {
    List<String> names =
        List.of(
            "<script>alert(1)</script>",
            "</td></tr></table><img src=x onerror=alert(1)>",
            "\" onmouseover=\"alert(1)",
            "&lt;b&gt; &#60; ]]> <!-- ${1+1} @if(true)",
            "\u202Egnp.exe \u0000\u001b[31m \u0085 \uFFFE \uD83F\uDFFF \uD800",
            "第一行\n第二行\r\n第三行");

    String page = print(NAMES, names);

    Document document = Jsoup.parse(page);
    assertThat(document.select("script, img, [onerror], [onmouseover], b")).isEmpty();
    List<String> shown = document.select("tbody th").eachText();
    assertThat(shown).hasSize(6);
    assertThat(shown.subList(0, 4)).isEqualTo(names.subList(0, 4));
    assertThat(shown.get(4))
        .isEqualTo("\\u202egnp.exe \\x00\\x1b[31m \\x85 \\ufffe \\u{1ffff} \\u{D800}");
    assertThat(document.select("tbody th").last().wholeText()).isEqualTo("第一行\n第二行\n第三行");
    HtmlValidity.assertValid("hostile", page);
  }

  @Test
  void saysOfWhichDayItIsAndHowManyRowsThereAre() {
    Document document = Jsoup.parse(print(NAMES, List.of("甲", "乙")));

    assertThat(document.title()).isEqualTo("Credit records");
    assertThat(document.select("h1").text()).isEqualTo("Credit records");
    assertThat(document.select(".note").eachText())
        .containsExactly("As of 2026-09-04, made 2026-09-04 09:00", "2 in all");
  }

  @Test
  void saysThatRowsAreMissing() {
    Printer printer = Printer.of(OutputFormat.HTML).limit(1);

    Document document = Jsoup.parse(printer.print(NAMES, List.of("甲", "乙")));

    assertThat(document.select("tbody tr")).hasSize(1);
    assertThat(document.select(".note").last().text()).isEqualTo("2 in all, not all shown here");
  }

  @Test
  void nothingFoundIsAPageWithHeadings() {
    String page = print(NAMES, List.of());

    HtmlValidity.assertValid("empty", page);
    assertThat(Jsoup.parse(page).select("thead th")).hasSize(1);
    assertThat(Jsoup.parse(page).select("tbody tr")).isEmpty();
  }

  @Test
  void aWideTableIsPrintedAcrossThePaper() {
    View.Builder<String> view = View.named("wide");
    IntStream.range(0, 8).forEach(i -> view.column("c" + i, name -> name));

    assertThat(Jsoup.parse(print(view.build(), List.of("x"))).body().className()).isEqualTo("wide");
    assertThat(Jsoup.parse(print(NAMES, List.of("x"))).body().className()).isEmpty();
  }

  @Test
  void rowsLeaveAsTheyCome() {
    AtomicLong written = new AtomicLong();
    AtomicLong made = new AtomicLong();
    AtomicLong furthest = new AtomicLong();
    OutputStream counting =
        new OutputStream() {
          @Override
          public void write(int b) {
            written.incrementAndGet();
          }

          @Override
          public void write(byte[] bytes, int offset, int length) {
            written.addAndGet(length);
          }
        };
    String name = "威海".repeat(100);
    Stream<String> rows =
        Stream.generate(() -> name)
            .limit(20_000)
            .peek(
                row -> {
                  long kept = made.addAndGet(name.length() * 3L) - written.get();
                  furthest.accumulateAndGet(kept, Math::max);
                });

    Printer.of(OutputFormat.HTML).to(counting).write(NAMES, rows, OptionalLong.empty());

    assertThat(written.get()).isGreaterThan(12_000_000);
    assertThat(furthest.get()).isLessThan(300_000);
  }

  @Test
  void aFileNamedHtmlIsWritten() throws IOException {
    Path file = folder.resolve("名单.html");
    Printer.of(OutputFormat.HTML).file(file).print(NAMES, List.of("威海蓝湾"));

    assertThat(Files.readString(file, StandardCharsets.UTF_8)).contains("威海蓝湾");
  }

  private static <T> String print(View<T> view, List<T> rows) {
    return Printer.of(OutputFormat.HTML).print(view, rows);
  }
}
