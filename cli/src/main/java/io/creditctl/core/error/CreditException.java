package io.creditctl.core.error;

import java.util.List;
import java.util.Objects;

/**
 * A failure that the user can act on: a code, and the values that its message names.
 *
 * <p>The wording is not here: the terminal face looks it up by {@link ErrorCode} in the user's
 * language.
 */
public final class CreditException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final ErrorCode code;
  private final transient List<Object> arguments;

  public CreditException(ErrorCode code, Object... arguments) {
    this(code, null, arguments);
  }

  private CreditException(ErrorCode code, Throwable cause, Object... arguments) {
    super(code.id() + " " + List.of(arguments), cause);
    this.code = Objects.requireNonNull(code, "code");
    this.arguments = List.of(arguments);
  }

  /** The same, keeping what went wrong underneath for {@code --debug}. */
  public static CreditException causedBy(Throwable cause, ErrorCode code, Object... arguments) {
    return new CreditException(code, cause, arguments);
  }

  public ErrorCode code() {
    return code;
  }

  /** What the message's placeholders stand for, in order. */
  public List<Object> arguments() {
    return arguments == null ? List.of() : arguments;
  }
}
