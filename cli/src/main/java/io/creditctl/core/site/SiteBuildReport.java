package io.creditctl.core.site;

import java.util.List;

/** What a build did. */
public record SiteBuildReport(List<SectionCount> sections, SiteChanges changes) {
  public SiteBuildReport {
    sections = List.copyOf(sections);
  }

  /**
   * How many records of a section stand, and how many do not.
   *
   * @param held those that are left out, for whatever reason
   */
  public record SectionCount(SiteSection section, long standing, long held) {}

  /** All records that stand. */
  public long records() {
    return sections.stream().mapToLong(SectionCount::standing).sum();
  }
}
