package io.creditctl.core.push;

import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import io.creditctl.core.model.IdentityNumber;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/** A request that brought no receipts, sorted by what has to happen next. */
public final class PushFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What has to happen next. */
  public enum Kind {
    /**
     * 401, 403, a certificate of either side, a proxy that wants a login: pause the target until
     * somebody mends it; nothing is lost.
     */
    CREDENTIAL,
    /** 404, 405, 3xx: pause the target until somebody mends the address. */
    PATH,
    /** 400, 409, 413, 422 for the whole request: the data is at fault, return it. */
    DATA,
    /** 429, 503: try again, not before the time that the platform asked for. */
    OVERLOADED,
    /**
     * Other 5xx, time-outs, broken connections, unreadable replies: try again; it may have arrived.
     */
    TRANSIENT
  }

  private final Kind kind;
  private final int status;
  private final transient Duration retryAfter;

  /**
   * @param status the HTTP status, 0 when there was none
   * @param retryAfter the pause that the platform asked for, null when it asked for none
   * @param message one plain line, free of secrets
   */
  public PushFailure(Kind kind, int status, Duration retryAfter, String message, Throwable cause) {
    super(IdentityNumber.maskedIn(message), cause); // a platform may quote what it was sent
    this.kind = Objects.requireNonNull(kind, "kind");
    this.status = status;
    this.retryAfter = retryAfter;
  }

  /**
   * @param status the HTTP status, 0 when there was none
   * @param retryAfter the pause that the platform asked for, null when it asked for none
   */
  public PushFailure(Kind kind, int status, Duration retryAfter, Trouble trouble, Throwable cause) {
    this(kind, status, retryAfter, trouble.line(), cause);
  }

  public Kind kind() {
    return kind;
  }

  public int status() {
    return status;
  }

  public Optional<Duration> retryAfter() {
    return Optional.ofNullable(retryAfter);
  }

  /** The same as an error that a command ends in. */
  public CreditException at(PushTarget target) {
    ErrorCode code =
        switch (kind) {
          case CREDENTIAL -> ErrorCode.CREDENTIAL_REFUSED;
          case PATH -> ErrorCode.REMOTE_PATH_WRONG;
          case DATA -> ErrorCode.REMOTE_PROTOCOL;
          case OVERLOADED -> ErrorCode.REMOTE_OVERLOADED;
          case TRANSIENT -> ErrorCode.REMOTE_UNREACHABLE;
        };
    return CreditException.causedBy(this, code, target.name(), getMessage());
  }
}
