package io.creditctl.core.chart;

import java.util.List;

/**
 * A chart with the table beside it.
 *
 * @param id tells it from the others of its page: ASCII letters, digits and hyphens
 * @param description what the picture shows, in words, for those who do not see it
 * @param heading of the labels, in the table
 */
public record Chart(
    String id, String title, String description, String heading, Values values, Drawing drawing) {

  /**
   * What is drawn.
   *
   * @param labels one for each value of every series
   */
  public record Values(Unit unit, List<String> labels, List<Series> series) {
    public Values {
      labels = List.copyOf(labels);
      series = List.copyOf(series);
      for (Series one : series) {
        if (one.values().size() != labels.size()) {
          throw new IllegalArgumentException(
              one.name() + ": " + one.values().size() + " values, " + labels.size() + " labels");
        }
      }
    }

    /** A value as the table has it; a dash stands for none. */
    public String text(Series one, int label) {
      return one.values().get(label).map(unit::text).orElse("-");
    }
  }

  /** Lying bars, one group a label: for names, which are long. */
  public static Chart ofBars(
      String id, String title, String description, String heading, Values values) {
    return new Chart(id, title, description, heading, values, BarLayout.of(Drawing.WIDE, values));
  }

  /** Lying bars for a page that is also read on a telephone. */
  public static Chart ofNarrowBars(
      String id, String title, String description, String heading, Values values) {
    return new Chart(id, title, description, heading, values, BarLayout.of(Drawing.NARROW, values));
  }

  /** Lines from label to label: for months. */
  public static Chart ofLines(
      String id, String title, String description, String heading, Values values) {
    return new Chart(id, title, description, heading, values, LineLayout.of(values));
  }
}
