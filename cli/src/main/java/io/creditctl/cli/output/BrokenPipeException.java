package io.creditctl.cli.output;

/** Nobody reads standard output any more; the caller ends quietly with exit code 141. */
public final class BrokenPipeException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public BrokenPipeException(Throwable cause) {
    super("standard output was closed by its reader", cause);
  }
}
