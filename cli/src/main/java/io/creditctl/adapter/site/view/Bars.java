package io.creditctl.adapter.site.view;

import io.creditctl.core.site.GroupCount;
import java.util.ArrayList;
import java.util.List;

/** A chart of one bar for each section. */
public record Bars(int height, List<Bar> bars) {
  private static final int LEFT = 150;
  private static final int LONGEST = 380;
  private static final int STEP = 32;

  /** One bar and where its texts stand. */
  public record Bar(String label, long value, int top, int baseline, long width, long end) {}

  /** The chart of some groups. */
  public static Bars of(Page page, List<GroupCount> groups) {
    long most = groups.stream().mapToLong(GroupCount::records).max().orElse(1);
    List<Bar> bars = new ArrayList<>();
    for (GroupCount group : groups) {
      int top = bars.size() * STEP + 6;
      long width = Math.max(1, group.records() * LONGEST / most);
      bars.add(
          new Bar(
              page.text().of("section." + group.section().code()),
              group.records(),
              top,
              top + 15,
              width,
              LEFT + width + 8));
    }
    return new Bars(groups.size() * STEP + 6, List.copyOf(bars));
  }
}
