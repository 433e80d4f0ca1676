package io.creditctl.core.push.call;

import io.creditctl.core.error.CreditException;
import io.creditctl.core.push.PushFailure;
import io.creditctl.core.push.PushTarget;

/** The way to a target for calls that its protocol does not name, with the target's credentials. */
public interface RawLine extends AutoCloseable {

  /**
   * Sends the request once.
   *
   * @throws PushFailure when there was no reply; a status is none
   * @throws CreditException INVALID_ARGUMENT when it would leave the target's address or replace a
   *     header that the protocol makes
   */
  RawReply call(String requestId, RawRequest request);

  /** The request as it would be sent, with every secret hidden. */
  String preview(String requestId, RawRequest request);

  @Override
  void close();

  /** Opens lines. */
  interface Directory {
    /**
     * @throws CreditException RAW_CALL_NOT_OFFERED when the target's protocol has no such thing
     */
    RawLine line(PushTarget target);
  }
}
