package io.creditctl.core.record.validate;

/** Whether a row can be stored in spite of an issue. */
public enum Severity {
  ERROR,
  WARNING
}
