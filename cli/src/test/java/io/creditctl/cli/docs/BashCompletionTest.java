package io.creditctl.cli.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BashCompletionTest {
  /** Bash itself splits at = before it calls the function; compopt only works within a real Tab. */
  private static final String DRIVER =
      """
      set -u
      shopt -s failglob
      source creditctl.bash
      compopt() { printf '%s ' "$@"; }
      COMP_WORDS=("$@")
      COMP_CWORD=$(($# - 1))
      _creditctl creditctl "${COMP_WORDS[COMP_CWORD]}" ''
      echo "${COMPREPLY[*]-}"
      """;

  @TempDir Path folder;

  @BeforeEach
  void write() throws IOException {
    Files.writeString(folder.resolve("creditctl.bash"), Completions.bash(SampleTree.english()));
    Files.writeString(folder.resolve("driver"), DRIVER);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      ignoreLeadingAndTrailingWhitespace = true,
      textBlock =
          """
          ''                                          ; record push status
          rec                                         ; record
          record ''                                   ; import template
          --db x.db record t                          ; template
          --db = x.db -q record t                     ; template
          push returned ''                            ; show
          bogus ''                                    ; ''
          record bogus ''                             ; ''
          --p                                         ; --plugins
          record --p                                  ; ''
          record import --k                           ; --kind
          record import --kind ''                     ; license penalty
          record import --kind p                      ; penalty
          record import --kind =                      ; license penalty
          record import --kind = li                   ; license
          record import --kind=li                     ; --kind=license
          --format c                                  ; csv
          record import --format = j                  ; json
          record import --kind license --k            ; ''
          record import -q --q                        ; ''
          record import --quiet -                     ; --kind -e --errors-out -n --dry-run --db \
          --home --format --fields -v --verbose
          record import -v --fields a --verb          ; --verbose
          record import --fields a --fie              ; --fields
          record import ''                            ; -o default
          record import a.csv b                       ; -o default
          record import -e ''                         ; -o default
          record import --errors-out = x              ; -o default
          record import --db ''                       ; -o default
          --home ''                                   ; -o dirnames
          --fields ''                                 ; ''
          record template ''                          ; license penalty
          record template license ''                  ; -o dirnames
          record template license out ''              ; ''
          record template -- --                       ; ''
          push returned show ''                       ; ''
          status ''                                   ; ''
          status -- --q                               ; ''
          record import $(touch${IFS}pwned) `id` * '' ; -o default
          record import --kind $(touch${IFS}pwned)    ; ''
          """)
  void completes(String typed, String offered) throws Exception {
    String[] words = typed.replace("''", "\0").split(" +");
    String[] command = new String[words.length + 3];
    command[0] = "bash";
    command[1] = "driver";
    command[2] = "creditctl";
    for (int i = 0; i < words.length; i++) {
      command[i + 3] = words[i].replace("\0", "");
    }
    Tool.Result result = Tool.run(folder, command);
    assertThat(result.output().strip()).isEqualTo(offered);
    assertThat(result.exitCode()).isZero();
    assertThat(folder.resolve("pwned")).doesNotExist();
  }

  @Test
  void registersItselfAndNeverCallsTheProgram() throws Exception {
    String script = "source creditctl.bash; complete -p creditctl";
    assertThat(Tool.run(folder, "bash", "-uc", script).output())
        .isEqualTo("complete -F _creditctl creditctl\n");
    assertThat(Files.readString(folder.resolve("creditctl.bash")))
        .doesNotContain("eval")
        .doesNotContain("$(")
        .doesNotContain("`");
  }

  @Test
  void isAcceptedByBashAndShellcheck() throws Exception {
    assertThat(Tool.run(folder, "bash", "-n", "creditctl.bash").output()).isEmpty();
    assertThat(Tool.run(folder, "shellcheck", "-s", "bash", "creditctl.bash").output()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"$(id)", "a b", "a'b", "a|b", "*", "", "-x", "@file"})
  void refusesChoicesThatAShellWouldTakeForSomethingElse(String choice) {
    assertThatThrownBy(() -> ValueKind.of("KIND", List.of("license", choice)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(choice);
  }
}
