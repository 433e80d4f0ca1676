package io.creditctl.core.audit;

import java.util.Optional;
import java.util.stream.Stream;

/** Where the chain is kept. */
public interface AuditStore {

  /** Links in their order; close the stream. */
  Stream<AuditLine> lines(AuditQuery query);

  Optional<AuditLine> find(long seq);

  /**
   * Computes every hash anew.
   *
   * @param head a hash that must stand in the chain, empty for none
   */
  AuditVerdict verify(Optional<String> head);
}
