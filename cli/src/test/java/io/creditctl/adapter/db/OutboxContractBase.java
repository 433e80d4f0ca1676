package io.creditctl.adapter.db;

import io.creditctl.core.push.ClaimedEntry;
import io.creditctl.core.push.OutboxEntry;
import io.creditctl.core.push.PushState;
import io.creditctl.core.push.Settlement;
import io.creditctl.core.record.ImportCounts;
import io.creditctl.core.record.ImportSession;
import io.creditctl.core.record.Recipients;
import io.creditctl.testkit.Drafts;
import io.creditctl.testkit.Imports;
import io.creditctl.testkit.Times;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** The few moves that both contracts of the outbox are written in; the target is the province. */
abstract class OutboxContractBase extends StoreContract {
  static final String ME = "machine/1/1";
  static final String OTHER = "machine/2/2";
  static final Instant LEASE_END = Times.NOW.plusSeconds(900);
  static final Recipients TWO_TARGETS =
      new Recipients(List.of("city", "province"), Set.of("license", "penalty"));

  void push(Drafts... drafts) {
    storeFor(Imports.PROVINCE, drafts);
  }

  List<ClaimedEntry> claim(int limit, String owner) {
    return store.outbox().claim("province", "", limit, owner, LEASE_END);
  }

  void settle(long entry, PushState state, String owner) {
    Settlement settlement = new Settlement(entry, state, "回执-1", "", "");
    store.outbox().settle(List.of(settlement), owner, Times.NOW, true);
  }

  long release(Predicate<String> ownerLives, Instant now) {
    return store.outbox().releaseAbandoned("province", ownerLives, now);
  }

  OutboxEntry entry(long id) {
    return store.outbox().entry(id).orElseThrow();
  }

  void voidRecord(int number) {
    try (ImportSession session =
        store.records().begin(Imports.origin("license"), Imports.PROVINCE, false)) {
      session.voidRecord(id(number), "误报");
      session.commit(new ImportCounts(1, 0, 1, 0, 0, 0));
    }
  }
}
