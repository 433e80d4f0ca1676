package io.creditctl.core.push;

import io.creditctl.core.error.CreditException;
import java.time.Instant;
import java.util.Optional;

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
 * @param notBefore until when the target is left in peace
 * @param failure why the target could not even be spoken to, where others were asked for too; or
 *     why identity numbers could not be read
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
    String detail,
    Optional<Instant> notBefore,
    Optional<CreditException> failure) {

  /** Why a run ended. */
  public enum Outcome {
    /** Nothing is left to send, or the limit is reached. */
    DONE,
    /** The time for the run is over. */
    TIME_UP,
    /** The platform takes nothing at this hour. */
    SHUT,
    /** The breaker is open, or the platform asked for time. */
    RESTING,
    /** Somebody paused the target. */
    PAUSED,
    /** The platform refused the credential and the target is paused now, or there is none. */
    CREDENTIAL_REFUSED,
    /** The address is wrong and the target is paused now, or its settings are wrong. */
    PATH_WRONG,
    /** The platform did not answer after all attempts; run again. */
    UNREACHABLE
  }
}
