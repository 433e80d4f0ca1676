package io.creditctl.core.record;

import io.creditctl.core.model.ConflictId;
import io.creditctl.core.model.RecordId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Where contents are kept apart from the records that they contradict. */
public interface ConflictStore {

  Optional<KeptConflict> find(ConflictId id);

  /** Streams conflicts, the oldest first; without {@code settled}, open ones. Close the stream. */
  Stream<KeptConflict> list(String kind, boolean settled);

  /** The conflicts about one record that were not withdrawn, the oldest first. */
  List<KeptConflict> ofRecord(RecordId id);

  /** How many conflicts are open; of one kind, or of all where it is empty. */
  long open(String kind);

  /** How many conflicts about a subject's records are open. */
  long openOfSubject(String subjectKey);

  /** By natural key, the records of a kind about which a conflict is open. */
  Map<String, RecordId> disputed(String kind);
}
