package io.creditctl.cli.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditctl.cli.CliRunner;
import io.creditctl.cli.CliRunner.Run;
import io.creditctl.testkit.CreditCodes;
import io.creditctl.testkit.Rows;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code roster document}: the letters that the steps go out with. */
class ListingDocumentContractTest {
  private static final String FIRM = CreditCodes.of(1);

  @TempDir Path home;
  @TempDir Path office;
  private CliRunner cli;

  @BeforeEach
  void oneFirmWithAPenalty() throws IOException {
    cli = new CliRunner(home);
    Path file = Files.writeString(office.resolve("处罚.csv"), Rows.table(Rows.of("penalty", 1)));
    cli.run("import", file.toString()).exits(0);
    cli.run("config", "set", "bulletin.issuer", Rows.BUREAU).exits(0);
  }

  private void told(String list, String reason) {
    cli.with("CREDITCTL_ACTOR", "丛舟");
    cli.run(
            "roster",
            "add",
            FIRM,
            "--list",
            list,
            "--reason",
            reason,
            "--for",
            "R-1",
            "--term",
            "2y")
        .exits(0);
    cli.run("roster", "notify", "1", "--doc", "威交告〔2026〕1号").exits(0);
  }

  @Test
  void theNoticeSaysWhoWhyOnWhatAndHowLongToPlead() {
    cli.run("config", "set", "roster.pleadDays", "5").exits(0);
    told("black", "overload-1");

    String letter = cli.run("roster", "document", "1").exits(0).out();

    assertThat(letter.lines())
        .startsWith("拟列入超限超载严重失信当事人名单告知书", "威交告〔2026〕1号", "威海第1物流有限公司（统一社会信用代码：" + FIRM + "）：")
        .endsWith(Rows.BUREAU, "2026年10月20日");
    assertThat(letter)
        .contains("威交〔2026〕1号（2026-09-04）超限运输", "5 个工作日内", "期限：2年")
        .doesNotContain("{", "＿");
  }

  @Test
  void aTimeToPleadThatNobodySetStaysBlank() {
    told("black", "overload-1");

    assertThat(cli.run("roster", "document", "1").exits(0).out()).contains("＿＿＿＿ 个工作日内");
  }

  @ParameterizedTest
  @CsvSource({"black, 告知书", "red, 公示", "watch, 重点关注对象"})
  void eachListHasItsOwnWording(String list, String word) {
    told(list, "事由");

    assertThat(cli.run("roster", "document", "1").exits(0).out()).contains(word);
  }

  @Test
  void theDecisionAndTheRemovalAreWrittenTooAndEarlierLettersStayAsTheyWere() throws IOException {
    told("black", "overload-1");
    cli.run("roster", "plead", "1", "--text", "<script>alert(1)</script> {{until}} & 已整改").exits(0);
    cli.with("CREDITCTL_ACTOR", "王科长");
    cli.run("roster", "approve", "1", "--doc", "威交失〔2026〕1号").exits(0);

    Path page = office.resolve("决定书.html");
    Path docx = office.resolve("决定书.docx");
    Run run = cli.run("roster", "document", "1", "--output", page.toString()).exits(0);
    cli.run("roster", "document", "1", "--output", docx.toString()).exits(0);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("决定书.html");
    assertThat(Files.readString(page))
        .contains("列入超限超载严重失信当事人名单决定书", "至 2028年10月19日 止")
        .contains("&lt;script&gt;alert(1)&lt;/script&gt; {{until}} &amp; 已整改")
        .doesNotContain("<script>");
    try (ZipFile zip = new ZipFile(docx.toFile())) {
      byte[] text = zip.getInputStream(zip.getEntry("word/document.xml")).readAllBytes();
      assertThat(new String(text, StandardCharsets.UTF_8))
          .contains("威交失〔2026〕1号", "&lt;script&gt;");
    }

    String[] remove = {
      "roster", "remove", "LST-1", "--via", "repair", "--basis", "修1号", "--doc", "移1号"
    };
    cli.run(remove).exits(0);
    assertThat(cli.run("roster", "document", "1").exits(0).out())
        .startsWith("移出超限超载严重失信当事人名单决定书\n移1号\n")
        .contains("依据修1号，自2026年10月20日起");
    assertThat(cli.run("roster", "document", "1", "--step", "notify").exits(0).out())
        .startsWith("拟列入")
        .doesNotContain("威交失");
  }

  @Test
  void programsGetTheParagraphs() {
    told("black", "overload-1");

    Run run =
        Contract.envelope(cli.run("roster", "document", "1", "--json").exits(0), "roster-document");

    assertThat(run.items()).allSatisfy(item -> Contract.keys(item, "place", "text"));
    assertThat(run.items().get(0)).containsEntry("place", "title");
    assertThat(cli.run("roster", "document", "1", "--format", "html").exits(0).out())
        .startsWith("<!DOCTYPE html>");
  }

  @Test
  void aBureausOwnTextTakesThePlaceOfTheExample() throws IOException {
    Path own = Files.createDirectories(office.resolve("模板"));
    Files.writeString(own.resolve("listing-notice.txt"), "\uFEFF# 告知 {subjectName}\n{reason}\n");
    cli.run("config", "set", "document.folder", own.toString()).exits(0);
    told("black", "overload-1");

    assertThat(cli.run("roster", "document", "1").exits(0).out())
        .isEqualTo("告知 威海第1物流有限公司\n货运车辆1年内违法超限运输超过3次\n");

    Files.writeString(own.resolve("listing-notice-black.txt"), "# 黑\n{事由}\n");
    assertThat(cli.run("roster", "document", "1").exits(10).err())
        .contains("E-2712", "listing-notice-black.txt", "2");
  }

  @Test
  void whatHasNoDocumentSaysSo() {
    cli.run("roster", "add", FIRM, "--list", "black", "--reason", "overload-1").exits(0);

    assertThat(cli.run("roster", "document", "1").exits(6).err()).contains("E-2710");
    cli.run("roster", "notify", "1", "--doc", "告1号").exits(0);
    assertThat(cli.run("roster", "document", "1", "--step", "approve").exits(6).err())
        .contains("E-2710", "approve");
    assertThat(cli.run("roster", "document", "1", "--output", "x.pdf").exits(2).err())
        .contains("E-2713");
    cli.run("roster", "document", "2").exits(5);
  }
}
