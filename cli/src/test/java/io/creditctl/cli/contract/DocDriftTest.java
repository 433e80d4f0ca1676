package io.creditctl.cli.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditctl.cli.CommandTrees;
import io.creditctl.cli.command.program.VersionCommand;
import io.creditctl.cli.docs.DocFiles;
import io.creditctl.cli.text.Language;
import io.creditctl.cli.text.Messages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The completions and manual pages of the repository are those of the program; with {@code
 * -Dcreditctl.update-docs=true} they are written and not compared.
 */
class DocDriftTest {
  private static final Path REPOSITORY = Path.of("").toAbsolutePath().getParent();
  private static final List<String> FOLDERS = List.of("completions", "man");

  @Test
  void theGeneratedFilesAreUpToDate() throws IOException {
    Map<String, String> generated =
        DocFiles.all(
            CommandTrees.read(Language.EN),
            CommandTrees.read(Language.ZH),
            Messages.of(Language.EN),
            Messages.of(Language.ZH),
            VersionCommand.version());
    if (Boolean.getBoolean("creditctl.update-docs")) {
      write(generated);
    }

    assertThat(present()).isEqualTo(new TreeSet<>(generated.keySet()));
    for (Map.Entry<String, String> file : generated.entrySet()) {
      assertThat(Files.readString(REPOSITORY.resolve(file.getKey())))
          .as(file.getKey() + " (mvn test -Dtest=DocDriftTest -Dcreditctl.update-docs=true)")
          .isEqualTo(file.getValue());
    }
  }

  private static TreeSet<String> present() throws IOException {
    TreeSet<String> names = new TreeSet<>();
    for (String folder : FOLDERS) {
      try (Stream<Path> files = Files.walk(REPOSITORY.resolve(folder))) {
        files
            .filter(Files::isRegularFile)
            .forEach(path -> names.add(REPOSITORY.relativize(path).toString()));
      }
    }
    return names;
  }

  private static void write(Map<String, String> generated) throws IOException {
    for (String folder : FOLDERS) {
      Files.createDirectories(REPOSITORY.resolve(folder));
    }
    for (String stray : present()) {
      if (!generated.containsKey(stray)) {
        Files.delete(REPOSITORY.resolve(stray));
      }
    }
    for (Map.Entry<String, String> file : generated.entrySet()) {
      Path path = REPOSITORY.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
  }
}
