package io.creditctl.core.push;

import io.creditctl.core.model.IdentityNumber;

/** What an attempt came to for one leased entry. */
public record Settlement(
    long entryId, PushState state, String receiptNo, String code, String message) {

  /** A platform may quote what it was sent. */
  public Settlement {
    message = IdentityNumber.maskedIn(message);
  }
}
