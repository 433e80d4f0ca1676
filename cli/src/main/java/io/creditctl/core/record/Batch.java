package io.creditctl.core.record;

import io.creditctl.core.model.BatchId;
import java.time.Instant;

/** One remembered import. */
public record Batch(BatchId id, Origin origin, ImportCounts counts, boolean undone) {

  /**
   * Where a batch came from.
   *
   * @param file the file's name as given, or {@code -} for standard input
   * @param sha256 of the file's bytes, in lower-case hexadecimal; empty for a change by hand
   * @param encoding the charset that the file was read in
   * @param source the unit that handed the file in, empty when nobody said
   * @param actor who imported it
   */
  public record Origin(
      String kind,
      String file,
      String sha256,
      String encoding,
      String source,
      String actor,
      Instant at) {

    /** A change that no file stands behind. */
    static Origin byHand(String what, String kind, String actor, Instant at) {
      return new Origin(kind, what, "", "", "", actor, at);
    }
  }
}
