package io.creditctl.core.error;

/** What kind of trouble an error is; the terminal face maps each to one exit code. */
public enum Category {
  USAGE,
  AUTH,
  NOT_FOUND,
  CONFLICT,
  LOCKED,
  REMOTE,
  CONFIG,
  INTEGRITY,
  BASIS
}
