package io.creditctl.core.record;

/** What storing one draft came to. */
public enum StoreOutcome {
  CREATED,
  UPDATED,
  UNCHANGED
}
