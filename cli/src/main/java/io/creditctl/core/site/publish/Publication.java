package io.creditctl.core.site.publish;

import io.creditctl.core.site.PublishedPage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * That a set of pages has become the public one.
 *
 * @param pages of all records that stand on it
 * @param baseUrl what stands before each path, ending in a slash; empty when it is not known
 * @param on the business day
 */
public record Publication(
    List<PublishedPage> pages, String baseUrl, LocalDate on, Instant at, String actor) {
  public Publication {
    pages = List.copyOf(pages);
  }
}
