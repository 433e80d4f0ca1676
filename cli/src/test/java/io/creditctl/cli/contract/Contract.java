package io.creditctl.cli.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditctl.cli.CliRunner;
import io.creditctl.cli.CliRunner.Run;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What all commands have in common, and the keys that scripts rely on. */
final class Contract {
  private Contract() {}

  /** Checks the envelope of an answer in JSON: its keys exactly, its name, its counts. */
  static Run envelope(Run run, String name) {
    Map<String, Object> json = run.json();
    assertThat(json.keySet())
        .as(run.words().toString())
        .isSubsetOf("schema", "generatedAt", "asOf", "items", "total", "truncated", "dryRun")
        .contains("schema", "generatedAt", "asOf", "items", "total", "truncated");
    assertThat(json)
        .containsEntry("schema", "creditctl/" + name + "/v1")
        .containsEntry("generatedAt", "2026-10-20T09:00:00+08:00")
        .containsEntry("asOf", CliRunner.TODAY);
    return run;
  }

  /** Checks that an object has these keys and no others. */
  static void keys(Map<String, Object> object, String... keys) {
    assertThat(object.keySet()).containsExactlyInAnyOrder(keys);
  }

  /** Checks that an object has these keys and those, which are beyond the written contract. */
  static void keys(Map<String, Object> object, List<String> promised, List<String> more) {
    Set<String> all = new LinkedHashSet<>(promised);
    all.addAll(more);
    keys(object, all.toArray(String[]::new));
  }
}
