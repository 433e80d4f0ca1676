package io.creditctl.testkit;

import io.creditctl.core.record.ImportCounts;
import io.creditctl.core.record.ImportSession;
import java.nio.file.Path;

/**
 * Imports licences in a process of its own.
 *
 * <p>Arguments: the folder of the store, the first number, how many, and {@code commit}, or {@code
 * hang} or {@code hang-large} to stop before the commit until it is killed.
 */
public final class ImportProgram {
  private ImportProgram() {}

  public static void main(String[] arguments) throws InterruptedException {
    int first = Integer.parseInt(arguments[1]);
    int number = Integer.parseInt(arguments[2]);
    try (SqliteStore store = SqliteStore.in(Path.of(arguments[0]));
        ImportSession session = begin(store, arguments[3])) {
      for (int n = first; n < first + number; n++) {
        session.store(Drafts.license(n).build());
      }
      System.out.println("stored");
      if (arguments[3].startsWith("hang")) {
        Thread.sleep(Long.MAX_VALUE);
      }
      session.commit(new ImportCounts(number, number, 0, 0, 0, 0));
    }
  }

  private static ImportSession begin(SqliteStore store, String how) {
    return how.endsWith("large")
        ? store.records().beginLarge(Imports.origin("license"), Imports.PROVINCE)
        : store.records().begin(Imports.origin("license"), Imports.PROVINCE, false);
  }
}
