package io.creditctl.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class StartUpTest {
  /** Prints one small table, as {@code query} does in a fresh process. */
  static final class OneTable {
    public static void main(String[] arguments) {
      System.out.print(Printer.of(OutputFormat.TABLE).print(Enterprise.VIEW, Enterprise.samples()));
    }
  }

  @Test
  void aTableNeedsNeitherJacksonNorCommonsCsvNorDateFormats()
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xshare:auto",
                "-Xlog:class+load:stdout",
                "-cp",
                System.getProperty("java.class.path"),
                OneTable.class.getName())
            .redirectErrorStream(true)
            .start();
    List<String> loaded =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
            .lines()
            .filter(StartUpTest::isTelling)
            .toList();
    assertThat(process.waitFor()).isZero();
    assertThat(loaded).hasSize(1).first().asString().contains("TableWriter source:");
  }

  private static boolean isTelling(String line) {
    return line.contains("io.creditctl.cli.output.TableWriter source:")
        || line.contains("com.fasterxml.jackson")
        || line.contains("org.apache.commons.csv")
        || line.contains("java.time.format.DateTimeFormatter ")
        || line.contains("java.util.regex.Pattern$")
        || line.contains("java.util.stream.ReferencePipeline");
  }
}
