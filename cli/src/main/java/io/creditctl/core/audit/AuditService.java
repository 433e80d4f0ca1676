package io.creditctl.core.audit;

import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import java.util.Optional;
import java.util.stream.Stream;

/** Shows who did what, and whether the account of it is whole. */
public final class AuditService {
  private final AuditStore store;

  public AuditService(AuditStore store) {
    this.store = store;
  }

  /** Links in their order; close the stream. */
  public Stream<AuditLine> lines(AuditQuery query) {
    return store.lines(query);
  }

  /**
   * @throws CreditException AUDIT_LINE_NOT_FOUND
   */
  public AuditLine show(long seq) {
    return store
        .find(seq)
        .orElseThrow(() -> new CreditException(ErrorCode.AUDIT_LINE_NOT_FOUND, seq));
  }

  /**
   * Walks along the whole chain.
   *
   * @param head a hash that was written down earlier, empty for none
   */
  public AuditVerdict verify(Optional<String> head) {
    return store.verify(head);
  }
}
