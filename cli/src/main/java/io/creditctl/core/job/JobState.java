package io.creditctl.core.job;

/** How a job stands. */
public enum JobState {
  OK,
  /** Its last turn has passed without a sign of life. */
  LATE,
  /** It could not do its work the last time. */
  FAILED,
  /** It was to run and never has. */
  NEVER
}
