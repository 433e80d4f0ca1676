package io.creditctl.app;

import io.creditctl.cli.Services.Check;
import io.creditctl.cli.Services.Health;
import io.creditctl.cli.Services.Store;
import io.creditctl.core.config.Settings;
import io.creditctl.core.error.CreditException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Looks at what usually goes wrong. */
final class Diagnosis {
  private static final String OWNER_ONLY = "rw-------";

  private final WiredClient client;
  private final Settings settings;
  private final Store store;

  Diagnosis(WiredClient client, Settings settings, Store store) {
    this.client = client;
    this.settings = settings;
    this.store = store;
  }

  List<Check> checks() {
    List<Check> checks = new ArrayList<>();
    String charset = System.getProperty("native.encoding", "");
    String names = System.getProperty("sun.jnu.encoding", "");
    boolean chinese = !names.startsWith("ANSI") && !names.equals("US-ASCII");
    checks.add(new Check("encoding", chinese ? Health.OK : Health.FAIL, charset + ", " + names));
    checks.add(
        new Check(
            "java",
            Health.OK,
            System.getProperty("java.version") + "  " + System.getProperty("java.home")));
    checks.add(new Check("settings", Health.OK, settings.userFile().toString()));
    store(checks);
    identityKey(checks);
    calendar(checks);
    targets(checks);
    return checks;
  }

  private void store(List<Check> checks) {
    Path path = store.path();
    if (!store.exists()) {
      checks.add(new Check("store", Health.WARN, path + "  (creditctl init)"));
      return;
    }
    try {
      String integrity = client.database().integrity();
      boolean sound = integrity.equals("ok");
      checks.add(
          new Check(
              "store",
              sound ? Health.OK : Health.FAIL,
              path + "  V" + client.database().schemaVersion() + "  " + integrity));
      String mode = PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
      checks.add(new Check("store-mode", mode.equals(OWNER_ONLY) ? Health.OK : Health.WARN, mode));
    } catch (CreditException | IOException | UnsupportedOperationException e) {
      checks.add(new Check("store", Health.FAIL, path + "  " + e.getMessage()));
    }
  }

  /** Whether the key for identity numbers is there, is its owner's alone, and fits the store. */
  private void identityKey(List<Check> checks) {
    try {
      boolean inUse = store.exists() && client.identities().existing().isPresent();
      boolean there = client.keyFile().find().isPresent();
      String said = inUse || there ? client.keyFile().toString() : "-";
      checks.add(new Check("identity-key", Health.OK, said));
    } catch (CreditException e) {
      checks.add(new Check("identity-key", Health.FAIL, client.keyFile() + "  " + e.getMessage()));
    }
  }

  private void calendar(List<Check> checks) {
    LocalDate ahead = LocalDate.now(client.clock()).plusMonths(1);
    boolean complete = client.calendars().check(ahead).isComplete();
    String coverage =
        client.calendars().calendar().coverage().first()
            + "-"
            + client.calendars().calendar().coverage().last();
    checks.add(new Check("calendar", complete ? Health.OK : Health.WARN, coverage));
  }

  private void targets(List<Check> checks) {
    List<String> names = client.pushes().targets().stream().map(target -> target.name()).toList();
    checks.add(
        new Check(
            "targets",
            names.isEmpty() ? Health.WARN : Health.OK,
            names.isEmpty()
                ? "(creditctl config set target.NAME.url URL)"
                : String.join(", ", names)));
  }
}
