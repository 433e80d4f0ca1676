package io.creditctl.core.push;

import io.creditctl.core.model.IdentityNumber;

/** What an attempt came to for one leased entry. */
public record Settlement(
    long entryId, PushState state, String receiptNo, String code, String message) {

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
}
