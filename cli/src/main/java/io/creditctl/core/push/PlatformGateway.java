package io.creditctl.core.push;

import io.creditctl.core.error.CreditException;
import java.util.List;

/** A conversation with one platform in its own protocol; no retries, no state. */
public interface PlatformGateway extends AutoCloseable {

  /**
   * Sends one batch in order and returns one receipt for each delivery, in the same order.
   *
   * @param requestId stands in logs, errors and the request's headers
   * @throws PushFailure when the batch as a whole was not answered with receipts
   */
  List<Receipt> send(String requestId, List<Delivery> batch);

  /** Whether the platform can be asked what it holds; one that cannot answers {@code send} only. */
  boolean canBeAsked();

  /**
   * Asks what the platform holds of these deliveries. Those that it does not know are left out of
   * the answer.
   *
   * @throws PushFailure when the platform did not answer
   * @throws UnsupportedOperationException when it cannot be asked
   */
  List<Receipt> receipts(String requestId, List<Delivery> asked);

  /**
   * Lines of receipts that {@link #receipts} met and that speak of nothing that was sent, or say
   * nothing clear; nothing is concluded from them, and a person should see them.
   */
  default List<ReceiptLine> unmatched() {
    return List.of();
  }

  /** Why some of what should tell {@link #receipts} its answers could not be read, if any. */
  default List<CreditException> unread() {
    return List.of();
  }

  /** The request that {@code send} would make, as text, with every secret hidden. */
  String preview(String requestId, List<Delivery> batch);

  /**
   * Checks address, credential and clock, as far as that is possible without storing anything.
   *
   * @throws PushFailure when any of them is not right
   */
  Probe probe(String requestId);

  @Override
  void close();
}
