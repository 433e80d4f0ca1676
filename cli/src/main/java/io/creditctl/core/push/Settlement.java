package io.creditctl.core.push;

import io.creditctl.core.model.IdentityNumber;
import io.creditctl.core.push.preflight.Refusal;

/**
 * What an attempt came to for one leased entry.
 *
 * @param preflight whether our own check refused it, so that it never left
 */
public record Settlement(
    long entryId,
    PushState state,
    String receiptNo,
    String code,
    String message,
    boolean preflight) {

  /** A platform may quote what it was sent. */
  public Settlement {
    message = IdentityNumber.maskedIn(message);
  }

  /** What the platform or the connection said. */
  public Settlement(long entryId, PushState state, String receiptNo, String code, String message) {
    this(entryId, state, receiptNo, code, message, false);
  }

  /** What the platform would have refused. */
  public static Settlement refused(long entryId, Refusal refusal) {
    return new Settlement(entryId, PushState.RETURNED, "", refusal.code(), refusal.message(), true);
  }
}
