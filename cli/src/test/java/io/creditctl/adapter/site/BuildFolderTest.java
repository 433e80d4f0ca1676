package io.creditctl.adapter.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import io.creditctl.core.site.SiteChanges;
import io.creditctl.core.site.SiteFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The folder of a site from one build to the next. */
class BuildFolderTest {
  private static final String PAGE = "records/0/R-1.html";

  @TempDir Path scratch;

  private Path folder() {
    return scratch.resolve("dist");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private SiteChanges build(String path, String fingerprint, String content) {
    try (SiteFolder site = BuildFolder.open(folder(), false)) {
      if (!site.keep(path, fingerprint)) {
        site.write(path, fingerprint, bytes(content));
      }
      return site.finish();
    }
  }

  private ErrorCode refusal() {
    return catchThrowableOfType(CreditException.class, () -> BuildFolder.open(folder(), false))
        .code();
  }

  @Test
  void aFirstBuildMakesTheFolder() throws IOException {
    assertThat(build(PAGE, "a", "一").written()).containsExactly(PAGE);

    assertThat(folder().resolve(PAGE)).hasContent("一");
    assertThat(Files.readString(folder().resolve(".site/pages.tsv")))
        .startsWith("R-1\t" + PAGE + "\t");
  }

  @Test
  void whatIsMadeOfTheSameIsNotTouched() throws IOException {
    build(PAGE, "a", "一");
    FileTime longAgo = FileTime.fromMillis(1_000_000_000_000L);
    Files.setLastModifiedTime(folder().resolve(PAGE), longAgo);

    assertThat(build(PAGE, "a", "一").unchanged()).isEqualTo(1);
    assertThat(build(PAGE, "b", "一").unchanged()).as("other input, same bytes").isEqualTo(1);
    assertThat(Files.getLastModifiedTime(folder().resolve(PAGE))).isEqualTo(longAgo);
  }

  @Test
  void aDeletedFileIsWrittenAgain() throws IOException {
    build(PAGE, "a", "一");
    Files.delete(folder().resolve(PAGE));

    assertThat(build(PAGE, "a", "一").written()).containsExactly(PAGE);
    assertThat(folder().resolve(PAGE)).hasContent("一");
  }

  @Test
  void whatNobodyWritesAnyMoreIsGoneWithItsFolders() {
    build(PAGE, "a", "一");

    assertThat(build("index.html", "", "首页").removed()).containsExactly(PAGE);
    assertThat(folder().resolve("records")).doesNotExist();
  }

  @Test
  void filesOfOthersAreNeverRemoved() throws IOException {
    build(PAGE, "a", "一");
    Path own = folder().resolve("records/0/robots.txt");
    Files.writeString(own, "x");

    build("index.html", "", "首页");

    assertThat(own).hasContent("x");
  }

  @Test
  void aFolderOfOtherFilesIsRefused() throws IOException {
    Files.createDirectories(folder());
    Files.writeString(folder().resolve("论文.docx"), "x");

    assertThat(refusal()).isEqualTo(ErrorCode.SITE_FOLDER_FOREIGN);
    assertThat(folder().resolve(".site")).doesNotExist();
  }

  @Test
  void twoBuildsOfOneFolderExcludeEachOther() {
    try (SiteFolder first = BuildFolder.open(folder(), false)) {
      assertThat(refusal()).isEqualTo(ErrorCode.SITE_LOCKED);
      first.finish();
    }
    build(PAGE, "a", "一");
  }

  @Test
  void aBuildThatWasCutOffIsRepairedByTheNext() throws IOException {
    build(PAGE, "a", "一");
    try (SiteFolder cutOff = BuildFolder.open(folder(), false)) {
      cutOff.write(PAGE, "b", bytes("二"));
      cutOff.write("records/0/R-2.html", "c", bytes("三"));
    }

    SiteChanges repaired = build(PAGE, "a", "一");

    assertThat(repaired.written()).containsExactly(PAGE);
    assertThat(folder().resolve(PAGE)).hasContent("一");
    assertThat(folder().resolve("records/0/R-2.html")).doesNotExist();
    assertThat(build(PAGE, "a", "一").unchanged()).isEqualTo(1);
  }

  @Test
  void halfALineOfTheJournalDoesNoHarm() throws IOException {
    build(PAGE, "a", "一");
    Files.writeString(folder().resolve(".site/journal"), "records/0");

    build(PAGE, "a", "一");

    assertThat(folder().resolve(PAGE)).hasContent("一");
  }

  @Test
  void aDamagedMemoryIsNotGuessedAt() throws IOException {
    build(PAGE, "a", "一");
    Files.writeString(folder().resolve(".site/files.tsv"), "../../etc/passwd\ta\tb\n");

    assertThat(refusal()).isEqualTo(ErrorCode.SITE_STATE_DAMAGED);
  }

  @Test
  void aRehearsalSaysTheSameAndChangesNothing() {
    build(PAGE, "a", "一");
    try (SiteFolder site = BuildFolder.open(folder(), true)) {
      site.write("index.html", "", bytes("首页"));
      SiteChanges changes = site.finish();

      assertThat(changes.written()).containsExactly("index.html");
      assertThat(changes.removed()).containsExactly(PAGE);
    }
    assertThat(folder().resolve(PAGE)).exists();
    assertThat(folder().resolve("index.html")).doesNotExist();
    assertThat(folder().resolve(".site/journal")).doesNotExist();
  }

  @Test
  void whatWasHeldBackIsRememberedAsLongAsItIsTheSame() {
    try (SiteFolder site = BuildFolder.open(folder(), false)) {
      site.holdBack("R-7", "a");
      site.finish();
    }
    try (SiteFolder site = BuildFolder.open(folder(), false)) {
      assertThat(site.isHeldBack("R-7", "b")).isFalse();
      assertThat(site.isHeldBack("R-7", "a")).isTrue();
      site.finish();
    }
    try (SiteFolder site = BuildFolder.open(folder(), false)) {
      assertThat(site.isHeldBack("R-7", "a")).isTrue();
      site.finish();
    }
  }
}
