package io.creditctl.core.site.check;

/** Takes pages apart. */
@FunctionalInterface
public interface PageReader {

  /**
   * Reads one page and tells what is wrong with it by itself.
   *
   * @param path relative to the root of the site
   */
  PageFacts read(String path, String html, Findings findings);
}
