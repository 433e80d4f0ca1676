package io.creditctl.core.chart;

import java.util.List;

/** Shapes on a canvas whose unit is about a pixel; y grows downwards. */
public record Drawing(
    int width, int height, List<Rule> rules, List<Bar> bars, List<Trend> trends, List<Text> texts) {
  /** As wide as a page of paper. */
  static final int WIDE = 680;

  /** So narrow that its letters can still be read on a telephone. */
  static final int NARROW = 340;

  /** Size of all letters. */
  public static final int LETTER = 14;

  /** A thin line of the scale. */
  public record Rule(int x1, int y1, int x2, int y2) {}

  /** A filled rectangle. */
  public record Bar(int x, int y, int width, int height, Ink ink) {}

  /** A line through points, which are marked. */
  public record Trend(List<Point> points, Ink ink) {
    /** The points as SVG writes them. */
    public String path() {
      StringBuilder path = new StringBuilder();
      for (Point point : points) {
        path.append(path.isEmpty() ? "" : " ").append(point.x()).append(',').append(point.y());
      }
      return path.toString();
    }
  }

  public record Point(int x, int y) {}

  /**
   * A line of text.
   *
   * @param y of the line that letters stand on
   */
  public record Text(int x, int y, Anchor anchor, String text) {}

  /** Which part of a text its x means. */
  public enum Anchor {
    START("start"),
    MIDDLE("middle"),
    END("end");

    private final String svg;

    Anchor(String svg) {
      this.svg = svg;
    }

    public String svg() {
      return svg;
    }
  }
}
