package io.creditctl.adapter.db;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditctl.core.catalog.Role;
import io.creditctl.core.coverage.Collected;
import io.creditctl.core.record.ImportCounts;
import io.creditctl.core.record.ImportSession;
import io.creditctl.testkit.Drafts;
import io.creditctl.testkit.Imports;
import java.time.Instant;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

/** What a store counts as collected. */
abstract class CoverageStoreContract extends StoreContract {
  private static final YearMonth SEPTEMBER = YearMonth.of(2026, 9);

  @Test
  void countsByUnitKindAndMonthOfDecision() {
    store(
        Drafts.license(1).unit("荣成局"),
        Drafts.license(2).unit("荣成局"),
        Drafts.license(3).unit("荣成局").with(Role.DECIDED_ON, "2026-08-31"),
        Drafts.license(4).unit("乳山局"));

    assertThat(store.coverage().collected())
        .containsExactly(
            new Collected("乳山局", "license", SEPTEMBER, 1),
            new Collected("荣成局", "license", YearMonth.of(2026, 8), 1),
            new Collected("荣成局", "license", SEPTEMBER, 2));
  }

  /** In Shanghai it is already the first of September. */
  @Test
  void countsWhatHasNoDecisionByTheMonthOfItsImportHere() {
    Instant at = Instant.parse("2026-08-31T16:30:00Z");
    Imports.store(store.records(), Imports.NOBODY, at, Drafts.of("subject", 1).unit("荣成局"));

    assertThat(store.coverage().collected())
        .containsExactly(new Collected("荣成局", "subject", SEPTEMBER, 1));
  }

  @Test
  void leavesOutWhatIsVoid() {
    store(Drafts.license(1));
    try (ImportSession session =
        store.records().begin(Imports.origin("license"), Imports.NOBODY, false)) {
      session.voidRecord(id(1), "误录");
      session.commit(new ImportCounts(1, 0, 1, 0, 0, 0));
    }

    assertThat(store.coverage().collected()).isEmpty();
  }
}
