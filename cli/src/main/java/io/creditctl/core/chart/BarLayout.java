package io.creditctl.core.chart;

import io.creditctl.core.chart.Drawing.Anchor;
import io.creditctl.core.chart.Drawing.Bar;
import io.creditctl.core.chart.Drawing.Rule;
import io.creditctl.core.chart.Drawing.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Lying bars: names at the left, values behind the bars, the scale below. Where there are several
 * series each value says which it is, so that nobody has to tell colours.
 */
final class BarLayout {
  private static final int WIDEST_LABEL = 14 * Drawing.LETTER;
  private static final int GAP = 8;
  private static final int BAR = 16;
  private static final int BAR_STEP = 19;
  private static final int GROUP_GAP = 9;
  private static final int SCALE_HEIGHT = 24;

  private final int width;
  private final Chart.Values values;
  private final Scale scale;
  private final int left;
  private final int length;
  private final List<Rule> rules = new ArrayList<>();
  private final List<Bar> bars = new ArrayList<>();
  private final List<Text> texts = new ArrayList<>();

  private BarLayout(int width, Chart.Values values) {
    this.width = width;
    this.values = values;
    this.scale = Scale.of(values);
    int labels = values.labels().stream().mapToInt(Letters::width).max().orElse(0);
    this.left = Math.min(WIDEST_LABEL, labels) + GAP;
    this.length = width - left - widestValue() - 2 * GAP;
  }

  static Drawing of(int width, Chart.Values values) {
    return new BarLayout(width, values).draw();
  }

  private Drawing draw() {
    int y = GROUP_GAP;
    for (int label = 0; label < values.labels().size(); label++) {
      group(label, y);
      y += values.series().size() * BAR_STEP + GROUP_GAP;
    }
    scale(y);
    return new Drawing(width, y + SCALE_HEIGHT, rules, bars, List.of(), texts);
  }

  /** A line for each step, and as many numbers as stand beside each other. */
  private void scale(int y) {
    int free = 0;
    for (BigDecimal tick : scale.ticks()) {
      int x = left + scale.place(tick, length);
      rules.add(new Rule(x, 0, x, y));
      String text = values.unit().tick(tick);
      int half = Letters.width(text) / 2;
      if (x - half >= free) {
        texts.add(new Text(x, y + Drawing.LETTER + 2, Anchor.MIDDLE, text));
        free = x + half + GAP;
      }
    }
  }

  private void group(int label, int top) {
    int height = values.series().size() * BAR_STEP;
    String name = Letters.fit(values.labels().get(label), left - GAP);
    texts.add(new Text(left - GAP, baseline(top, height), Anchor.END, name));
    for (int series = 0; series < values.series().size(); series++) {
      int y = top + series * BAR_STEP;
      int shown =
          values
              .series()
              .get(series)
              .values()
              .get(label)
              .map(value -> scale.place(value, length))
              .orElse(0);
      if (shown > 0) {
        bars.add(new Bar(left, y, shown, BAR, Ink.of(series)));
      }
      texts.add(new Text(left + shown + GAP, baseline(y, BAR), Anchor.START, value(series, label)));
    }
  }

  private static int baseline(int top, int height) {
    return top + height / 2 + Drawing.LETTER / 3;
  }

  private String value(int series, int label) {
    Series one = values.series().get(series);
    String value = values.text(one, label);
    return values.series().size() == 1 ? value : one.name() + " " + value;
  }

  private int widestValue() {
    int widest = 0;
    for (int series = 0; series < values.series().size(); series++) {
      for (int label = 0; label < values.labels().size(); label++) {
        widest = Math.max(widest, Letters.width(value(series, label)));
      }
    }
    return widest;
  }
}
