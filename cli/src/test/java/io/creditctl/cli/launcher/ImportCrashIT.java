package io.creditctl.cli.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditctl.cli.launcher.Launcher.Result;
import io.creditctl.cli.launcher.Launcher.Running;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A large import that dies, that is watched, that meets another. */
class ImportCrashIT {
  private static final int ROWS = 60_000;

  @TempDir static Path shared;
  @TempDir Path folder;
  private Launcher launcher;

  @BeforeAll
  static void writeTheTable() throws Exception {
    BigFile.write(shared.resolve("大.csv"), ROWS);
  }

  @BeforeEach
  void openTheOffice() throws Exception {
    launcher = new Launcher(folder);
    Files.copy(Launcher.OFFICE.resolve("处罚.csv"), folder.resolve("处罚.csv"));
    assertThat(launcher.run("import", "处罚.csv", "-q").exit()).isZero();
  }

  private Running startImport() throws Exception {
    return launcher.startProgram(
        "import", shared.resolve("大.csv").toString(), "--kind", "license", "--json");
  }

  private long count(String table) throws Exception {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + launcher.store());
        ResultSet row =
            connection.createStatement().executeQuery("SELECT count(*) FROM " + table)) {
      row.next();
      return row.getLong(1);
    }
  }

  /** Waits until the import holds the writer's lock, which names its holder. */
  private void awaitWriter(Running running) throws Exception {
    Path lock = folder.resolve("库").resolve("credit.db.lock");
    while (running.process().isAlive() && (!Files.exists(lock) || Files.size(lock) == 0)) {
      Thread.sleep(5);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {10, 900, 2_200})
  void aKilledImportIsThereAsAWholeOrNotAtAll(int millis) throws Exception {
    Running running = startImport();
    awaitWriter(running);
    Thread.sleep(millis);
    running.process().destroyForcibly().waitFor();

    Result after = launcher.run("record", "list", "--kind", "license", "--json", "--limit", "1");
    long records = count("record");

    assertThat(after.exit()).as(after.err()).isZero();
    assertThat(records).isIn(4L, (long) ROWS + 4);
    assertThat(count("batch")).isEqualTo(records == 4 ? 1 : 2);
    assertThat(launcher.run("import", "处罚.csv", "--lock-wait", "0s", "-q").exit()).isZero();
    assertThat(launcher.run("doctor").exit()).isZero();
  }

  @Test
  void anInterruptedImportLeavesNoHalfFile() throws Exception {
    Path outputs = Files.createDirectory(folder.resolve("出"));
    Running running =
        launcher.startProgram(
            "import",
            shared.resolve("大.csv").toString(),
            "--kind",
            "license",
            "--errors-out",
            outputs.resolve("待修.csv").toString());
    while (running.process().isAlive() && outputs.toFile().list().length == 0) {
      Thread.sleep(5);
    }
    running.process().destroy();
    running.process().waitFor();

    assertThat(running.process().exitValue()).isEqualTo(143);
    assertThat(outputs).isEmptyDirectory();
  }

  @Test
  void readersDoNotWaitAndASecondWriterDoesOrSaysWhoHoldsIt() throws Exception {
    Running first = startImport();
    awaitWriter(first);

    long start = System.nanoTime();
    Result read = launcher.run("record", "list", "--json", "--limit", "1");
    long millis = (System.nanoTime() - start) / 1_000_000;
    Result refused = launcher.run("import", "处罚.csv", "--lock-wait", "0s", "--json");
    boolean stillWriting = first.process().isAlive();
    Result waited = launcher.run("import", "处罚.csv", "--lock-wait", "60s", "-q");

    assertThat(stillWriting).as("the import is long enough to be met").isTrue();
    assertThat(read.exit()).as(read.err()).isZero();
    assertThat(read.out()).contains("\"total\": 4");
    assertThat(millis).isLessThan(3_000);
    assertThat(refused.exit()).isEqualTo(8);
    assertThat(refused.err()).contains("E-8001", Long.toString(first.process().pid()));
    assertThat(waited.exit()).as(waited.err()).isZero();
    assertThat(first.result().exit()).isZero();
    assertThat(count("record")).isEqualTo(ROWS + 4);
  }
}
