package io.creditctl.core.chart;

/** How wide a text will be about, so that labels do not run into each other. */
final class Letters {
  private static final int FIRST_WIDE = 0x1100;
  private static final double NARROW = 0.6;
  private static final String CUT = "…";

  private Letters() {}

  static int width(String text) {
    double ems = text.codePoints().mapToDouble(Letters::ems).sum();
    return (int) Math.ceil(ems * Drawing.LETTER);
  }

  /** The text, shortened to fit; the table beside a chart has it in full. */
  static String fit(String text, int width) {
    if (width(text) <= width) {
      return text;
    }
    int end = text.length();
    while (end > 0 && width(text.substring(0, end) + CUT) > width) {
      end = text.offsetByCodePoints(end, -1);
    }
    return text.substring(0, end) + CUT;
  }

  private static double ems(int codePoint) {
    return codePoint >= FIRST_WIDE ? 1 : NARROW;
  }
}
