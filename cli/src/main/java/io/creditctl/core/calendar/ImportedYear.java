package io.creditctl.core.calendar;

/**
 * What the import of one year changed against what was known before.
 *
 * @param added days listed now and not before
 * @param removed days listed before and not now
 * @param changed days whose nature or name differs
 * @param daysTotal days listed now
 */
public record ImportedYear(int year, int added, int removed, int changed, int daysTotal) {

  /** Whether the file says nothing new about any day. */
  public boolean isUnchanged() {
    return added == 0 && removed == 0 && changed == 0;
  }
}
