package io.creditctl.testkit;

/** How well colours can be told apart, as WCAG 2 counts it. */
public final class Contrast {
  private static final double OFFSET = 0.05;

  private Contrast() {}

  /** Between 1 and 21; text needs 4.5, other shapes need 3. Colours are {@code #rrggbb}. */
  public static double between(String one, String other) {
    double first = luminance(one) + OFFSET;
    double second = luminance(other) + OFFSET;
    return Math.max(first, second) / Math.min(first, second);
  }

  private static double luminance(String colour) {
    return 0.2126 * part(colour, 1) + 0.7152 * part(colour, 3) + 0.0722 * part(colour, 5);
  }

  private static double part(String colour, int index) {
    double part = Integer.parseInt(colour.substring(index, index + 2), 16) / 255.0;
    return part <= 0.03928 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
  }
}
