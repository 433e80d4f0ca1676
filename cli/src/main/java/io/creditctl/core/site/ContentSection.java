package io.creditctl.core.site;

import java.time.Period;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The columns of the site that people write, and how old their newest page may become.
 *
 * <p>The ages are those that checks of government sites complain about, GW-02 and GW-03: two weeks
 * for what happens, six months for rules. Bulletins name them; the national text was not seen.
 */
public enum ContentSection {
  POLICIES("政策法规", Period.ofMonths(6)),
  CULTURE("诚信文化", Period.ofWeeks(2)),
  CASES("典型案例", Period.ofWeeks(2)),
  COUNTIES("县市区动态", Period.ofWeeks(2)),
  NEWS("工作动态", Period.ofWeeks(2)),
  REPAIR("信用修复指南"),
  OBJECTIONS("异议与投诉指南"),
  ABOUT("关于本专页"),
  ACCESSIBILITY("无障碍声明");

  private final String title;
  private final Optional<Period> freshness;

  ContentSection(String title, Period freshness) {
    this.title = title;
    this.freshness = Optional.of(freshness);
  }

  ContentSection(String title) {
    this.title = title;
    this.freshness = Optional.empty();
  }

  /** Its name in addresses and front matter. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public String title() {
    return title;
  }

  /** How old its newest page may be; empty where age is no fault. */
  public Optional<Period> freshness() {
    return freshness;
  }

  /** Whether it is one page and no column of many. */
  public boolean isOnePage() {
    return freshness.isEmpty();
  }

  /** The section of this code or Chinese name. */
  public static Optional<ContentSection> of(String text) {
    return Arrays.stream(values())
        .filter(section -> section.code().equals(text) || section.title.equals(text))
        .findFirst();
  }
}
