package io.creditctl.core.site.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Collects findings from several threads; a fault that all pages share fills no memory. */
public final class Findings {
  private static final int KEPT_OF_EACH = 500;

  private static final Comparator<SiteFinding> ORDER =
      Comparator.comparing((SiteFinding finding) -> finding.rule().severity())
          .thenComparing(SiteFinding::rule)
          .thenComparing(SiteFinding::file)
          .thenComparing(SiteFinding::line)
          .thenComparing(finding -> finding.values().toString());

  private final Map<SiteRule, Set<SiteFinding>> kept = new EnumMap<>(SiteRule.class);
  private final Map<SiteRule, Long> more = new EnumMap<>(SiteRule.class);

  /** Takes one; the same twice is one. */
  public synchronized void add(SiteFinding finding) {
    Set<SiteFinding> same = kept.computeIfAbsent(finding.rule(), rule -> new LinkedHashSet<>());
    if (same.size() < KEPT_OF_EACH) {
      same.add(finding);
    } else if (!same.contains(finding)) {
      more.merge(finding.rule(), 1L, Long::sum);
    }
  }

  public void add(SiteRule rule, String file, int line, Object... values) {
    add(SiteFinding.of(rule, file, line, values));
  }

  /** The gravest first. */
  synchronized List<SiteFinding> sorted() {
    List<SiteFinding> all = new ArrayList<>();
    kept.values().forEach(all::addAll);
    all.sort(ORDER);
    return all;
  }

  /** How many were not kept. */
  synchronized long dropped() {
    return more.values().stream().mapToLong(Long::longValue).sum();
  }
}
