package io.creditctl.core.site;

import java.util.function.BiConsumer;

/** Collects what visitors search, and puts it into files that a page can read. */
public interface SearchIndex {

  void add(SearchEntry entry);

  /** Gives each file, by its path relative to the root of the site. */
  void writeTo(BiConsumer<String, byte[]> files);
}
