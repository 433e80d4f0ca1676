package io.creditctl.core.push;

import java.util.List;

/** A conversation with one platform in its own protocol; no retries, no state. */
public interface PlatformGateway {

  /**
   * Sends one batch in order and returns one receipt for each delivery, in the same order.
   *
   * @param requestId stands in logs, errors and the request's headers
   * @throws PushFailure when the batch as a whole was not answered with receipts
   */
  List<Receipt> send(String requestId, List<Delivery> batch);

  /**
   * Asks for the present receipts of deliveries that were only {@code RECEIVED} before. Keys that
   * the platform does not know are left out of the answer.
   *
   * @throws PushFailure when the platform did not answer
   */
  List<Receipt> receipts(String requestId, List<String> idempotencyKeys);

  /**
   * Checks address, credential and clock without storing anything.
   *
   * @throws PushFailure when any of them is not right
   */
  void probe(String requestId);
}
