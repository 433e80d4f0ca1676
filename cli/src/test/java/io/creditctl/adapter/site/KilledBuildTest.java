package io.creditctl.adapter.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditctl.core.site.SiteChanges;
import io.creditctl.core.site.SiteFolder;
import io.creditctl.testkit.ChildJvm;
import io.creditctl.testkit.SiteProgram;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A build that is killed like by a power cut. */
class KilledBuildTest {
  @TempDir Path scratch;

  private SiteChanges build(String words, int pages) {
    try (SiteFolder site = BuildFolder.open(scratch.resolve("dist"), false)) {
      for (int n = 1; n <= pages; n++) {
        if (!site.keep(SiteProgram.page(n), words)) {
          site.write(SiteProgram.page(n), words, words.getBytes(StandardCharsets.UTF_8));
        }
      }
      return site.finish();
    }
  }

  @Test
  void theNextBuildPutsEverythingRightAgain() throws IOException {
    build("before", 100);
    try (ChildJvm killed = ChildJvm.start(SiteProgram.class, scratch.resolve("dist"), "halfway")) {
      killed.await("written");
    }
    assertThat(files("halfway")).isEqualTo(SiteProgram.PAGES);

    build("before", 100);

    assertThat(files("halfway")).isZero();
    assertThat(files("before")).isEqualTo(100);
    assertThat(names(scratch.resolve("dist/.site")))
        .containsExactlyInAnyOrder("files.tsv", "held.tsv", "lock", "pages.tsv");
    assertThat(build("before", 100).unchanged()).isEqualTo(100);
  }

  private long files(String words) throws IOException {
    try (Stream<Path> all = Files.walk(scratch.resolve("dist/records"))) {
      return all.filter(Files::isRegularFile).filter(file -> holds(file, words)).count();
    }
  }

  private static boolean holds(Path file, String words) {
    try {
      return Files.readString(file).equals(words);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.map(file -> file.getFileName().toString()).toList();
    }
  }
}
