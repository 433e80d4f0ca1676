package io.creditctl.cli.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditctl.testkit.Installed;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every shell script of the repository, by its first line. */
class ShellcheckIT {
  private static final Path REPOSITORY = Path.of("").toAbsolutePath().getParent();
  private static final Set<String> NOT_OURS = Set.of(".git", "target", "node_modules");

  @Test
  void findsNothingToComplainAbout() throws Exception {
    List<String> command = new ArrayList<>(List.of("shellcheck", "--severity=style"));
    command.addAll(scripts(REPOSITORY));
    assertThat(command).anyMatch(path -> path.endsWith("bin/creditctl"));
    Installed.orSkip("shellcheck");
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();

    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(process.waitFor()).as(output).isZero();
  }

  private static List<String> scripts(Path folder) throws IOException {
    List<String> found = new ArrayList<>();
    try (Stream<Path> entries = Files.list(folder)) {
      for (Path entry : entries.sorted().toList()) {
        if (Files.isDirectory(entry) && !NOT_OURS.contains(entry.getFileName().toString())) {
          found.addAll(scripts(entry));
        } else if (Files.isRegularFile(entry) && isShell(entry)) {
          found.add(entry.toString());
        }
      }
    }
    return found;
  }

  private static boolean isShell(Path file) throws IOException {
    // Files of any charset are looked at; only the first line of ASCII matters.
    try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
      String first = reader.readLine();
      return first != null && first.matches("#!.*\\b(sh|bash|dash)\\b.*");
    }
  }
}
