package io.creditctl.core.score.scheme;

import java.util.List;

/** How a score comes about. */
public sealed interface Formula {
  Points base();

  /** The base and all points, kept within a range. */
  record Sum(Points base, Points floor, Points ceiling) implements Formula {}

  /**
   * X = aT̄ + bL̄ − ΣQ: the mean of the bidding score of each contract section, the mean of the
   * performance scores weighted by the sections' prices, less what else is taken. A side without
   * sections leaves the whole weight to the other.
   *
   * @param kind the kind of records that tell of a section, even when it is only that nothing was
   *     wrong there
   * @param sectionFields what names a section
   * @param priceField its price
   * @param sideField which side a record tells of
   * @param biddingWeight a in percent, where both sides exist; b is the rest
   */
  record Sections(
      Points base,
      String kind,
      List<String> sectionFields,
      String priceField,
      String sideField,
      String biddingSide,
      String performanceSide,
      int biddingWeight)
      implements Formula {}
}
