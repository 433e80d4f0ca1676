package io.creditctl.cli.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FishCompletionTest {
  @TempDir Path folder;

  @BeforeEach
  void write() throws IOException {
    Files.writeString(folder.resolve("c.fish"), Completions.fish(SampleTree.english()));
    Files.createDirectory(folder.resolve("sub"));
    Files.writeString(folder.resolve("sample.csv"), "");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          rec                                ; record
          'record '                          ; import template
          '--db s record '                   ; import template
          record import --k                  ; --kind
          'record import --kind '            ; license penalty
          record import --kind=p             ; --kind=penalty
          'record import -e sam'             ; sample.csv
          'record import -e x s'             ; sample.csv sub/
          'record import -- x s'             ; sample.csv sub/
          --home s                           ; sub/
          'record template '                 ; license penalty
          record template license s          ; sub/
          push returned s                    ; show
          'push returned show '              ; ''
          'status '                          ; ''
          'bogus '                           ; ''
          'bogus record '                    ; ''
          --pl                               ; --plugins
          record --pl                        ; ''
          """)
  void completes(String typed, String offered) throws Exception {
    String script = "source c.fish; complete -C 'creditctl " + typed + "' | string split -f 1 \\t";
    Tool.Result result = Tool.run(folder, "fish", "--no-config", "-c", script);
    assertThat(result.output().strip().replaceAll("\\s+", " ")).isEqualTo(offered);
  }

  @Test
  void describesAndTakesDescriptionsLiterally() throws Exception {
    String script = "source c.fish; complete -C 'creditctl push returned '";
    assertThat(Tool.run(folder, "fish", "--no-config", "-c", script).output().strip())
        .isEqualTo("show\t" + SampleTree.HOSTILE.lines().findFirst().orElseThrow());
  }

  @Test
  void isAcceptedByFish() throws Exception {
    Tool.Result result = Tool.run(folder, "fish", "-n", "c.fish");
    assertThat(result.output()).isEmpty();
    assertThat(result.exitCode()).isZero();
    assertThat(Files.readString(folder.resolve("c.fish"))).doesNotContain("eval");
  }
}
