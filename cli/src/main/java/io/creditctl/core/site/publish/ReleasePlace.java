package io.creditctl.core.site.publish;

import io.creditctl.core.site.PublishedPage;
import io.creditctl.core.site.check.SiteTree;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A public place of the site: its versions, and which of them visitors see. Nobody else changes it
 * until it is closed.
 */
public interface ReleasePlace extends AutoCloseable {

  /** The versions that are whole, the latest first. */
  List<Release> releases();

  /**
   * Copies a site there as a version that nobody sees yet; one that is there already stays.
   *
   * @param digests of the files by path; a file that has another one by now is refused
   * @throws io.creditctl.core.error.CreditException SITE_CHANGED, PUBLISH_TARGET_FOREIGN or
   *     FILE_UNWRITABLE
   */
  void add(String version, SiteTree tree, Map<String, String> digests, List<PublishedPage> pages);

  /** The pages of records of a version. */
  List<PublishedPage> pages(String version);

  /**
   * Compares the files of a version with what was published.
   *
   * @throws io.creditctl.core.error.CreditException RELEASE_DAMAGED naming the first that differs
   */
  void verify(String version);

  /** Makes a version the one that visitors see, at once. */
  void switchTo(String version);

  /** Removes the oldest versions but for so many and the current one; answers their names. */
  List<String> prune(int keep);

  @Override
  void close();

  /** Opens places. */
  @FunctionalInterface
  interface Opener {
    /**
     * Opens a place.
     *
     * @param rehearsal true to change nothing, not even to make the folder
     */
    ReleasePlace open(Path target, boolean rehearsal);
  }
}
