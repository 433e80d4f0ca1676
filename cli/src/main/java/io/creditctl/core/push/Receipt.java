package io.creditctl.core.push;

/**
 * The platform's answer for one delivery.
 *
 * @param idempotencyKey names the delivery
 * @param result what the platform decided
 * @param receiptNo the platform's own number, empty when it gave none
 * @param code the platform's reason code, empty when accepted
 * @param message the platform's words, empty when it gave none; untrusted text
 */
public record Receipt(
    String idempotencyKey, Result result, String receiptNo, String code, String message) {

  /** How a platform answers for one record. */
  public enum Result {
    /** Stored now. */
    ACCEPTED,
    /** Stored before under the same key; nothing happened this time. */
    DUPLICATE,
    /** Taken, to be decided later; ask for the receipt again. */
    RECEIVED,
    /** Refused for its content; sending it again unchanged is useless. */
    REJECTED
  }

  /** Our own answer for a delivery that a protocol cannot carry; a person has to look at it. */
  public static Receipt refused(Delivery delivery, Trouble why) {
    return new Receipt(delivery.idempotencyKey(), Result.REJECTED, "", "", why.line());
  }
}
