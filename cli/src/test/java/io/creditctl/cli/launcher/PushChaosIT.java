package io.creditctl.cli.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import io.creditctl.cli.launcher.Launcher.Result;
import io.creditctl.cli.launcher.Launcher.Running;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The installed program pushes to an installed sandbox, and both die again and again. */
class PushChaosIT {
  private static final int RECORDS = 20_000;
  private static final int ROUNDS = 20;
  private static final int BATCH = 100;
  private static final String LATENCY = "100ms";
  private static final long SEED = 20_261_120;

  @TempDir Path folder;
  private Launcher launcher;
  private Running sandbox;
  private URI url;
  private int port;
  private long duplicates;

  @BeforeEach
  void openTheOffice() throws Exception {
    launcher = new Launcher(folder).with("CREDITCTL_NOW", "");
    Path table = folder.resolve("大.csv");
    BigFile.write(table, RECORDS);
    runs("import", table.toString(), "--kind", "license", "-q");
    startSandbox();
    runs("config", "set", "target.province.url", url.toString());
    runs("config", "set", "target.province.protocol", "rest-v1");
    runs("config", "set", "target.province.appKey", "example-app");
    runs("config", "set", "target.province.batchSize", Integer.toString(BATCH));
    runs("config", "set", "target.province.retryBaseMillis", "200");
  }

  @AfterEach
  void closeTheOffice() throws Exception {
    kill(sandbox);
  }

  private Result runs(String... words) throws Exception {
    Result result = launcher.run(words);
    assertThat(result.exit()).as(result.out() + result.err()).isZero();
    return result;
  }

  /** At the same port and with the same file each time. */
  private void startSandbox() throws Exception {
    sandbox =
        launcher.startProgram(
            "sandbox",
            "serve",
            "--port",
            Integer.toString(port),
            "--latency",
            LATENCY,
            "--state-file",
            folder.resolve("platform.jsonl").toString());
    while (!sandbox.soFar().contains("appKey")) {
      assertThat(sandbox.process().isAlive()).as("the sandbox lives").isTrue();
      Thread.sleep(5);
    }
    url =
        URI.create(
            sandbox.soFar().lines().findFirst().orElseThrow().replaceFirst(".* (http:)", "$1"));
    port = url.getPort();
  }

  private void killSandbox() throws Exception {
    duplicates += sandboxCount("duplicates");
    kill(sandbox);
  }

  private static void kill(Running running) throws Exception {
    running.process().destroyForcibly().waitFor();
  }

  private Running startPush() throws IOException {
    return launcher.startProgram("push", "run", "--target", "province", "--json");
  }

  private String sandboxPage(String path) throws IOException {
    try (InputStream page = url.resolve(path).toURL().openStream()) {
      return new String(page.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private long sandboxCount(String name) throws IOException {
    Object count = JSON.std.mapFrom(sandboxPage("/sandbox/state")).get(name);
    return ((Number) count).longValue();
  }

  private Map<String, Long> outbox() throws Exception {
    Map<String, Long> states = new LinkedHashMap<>();
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + launcher.store());
        ResultSet row =
            connection
                .createStatement()
                .executeQuery("SELECT state, count(*) FROM outbox GROUP BY 1 ORDER BY 1")) {
      while (row.next()) {
        states.put(row.getString(1), row.getLong(2));
      }
    }
    return states;
  }

  @Test
  void twentyKillsOfThePusherAndOfThePlatformLoseNothingAndSendNothingTwice() throws Exception {
    SplittableRandom random = new SplittableRandom(SEED);
    int killed = 0;
    int hit = 0;
    for (int round = 0; round < ROUNDS; round++) {
      List<Running> pushers = new ArrayList<>(List.of(startPush()));
      if (round % 3 == 0) {
        pushers.add(startPush());
      }
      Thread.sleep(random.nextInt(500, 1_500));
      if (round % 2 == 1) {
        killSandbox();
        killed++;
        startSandbox();
        Thread.sleep(random.nextInt(100, 600));
      }
      for (Running pusher : pushers) {
        kill(pusher);
        killed++;
      }
      hit += outbox().containsKey("IN_FLIGHT") ? 1 : 0;
    }
    assertThat(hit).as("rounds that ended in the middle of a batch").isGreaterThan(ROUNDS / 4);

    runs("push", "resume", "province");
    runs("push", "run", "--target", "province");

    duplicates += sandboxCount("duplicates");
    assertThat(outbox()).isEqualTo(Map.of("ACKNOWLEDGED", (long) RECORDS));
    assertThat(sandboxCount("accepted")).isEqualTo(RECORDS);
    assertThat(sandboxPage("/sandbox/records").lines().map(PushChaosIT::record))
        .doesNotHaveDuplicates()
        .hasSize(RECORDS);
    assertThat(duplicates)
        .as("sent again: at most what was on its way or unsettled at a kill")
        .isBetween(1L, 3L * BATCH * killed);
  }

  private static String record(String line) {
    try {
      Map<String, Object> fields = JSON.std.mapFrom(line);
      return fields.get("record") + "/" + fields.get("revision");
    } catch (IOException e) {
      throw new AssertionError(line, e);
    }
  }

  @Test
  void twoPushersShareTheWorkAndNeitherSendsTwice() throws Exception {
    Running one = startPush();
    Running other = startPush();
    List<Result> results = List.of(one.result(), other.result());

    assertThat(results).extracting(Result::exit).containsOnly(0);
    long sum = 0;
    for (Result result : results) {
      long attempted = attempted(result.out());
      assertThat(attempted).as(result.out()).isPositive();
      sum += attempted;
    }
    assertThat(sum).isEqualTo(RECORDS);
    assertThat(sandboxCount("accepted")).isEqualTo(RECORDS);
    assertThat(sandboxCount("duplicates")).isZero();
    assertThat(outbox()).isEqualTo(Map.of("ACKNOWLEDGED", (long) RECORDS));
  }

  private static long attempted(String report) throws IOException {
    List<?> items = (List<?>) JSON.std.mapFrom(report).get("items");
    return ((Number) ((Map<?, ?>) items.get(0)).get("attempted")).longValue();
  }
}
