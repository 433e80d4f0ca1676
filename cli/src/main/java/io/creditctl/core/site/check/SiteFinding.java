package io.creditctl.core.site.check;

import java.util.List;

/**
 * What a site breaks, and where.
 *
 * @param file relative to the root of the site, empty where it is the whole
 * @param line from 1, or 0 where it is the whole file
 * @param values what the wording names
 */
public record SiteFinding(SiteRule rule, String file, int line, List<Object> values) {
  public SiteFinding {
    values = List.copyOf(values);
  }

  public static SiteFinding of(SiteRule rule, String file, int line, Object... values) {
    return new SiteFinding(rule, file, line, List.of(values));
  }
}
