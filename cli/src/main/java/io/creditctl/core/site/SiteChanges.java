package io.creditctl.core.site;

import java.util.List;

/**
 * What a build changed.
 *
 * @param written paths that are new or have other bytes, in order
 * @param unchanged how many files stayed as they were
 * @param removed paths that are gone, in order
 */
public record SiteChanges(List<String> written, long unchanged, List<String> removed) {
  public SiteChanges {
    written = List.copyOf(written);
    removed = List.copyOf(removed);
  }
}
