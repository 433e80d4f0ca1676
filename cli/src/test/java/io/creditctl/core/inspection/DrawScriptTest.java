package io.creditctl.core.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditctl.testkit.Installed;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script that stands among the examples draws what the program draws. */
class DrawScriptTest {
  private static final Path SCRIPT = Path.of("../examples/verify-draw.py");
  private static final int POOLS = 1_000;

  @TempDir private Path folder;

  @Test
  void theIndependentScriptAgreesOnAThousandRandomPools() throws Exception {
    Installed.orSkip("python3");
    RandomPools pools = new RandomPools(5);
    List<String> words = new ArrayList<>(List.of("python3", SCRIPT.toString()));
    StringBuilder expected = new StringBuilder();
    for (int i = 0; i < POOLS; i++) {
      DrawingPool pool = pools.next();
      String seed = pools.seed();
      words.add(Files.writeString(folder.resolve("pool-" + i), pool.text()).toString());
      words.add(seed);
      expected.append("pool\t").append(pool.sha256()).append('\n');
      for (Pick pick : Lots.draw(pool, seed)) {
        String inspectors = String.join(",", pick.inspectors());
        expected.append(String.join("\t", pick.grade(), pick.object(), inspectors)).append('\n');
      }
    }

    assertThat(run(words)).isEqualTo(expected.toString());
    assertThat(expected.toString().lines().count()).isGreaterThan(30L * POOLS);
  }

  @Test
  void theScriptRefusesWhatIsNoPool() throws Exception {
    Installed.orSkip("python3");
    Path other = Files.writeString(folder.resolve("other"), "creditctl-draw/2\n");

    assertThat(run(List.of("python3", SCRIPT.toString(), other.toString(), "407")))
        .contains("不是 creditctl-draw/1");
  }

  private static String run(List<String> words) throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true);
    builder.environment().put("PYTHONUTF8", "1");
    Process process = builder.start();
    process.getOutputStream().close();
    try (InputStream output = process.getInputStream()) {
      String text = new String(output.readAllBytes(), StandardCharsets.UTF_8);
      process.waitFor();
      return text;
    }
  }
}
