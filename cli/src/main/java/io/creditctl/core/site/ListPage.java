package io.creditctl.core.site;

import java.util.List;

/**
 * One page of the list of a group.
 *
 * @param group the month of decision, empty for a list that has no months
 * @param page from 1
 * @param total how many records the whole group has
 */
public record ListPage(
    SiteSection section, String group, int page, int pages, long total, List<ListedRecord> rows) {
  /** So that the page of a list stays small and quick. */
  public static final int ROWS = 50;
}
