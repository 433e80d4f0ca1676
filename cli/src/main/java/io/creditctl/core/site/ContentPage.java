package io.creditctl.core.site;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A page that people wrote, beside those that come from records.
 *
 * @param section the column of the site that it belongs to, for example {@code policies}
 * @param slug its name within the section and in its address; lower-case ASCII, digits and hyphens
 * @param date the day it was published
 * @param source who wrote it or where it was taken from, empty when unknown
 * @param summary one sentence for lists and feeds, empty when there is none
 * @param html the body, cleaned of everything that a written page has no use for
 */
public record ContentPage(
    String section,
    String slug,
    String title,
    Optional<LocalDate> date,
    String source,
    String summary,
    String html) {

  /** The page without what no page may hold: numbers of persons and of repaired records. */
  ContentPage without(RepairedNumbers repaired) {
    return new ContentPage(
        section,
        slug,
        allowed(title, repaired),
        date,
        allowed(source, repaired),
        allowed(summary, repaired),
        allowed(html, repaired));
  }

  private static String allowed(String text, RepairedNumbers repaired) {
    return repaired.takenOutOf(PublicText.identitiesMasked(text));
  }
}
