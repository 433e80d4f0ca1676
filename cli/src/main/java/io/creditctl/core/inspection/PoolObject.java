package io.creditctl.core.inspection;

/**
 * Somebody who can be inspected.
 *
 * @param code the unified social credit code
 * @param grade as its scheme names it, or {@link #UNGRADED}
 */
public record PoolObject(String code, String name, String grade) {
  /** The grade of who has none. */
  public static final String UNGRADED = "-";
}
