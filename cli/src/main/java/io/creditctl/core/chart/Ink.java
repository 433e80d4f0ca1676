package io.creditctl.core.chart;

/** What tells one series from another: dark enough on white, of different grey when copied. */
public enum Ink {
  BLUE("#154a8c", ""),
  ORANGE("#cf7a1a", "7 3"),
  GREEN("#0b3d20", "2 3"),
  VIOLET("#8e5aa8", "9 3 2 3");

  private final String colour;
  private final String dashes;

  Ink(String colour, String dashes) {
    this.colour = colour;
    this.dashes = dashes;
  }

  /** The ink of a series by its place. */
  static Ink of(int series) {
    return values()[series % values().length];
  }

  public String colour() {
    return colour;
  }

  /** Lengths of dashes and gaps of a line; empty for an unbroken one. */
  public String dashes() {
    return dashes;
  }
}
