package io.creditctl.core.site.check;

/** What a finding means for publishing. */
public enum Severity {
  /** The site must not be published. */
  ERROR,
  /** Somebody should look at it. */
  WARNING
}
