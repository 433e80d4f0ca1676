package io.creditctl.core.chart;

import io.creditctl.core.chart.Drawing.Anchor;
import io.creditctl.core.chart.Drawing.Point;
import io.creditctl.core.chart.Drawing.Rule;
import io.creditctl.core.chart.Drawing.Text;
import io.creditctl.core.chart.Drawing.Trend;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Lines over labels in order: the scale at the left, the name of each line at its end. A value that
 * is missing breaks its line.
 */
final class LineLayout {
  private static final int WIDTH = Drawing.WIDE;
  private static final int TOP = 22;
  private static final int PLOT = 200;
  private static final int GAP = 8;
  private static final int LINE = Drawing.LETTER + 3;
  private static final int SCALE_HEIGHT = 26;

  private final Chart.Values values;
  private final Scale scale;
  private final int left;
  private final int right;
  private final List<Rule> rules = new ArrayList<>();
  private final List<Trend> trends = new ArrayList<>();
  private final List<Text> texts = new ArrayList<>();

  private LineLayout(Chart.Values values) {
    this.values = values;
    this.scale = Scale.of(values);
    int ticks =
        scale.ticks().stream()
            .mapToInt(tick -> Letters.width(values.unit().tick(tick)))
            .max()
            .orElse(0);
    this.left = ticks + GAP + halfLabel();
    this.right = WIDTH - 2 * GAP - Math.max(halfLabel(), names());
  }

  static Drawing of(Chart.Values values) {
    return new LineLayout(values).draw();
  }

  private Drawing draw() {
    for (BigDecimal tick : scale.ticks()) {
      int y = y(tick);
      rules.add(new Rule(left - halfLabel(), y, right, y));
      texts.add(
          new Text(
              left - halfLabel() - GAP,
              y + Drawing.LETTER / 3,
              Anchor.END,
              values.unit().tick(tick)));
    }
    labels();
    for (int series = 0; series < values.series().size(); series++) {
      line(values.series().get(series), Ink.of(series));
    }
    ends();
    return new Drawing(WIDTH, TOP + PLOT + SCALE_HEIGHT, rules, List.of(), trends, texts);
  }

  /** As many labels as stand beside each other. */
  private void labels() {
    int count = values.labels().size();
    int widest = 2 * halfLabel() + GAP;
    int room = count < 2 ? widest : (right - left) / (count - 1);
    int every = Math.max(1, (widest + room - 1) / Math.max(1, room));
    for (int label = 0; label < count; label += every) {
      texts.add(
          new Text(x(label), TOP + PLOT + LINE + 2, Anchor.MIDDLE, values.labels().get(label)));
    }
  }

  private void line(Series series, Ink ink) {
    List<Point> points = new ArrayList<>();
    for (int label = 0; label < series.values().size(); label++) {
      Optional<BigDecimal> value = series.values().get(label);
      if (value.isPresent()) {
        points.add(new Point(x(label), y(value.get())));
      } else if (!points.isEmpty()) {
        trends.add(new Trend(List.copyOf(points), ink));
        points.clear();
      }
    }
    if (!points.isEmpty()) {
      trends.add(new Trend(List.copyOf(points), ink));
    }
  }

  private record End(String text, int x, int y) {}

  /** The last value of each line behind it, moved down where two would meet. */
  private void ends() {
    List<End> ends = new ArrayList<>();
    for (Series series : values.series()) {
      for (int label = series.values().size() - 1; label >= 0; label--) {
        Optional<BigDecimal> value = series.values().get(label);
        if (value.isPresent()) {
          ends.add(new End(name(series), x(label) + GAP, y(value.get())));
          break;
        }
      }
    }
    ends.sort(Comparator.comparingInt(End::y));
    int free = 0;
    for (End end : ends) {
      int y = Math.max(end.y() + Drawing.LETTER / 3, free);
      texts.add(new Text(end.x(), y, Anchor.START, end.text()));
      free = y + LINE;
    }
  }

  private String name(Series series) {
    String last =
        series.values().stream()
            .flatMap(Optional::stream)
            .reduce((earlier, later) -> later)
            .map(values.unit()::text)
            .orElse("");
    return values.series().size() == 1 ? last : series.name() + " " + last;
  }

  private int names() {
    return values.series().stream().mapToInt(one -> Letters.width(name(one))).max().orElse(0);
  }

  private int halfLabel() {
    return values.labels().stream().mapToInt(Letters::width).max().orElse(0) / 2;
  }

  private int x(int label) {
    int last = values.labels().size() - 1;
    return last == 0 ? (left + right) / 2 : left + (right - left) * label / last;
  }

  private int y(BigDecimal value) {
    return TOP + PLOT - scale.place(value, PLOT);
  }
}
