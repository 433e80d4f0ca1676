package io.creditctl.adapter.site.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import io.creditctl.core.model.RecordId;
import io.creditctl.core.site.check.JudgedRecord;
import io.creditctl.core.site.check.SiteCheckReport;
import io.creditctl.core.site.check.SiteCheckService;
import io.creditctl.core.site.check.SiteFinding;
import io.creditctl.core.site.check.SiteRule;
import io.creditctl.testkit.BuiltSite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a check says of a site that has one fault. */
class SiteCheckTest {
  private static final String FIRST = "鲁威交罚〔2026〕0001号";
  private static final String REPAIRED = "鲁威交罚〔2026〕0002号";

  @TempDir Path home;
  private final List<JudgedRecord> store = new ArrayList<>();
  private BuiltSite site;

  @BeforeEach
  void build() {
    site = new BuiltSite(home.resolve("dist")).record(1, FIRST);
    store.add(new JudgedRecord(new RecordId(1), FIRST, "威海某公司", true, false));
    store.add(new JudgedRecord(new RecordId(2), REPAIRED, "威海乙公司", false, false));
    store.add(new JudgedRecord(new RecordId(3), "鲁威交罚〔2026〕0003号", "张小凡", false, true));
  }

  private SiteCheckReport checkAsItIs() {
    Clock clock = Clock.fixed(Instant.parse("2026-10-20T01:00:00Z"), ZoneOffset.UTC);
    return new SiteCheckService(
            new JsoupPageReader(), new JsonSiteNotes(), day -> List.copyOf(store), clock)
        .check(site.folder(), false);
  }

  private SiteCheckReport check() {
    site.finish();
    return checkAsItIs();
  }

  private Path passed() {
    return site.folder().resolve(".site/checked.json");
  }

  private List<SiteRule> rules() {
    return check().findings().stream().map(SiteFinding::rule).distinct().toList();
  }

  @Test
  void aSoundSitePassesAndThatIsRemembered() {
    SiteCheckReport report = check();

    assertThat(report.findings()).isEmpty();
    assertThat(report.passed()).isTrue();
    assertThat(report.records()).isEqualTo(1);
    assertThat(passed()).content().contains("\"seal\"", "\"asOf\":\"2026-10-20\"");
  }

  @Test
  void aFailedCheckForgetsAnEarlierPass() {
    check();
    site.put("index.html", "<p>");

    assertThat(check().passed()).isFalse();

    assertThat(passed()).doesNotExist();
  }

  @Test
  void aRecordThatMayStandHasItsPageAndTheOthersHaveNone() {
    store.add(new JudgedRecord(new RecordId(4), "鲁威交罚〔2026〕0004号", "甲公司", true, false));
    site.record(2, "某号");

    assertThat(check().findings())
        .extracting(SiteFinding::rule)
        .containsExactly(SiteRule.RECORD_MISSING, SiteRule.RECORD_STANDS_ON);
  }

  @Test
  void theNumberOfARecordThatMustBeGoneIsFoundInEveryFile() {
    site.put("data/penalties.csv", "文书号\n" + REPAIRED + "\n");
    site.put("search/a.js", "x=[\"鲁威交罚[2026]0002号\"]\n");
    site.put("feed.xml", "<a>\n鲁威交罚（２０２６）0002号</a>");
    site.put("news/a.html", BuiltSite.page("动态", "<p>鲁威交罚<b>〔2026〕</b>0002号</p>"));

    assertThat(check().findings())
        .filteredOn(finding -> finding.rule() == SiteRule.NUMBER_STANDS_ON)
        .extracting(finding -> finding.file() + ":" + finding.line())
        .containsExactly("data/penalties.csv:2", "feed.xml:2", "news/a.html:0", "search/a.js:1");
  }

  @Test
  void anIdentityNumberIsFoundAlsoWhereMarksTearItApart() {
    site.put("news/a.html", BuiltSite.page("动态", "<p>37100219900101<b>0015</b></p>"));
    site.put("news/b.html", BuiltSite.page("动态", "<p>&#51;71002199001010015</p>"));
    site.put("news/c.html", BuiltSite.page("动态", "<!-- 371002199001010015 -->"));
    site.put("news/d.html", BuiltSite.page("动态", "<p title=\"371002 19900101 0015\">x</p>"));

    assertThat(check().findings())
        .filteredOn(finding -> finding.rule() == SiteRule.IDENTITY_NUMBER)
        .extracting(SiteFinding::file)
        .containsExactly("news/a.html", "news/b.html", "news/c.html", "news/d.html");
  }

