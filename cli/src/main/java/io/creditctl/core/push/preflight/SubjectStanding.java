package io.creditctl.core.push.preflight;

/** How a row's subject stands to the subject base. */
public enum SubjectStanding {
  /** The base has the code under this name, or cannot be asked: no code, no base data. */
  FITTING,
  /** The base does not have the code. */
  UNKNOWN,
  /** The base has the code under another name. */
  DIFFERENT
}
