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

  /** By the platform's word. */
  static Settlement of(ClaimedEntry entry, Receipt receipt) {
    PushState state =
        switch (receipt.result()) {
          case ACCEPTED, DUPLICATE -> PushState.ACKNOWLEDGED;
          case RECEIVED -> PushState.DELIVERED;
          case REJECTED -> PushState.RETURNED;
        };
    return new Settlement(
        entry.id(), state, receipt.receiptNo(), receipt.code(), receipt.message());
  }

  /** For want of the platform's word. */
  static Settlement of(ClaimedEntry entry, PushState state, PushFailure failure) {
    String code = failure.status() == 0 ? "" : "HTTP " + failure.status();
    return new Settlement(entry.id(), state, "", code, failure.getMessage());
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
