package io.creditctl.adapter.site.view;

import io.creditctl.core.site.GroupCount;
import java.util.ArrayList;
import java.util.List;

/** A chart of one bar for each section, its label above it, so that it fits every width. */
public record Bars(int height, List<Bar> bars) {
  public static final int THICKNESS = 16;

  private static final int STEP = 52;
  private static final int BASELINE = 18;
  private static final int TOP = 27;
  private static final int WHOLE = 100;

  /** One bar and where it and its label stand. */
  public record Bar(String label, long value, int baseline, int top, long percent) {}

  /** The chart of some groups. */
  public static Bars of(Page page, List<GroupCount> groups) {
    long most = groups.stream().mapToLong(GroupCount::records).max().orElse(1);
    List<Bar> bars = new ArrayList<>();
    for (GroupCount group : groups) {
      int above = bars.size() * STEP;
      bars.add(
          new Bar(
              page.text().of("section." + group.section().code()),
              group.records(),
              above + BASELINE,
              above + TOP,
              Math.max(1, group.records() * WHOLE / most)));
    }
    return new Bars(groups.size() * STEP, List.copyOf(bars));
  }
}
