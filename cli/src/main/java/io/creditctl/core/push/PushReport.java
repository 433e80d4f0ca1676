package io.creditctl.core.push;

/**
 * What pushing to one target came to.
 *
 * @param attempted records that were sent at least once
 * @param delivered records that the platform answered for
 * @param acknowledged records that it has stored, now or before
 * @param returned records that it refused for their content
 * @param retried requests that had to be repeated
 * @param dead records given up
 * @param pending records still to be sent
 * @param outcome why the run ended
 * @param detail the platform's or the connection's last words, empty when all went well
 */
public record PushReport(
    String target,
    long attempted,
    long delivered,
    long acknowledged,
    long returned,
    long retried,
    long dead,
    long pending,
    Outcome outcome,
    String detail) {

  /** Why a run ended. */
  public enum Outcome {
    /** Nothing is left to send, or the limit is reached. */
    DONE,
    /** Somebody paused the target. */
    PAUSED,
    /** The platform refused the credential; the target is paused now. */
    CREDENTIAL_REFUSED,
    /** The address is wrong; the target is paused now. */
    PATH_WRONG,
    /** The platform did not answer after all attempts; run again. */
    UNREACHABLE
  }
}
