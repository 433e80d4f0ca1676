package io.creditctl.core.site.check;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a page says, once it is taken apart.
 *
 * @param text all that is read, without marks, and the values of attributes that are
 * @param anchors the places within it that links may lead to
 * @param published the day that it gives as that of its publication
 */
public record PageFacts(
    String text, List<Link> links, Set<String> anchors, Optional<LocalDate> published) {
  public PageFacts {
    links = List.copyOf(links);
    anchors = Set.copyOf(anchors);
  }

  /** What a link is for. */
  public enum Purpose {
    /** Somebody follows it. */
    READ,
    /** The same, in the frame around the page. */
    FRAME,
    /** The page cannot do without. */
    LOAD
  }

  /** Where a page leads to or what it loads, as written. */
  public record Link(String address, int line, Purpose purpose) {}
}
