package io.creditctl.core.push.call;

import io.creditctl.core.model.IdentityNumber;
import java.time.Instant;

/**
 * What was asked of whom, never with what credential.
 *
 * @param path without its query
 * @param sha256 of the body that was sent
 * @param status 0 when there was no reply
 * @param bytes of the reply
 */
public record RemoteCall(
    Instant at,
    String actor,
    String target,
    String method,
    String path,
    String sha256,
    int status,
    long bytes) {

  public RemoteCall {
    path = IdentityNumber.maskedIn(path);
  }
}
