package io.creditctl.core.push;

import java.util.Optional;

/**
 * One line of a receipt file: what a platform decided about one record, as far as the line says.
 *
 * @param place where the line stands, for people: file, sheet and line
 * @param key the delivery's idempotency key, empty when the platform does not give it back
 * @param documentNo as the platform wrote it, empty when the line names none
 * @param kind the record kind's code, empty when the file does not tell it
 * @param result empty when the word is none that is known; such a line decides nothing
 * @param word the platform's own word for the result
 * @param receiptNo the platform's own number, empty when it gave none
 * @param code the platform's reason code, empty when it gave none
 * @param message the platform's words, empty when it gave none; untrusted text
 */
public record ReceiptLine(
    String place,
    String key,
    String documentNo,
    String kind,
    Optional<Receipt.Result> result,
    String word,
    String receiptNo,
    String code,
    String message) {

  /** The receipt of a delivery that this line is about. */
  public Optional<Receipt> of(Delivery delivery) {
    return result.map(
        decided -> new Receipt(delivery.idempotencyKey(), decided, receiptNo, code, message));
  }
}
