package io.creditctl.core.inspection;

import java.util.OptionalInt;

/**
 * How many of a grade's objects are drawn.
 *
 * @param ratio in hundredths of a percent, so that nothing is ever rounded but the number drawn
 * @param atLeast so many are drawn where the ratio gives fewer
 * @param atMost so many are drawn at most
 * @param perYear how often one object is inspected in a calendar year at most
 */
public record Quota(int ratio, int atLeast, OptionalInt atMost, OptionalInt perYear) {
  /** The whole of a stratum. */
  public static final int ALL = 10_000;

  public Quota {
    if (ratio < 0 || ratio > ALL || atLeast < 0) {
      throw new IllegalArgumentException("ratio " + ratio + ", atLeast " + atLeast);
    }
    if (atMost.isPresent() && atMost.getAsInt() < atLeast) {
      throw new IllegalArgumentException("atLeast " + atLeast + " > atMost " + atMost.getAsInt());
    }
  }

  /** The number to draw of so many: the ratio rounded down, within the bounds. */
  public int of(int objects) {
    long share = (long) objects * ratio / ALL;
    long wanted = Math.min(Math.max(share, atLeast), atMost.orElse(Integer.MAX_VALUE));
    return (int) Math.min(wanted, objects);
  }
}
