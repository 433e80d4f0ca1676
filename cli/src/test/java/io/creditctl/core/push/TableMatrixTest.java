package io.creditctl.core.push;

import io.creditctl.testkit.PostgresServer;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The matrix for a front-end database, whose troubles are those of connections and locks. */
class TableMatrixTest {
  private static PostgresServer server;

  @TempDir private Path folder;
  private MatrixScene scene;

  @BeforeAll
  static void startServer() {
    server = PostgresServer.startOrSkip();
  }

  @AfterAll
  static void stopServer() {
    if (server != null) {
      server.close();
    }
  }

  @BeforeEach
  void open() {
    server.run(
        "DROP TABLE IF EXISTS t_license, t_penalty",
        "DROP SEQUENCE IF EXISTS written",
        "CREATE SEQUENCE written");
    scene = new MatrixScene(folder, Protocol.TABLE, Map.of());
    scene.platformTakesRows(server);
  }

  @AfterEach
  void close() {
    if (scene != null) {
      scene.close();
    }
  }

  /** What happens when rows are written; their count outlives what is rolled back. */
  private void whenRowsAreWritten(String rows, String happens) {
    server.run(
        "CREATE OR REPLACE FUNCTION trouble() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN"
            + " IF nextval('written') IN ("
            + rows
            + ") THEN "
            + happens
            + "; END IF; RETURN NEW; END $$");
    for (String table : new String[] {"t_license", "t_penalty"}) {
      server.run(
          "CREATE TRIGGER trouble BEFORE INSERT ON %s FOR EACH ROW EXECUTE FUNCTION trouble()"
              .formatted(table));
    }
  }

  private void pushAndAssert() {
    scene.pushUntilSettled();
    scene.assertEverythingArrived();
  }

  @Test
  void everythingArrivesOnceAndInOrder() {
    pushAndAssert();
  }

  @Test
  void aConnectionThatIsKilledInTheMiddleOfABatch() {
    whenRowsAreWritten("3, 11, 12, 30", "PERFORM pg_terminate_backend(pg_backend_pid())");
    pushAndAssert();
  }

  @Test
  void aTableThatThePlatformHolds() {
    whenRowsAreWritten("1, 2, 3, 9, 24", "RAISE EXCEPTION 'held' USING ERRCODE = '55P03'");
    pushAndAssert();
  }

  @Test
  void aServerThatIsRestartedBetweenTheRuns() {
    scene.beforeReceiptsAreRead(() -> server.restart());
    pushAndAssert();
  }

  @Test
  void aRowThatAConstraintRefuses() {
    for (String table : new String[] {"t_license", "t_penalty"}) {
      server.run(
          "ALTER TABLE %s ADD CHECK (NUMBER NOT LIKE '%%〔2026〕13号')"
              .formatted(table)
              .replace("NUMBER", table.equals("t_license") ? "\"XK_WSH\"" : "\"CF_WSH\""));
    }
    pushAndAssert();
  }
}