  @Test
  void aPersonsNameIsAnErrorInRecordsAndAWarningInWhatPeopleWrote() {
    site.put("lists/black.html", BuiltSite.page("名单", "<p>张小凡</p>"));
    site.put("news/a.html", BuiltSite.page("动态", "<p>张小凡, 优秀</p>"));
    site.put("news/b.html", BuiltSite.page("动态", "<p>威海张小凡运输公司</p>"));

    assertThat(check().findings())
        .extracting(finding -> finding.rule() + " " + finding.file())
        .contains("PERSON_NAME lists/black.html", "PERSON_NAME_WRITTEN news/a.html")
        .noneMatch(text -> text.contains("news/b.html"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<a href='none.html'>x</a> | LINK_DEAD",
        "<a href='../outside.html'>x</a> | LINK_DEAD",
        "<a href='assets'>x</a> | LINK_DEAD",
        "<a href='#none'>x</a> | ANCHOR_DEAD",
        "<a href='records/0/R-1.html#none'>x</a> | ANCHOR_DEAD",
        "<a href='/index.html'>x</a> | LINK_ABSOLUTE",
        "<a href='javascript:x()'>x</a> | LINK_ABSOLUTE",
        "<a href='https://evil.example/'>x</a> | LINK_OUTSIDE",
        "<img alt='' src='https://evil.example/p.png'> | RESOURCE_OUTSIDE",
        "<script src='//evil.example/x.js'></script> | RESOURCE_OUTSIDE",
        "<iframe src='https://evil.example/'></iframe> | RESOURCE_OUTSIDE",
        "<script>alert(1)</script> | SCRIPT_INLINE",
        "<p onclick='x()'>x</p> | SCRIPT_INLINE",
        "<img src='assets/site.css'> | ALT_MISSING",
        "<table><tr><td>x</td></tr></table> | CAPTION_MISSING",
        "<figure><table><tr><td>x</td></tr></table></figure> | CAPTION_MISSING",
        "<table><caption>c</caption><tr><th>x</th></tr></table> | SCOPE_MISSING",
        "<h3>x</h3> | HEADING_SKIPPED",
        "<h1>x</h1> | HEADING_FIRST",
        "<p id='a'></p><p id='a'></p> | ID_TWICE",
        "<p>x</div> | HTML_FAULTY",
      })
  void onePageOneFault(String body, SiteRule rule) {
    site.put("page.html", BuiltSite.page("页", body));

    assertThat(check().findings())
        .as(body)
        .extracting(finding -> finding.rule() + " " + finding.file() + ":" + finding.line())
        .contains(rule + " page.html:" + (rule == SiteRule.HEADING_FIRST ? 0 : 13));
  }

  @Test
  void aPageNamesItsLanguageTitleAndSite() {
    site.put("page.html", "<!DOCTYPE html><html><head></head><body><h1>x</h1></body></html>");

    assertThat(rules())
        .containsExactly(SiteRule.META_MISSING, SiteRule.LANGUAGE_MISSING, SiteRule.TITLE_MISSING);
  }

  @Test
  void theCaptionOfAFigureNamesTheTableInIt() {
    site.put(
        "page.html",
        BuiltSite.page(
            "页", "<figure><figcaption>图</figcaption><table><tr><td>x</td></tr></table></figure>"));

    assertThat(rules()).isEmpty();
  }

  @Test
  void goodLinksAreLeftAlone() {
    site.put(
        "news/a.html",
        BuiltSite.page(
            "动态",
            "<h2 id=\"s-一\">一</h2><p><a href=\"../index.html?x=1\">首</a>"
                + " <a href=\"#s-%E4%B8%80\">一</a> <a href=\"b.html#s-二\">二</a>"
                + " <a href=\"https://www.gov.cn/\">国</a> <a href=\"mailto:a@b.cn\">信</a></p>"));
    site.put("news/b.html", BuiltSite.page("动态", "<h2 id=\"s-二\">二</h2>"));

    assertThat(check().findings()).isEmpty();
  }

  @Test
  void columnsMustNotBeEmptyOrStale() {
    String dated = "<meta name=\"PubDate\" content=\"2026-10-05\">\n<title>";
    String old = "<meta name=\"PubDate\" content=\"2026-04-19\">\n<title>";
    site.put("culture/index.html", BuiltSite.page("诚信文化", ""));
    site.put("repair/index.html", BuiltSite.page("指南", ""));
    site.put("news/index.html", BuiltSite.page("动态", ""));
    site.put("news/a.html", BuiltSite.page("动态", "").replace("<title>", dated));
    site.put("policies/index.html", BuiltSite.page("政策", ""));
    site.put("policies/a.html", BuiltSite.page("政策", "").replace("<title>", old));
    site.put("cases/index.html", BuiltSite.page("案例", ""));
    site.put(
        "cases/a.html", BuiltSite.page("案例", "").replace("<title>", dated.replace("05", "06")));

    SiteCheckReport report = check();

    assertThat(report.findings())
        .extracting(finding -> finding.rule() + " " + finding.file())
        .containsExactly(
            "COLUMN_EMPTY culture/index.html",
            "COLUMN_STALE news/index.html",
            "POLICIES_STALE policies/index.html");
    assertThat(report.passed()).isTrue();
    assertThat(passed()).exists();
  }

  @Test
  void whatWasTouchedAfterTheBuildIsSeen() {
    site.finish();
    site.put(BuiltSite.pathOf(1), BuiltSite.page("改", "<p>改过</p>"));
    site.put("records/0/R-9.html", BuiltSite.page("多", "<p>多出来</p>"));

    assertThat(checkAsItIs().findings())
        .extracting(SiteFinding::rule)
        .containsExactly(
            SiteRule.CHANGED_SINCE_BUILD, SiteRule.PAGE_UNKNOWN, SiteRule.VERSION_WRONG);
  }

  @Test
  void aHostileFolderIsReportedAndNeverFollowed() throws IOException {
    Path secret = Files.writeString(home.resolve("secret.html"), "371002199001010015");
    Files.createSymbolicLink(site.folder().resolve("link.html"), secret);
    Files.createSymbolicLink(site.folder().resolve("up"), home);
    site.put("p.exe", new byte[] {0, 1, (byte) 0xff});
    site.put("gbk.html", "<p>诚信".getBytes("GB18030"));
    site.put("broken.html", "<<<!DOCTYPE <table><tr><td><a href='%zz'></p>\0");
    site.put("huge.html", BuiltSite.page("大", "<p>" + "字".repeat(1_500_000) + "</p>"));

    List<String> found =
        check().findings().stream().map(f -> f.rule() + " " + f.file()).distinct().toList();

    assertThat(found)
        .contains(
            "FILE_UNEXPECTED link.html",
            "FILE_UNEXPECTED up",
            "FILE_UNEXPECTED p.exe",
            "FILE_UNREADABLE gbk.html",
            "HTML_FAULTY broken.html",
            "PAGE_TOO_LARGE huge.html")
        .noneMatch(text -> text.startsWith("IDENTITY_NUMBER"));
  }

  @Test
  void aFaultOfTheHtmlIsToldInALineHoweverMuchItQuotes() {
    site.put("faulty.html", BuiltSite.page("坏", "") + "a".repeat(100_000));

    assertThat(check().findings())
        .filteredOn(finding -> finding.rule() == SiteRule.HTML_FAULTY)
        .isNotEmpty()
        .allMatch(finding -> finding.toString().length() < 400);
  }

  @Test
  void aNumberOnTheSeamOfTwoPiecesIsFoundOnceInALargeFile() {
    String before = "x".repeat((1 << 20) - 10) + "\n";
    site.put("data/a.csv", before + "371002199001010015\n" + "y".repeat(1 << 20));

    assertThat(check().findings())
        .extracting(finding -> finding.rule() + ":" + finding.line())
        .containsExactly("IDENTITY_NUMBER:2");
  }

  @Test
  void aFaultOfAllPagesFillsNoMemory() {
    for (int i = 0; i < 700; i++) {
      site.put("news/" + i + ".html", BuiltSite.page("页", "<a href='none.html'>x</a>"));
    }

    SiteCheckReport report = check();

    assertThat(report.findings()).hasSize(500);
    assertThat(report.dropped()).isEqualTo(200);
  }

  @Test
  void aFolderThatIsNoSiteIsRefused() throws IOException {
    Path empty = Files.createDirectory(home.resolve("empty"));
    SiteCheckService service =
        new SiteCheckService(
            new JsoupPageReader(), new JsonSiteNotes(), day -> List.of(), Clock.systemUTC());

    for (Path folder : List.of(empty, home.resolve("none"))) {
      assertThatThrownBy(() -> service.check(folder, false))
          .isInstanceOfSatisfying(
              CreditException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.SITE_NOT_BUILT));
    }
  }
}
