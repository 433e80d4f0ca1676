package io.creditctl.testkit;

import io.creditctl.core.model.BatchId;
import io.creditctl.core.record.Batch;
import io.creditctl.core.record.ImportCounts;
import io.creditctl.core.record.ImportSession;
import io.creditctl.core.record.Recipients;
import io.creditctl.core.record.RecordStore;
import io.creditctl.core.record.StoreResult;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Stores drafts as an import does, in one batch. */
public final class Imports {
  public static final Recipients NOBODY = new Recipients(List.of(), Set.of());
  public static final Recipients PROVINCE =
      new Recipients(List.of("province"), Set.of("license", "penalty"));

  private Imports() {}

  public static Batch.Origin origin(String kind) {
    return origin(kind, Times.NOW);
  }

  public static Batch.Origin origin(String kind, Instant at) {
    return new Batch.Origin(kind, "许可.csv", "ab12", "UTF-8", "", "王科员", at);
  }

  /** What became of a batch. */
  public record Stored(BatchId batch, List<StoreResult> results) {}

  public static Stored store(RecordStore records, Recipients recipients, Drafts... drafts) {
    return store(records, recipients, Times.NOW, drafts);
  }

  public static Stored store(
      RecordStore records, Recipients recipients, Instant at, Drafts... drafts) {
    List<StoreResult> results = new ArrayList<>();
    String kind = drafts.length == 0 ? "license" : drafts[0].build().kind();
    try (ImportSession session = records.begin(origin(kind, at), recipients, false)) {
      for (Drafts draft : drafts) {
        results.add(session.store(draft.build()));
      }
      session.commit(new ImportCounts(drafts.length, drafts.length, 0, 0, 0, 0));
      return new Stored(session.batch(), results);
    }
  }
}
