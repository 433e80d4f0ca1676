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

class ZshCompletionTest {
  /** Types a line and a Tab into a real zsh, whose creditctl prints the words that came of it. */
  private static final String DRIVER =
      """
      zmodload zsh/zpty
      zpty shell zsh -f -i
      zpty -w shell 'PS1= RPS1= TERM=dumb LISTMAX=0; unsetopt prompt_cr prompt_sp; setopt nounset'
      zpty -w shell 'fpath=($PWD $fpath); autoload -U compinit; compinit -u -D'
      [[ $2 == sourced ]] && zpty -w shell 'source ./_creditctl'
      zpty -w shell 'creditctl() { print -r -- "<${(j:|:)@}>"; print END }'
      zpty -w shell 'print -r REA""DY'
      zpty -r shell output '*READY*'
      zpty -w -n shell "creditctl $1"$'\\t\\n'
      zpty -r shell output '*END*'
      print -r -- $output
      zpty -d shell
      """;

  @TempDir Path folder;

  @BeforeEach
  void write() throws IOException {
    Files.writeString(folder.resolve("_creditctl"), Completions.zsh(SampleTree.english()));
    Files.writeString(folder.resolve("driver"), DRIVER);
    Files.createDirectory(folder.resolve("sub"));
    Files.writeString(folder.resolve("sample.csv"), "");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          rec                                ; record
          --db x record t                    ; record|template
          record import --k                  ; --kind
          record import --kind p             ; --kind|penalty
          record import --kind=p             ; --kind=penalty
          record import --kind=license --k   ; --kind=license|--k
          record import -e sam               ; -e|sample.csv
          record import -q sam               ; -q|sample.csv
          record -q import --db x -n y sam   ; y|sample.csv
          -q --db x push -q returned -v s    ; -v|show
          --home s                           ; --home|sub
          record template l                  ; template|license
          record template license s          ; license|sub
          push returned s                    ; returned|show
          push returned show s               ; show|s
          status s                           ; status|s
          bogus rec                          ; bogus|rec
          """)
  void completes(String typed, String words) throws Exception {
    assertThat(type(typed, "autoloaded")).containsPattern("[<|]\\Q" + words + "\\E>");
  }

  @Test
  void describesCommandsAndTakesDescriptionsLiterally() throws Exception {
    assertThat(type("record ", "autoloaded"))
        .containsPattern("import +-- Store records from files")
        .containsPattern("template +-- Write an empty table");
    assertThat(type("record import --dry-run=", "autoloaded")).doesNotContain("uid=");
  }

  @Test
  void canBeSourcedToo() throws Exception {
    assertThat(type("rec", "sourced")).contains("<record>");
  }

  @Test
  void isAcceptedByZsh() throws Exception {
    Tool.Result result = Tool.run(folder, "zsh", "-n", "_creditctl");
    assertThat(result.output()).isEmpty();
    assertThat(result.exitCode()).isZero();
    assertThat(Files.readString(folder.resolve("_creditctl")))
        .startsWith("#compdef creditctl\n")
        .doesNotContain("eval");
  }

  private String type(String typed, String how) throws Exception {
    return Tool.run(folder, "zsh", "-f", "driver", typed, how).output();
  }
}
