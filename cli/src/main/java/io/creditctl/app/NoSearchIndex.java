package io.creditctl.app;

import io.creditctl.core.site.SearchEntry;
import io.creditctl.core.site.SearchIndex;
import java.util.function.BiConsumer;

/** Stands where a site without search has its index. */
final class NoSearchIndex implements SearchIndex {
  @Override
  public void add(SearchEntry entry) {
    // nothing is searched
  }

  @Override
  public void writeTo(BiConsumer<String, byte[]> files) {
    // nothing was collected
  }
}
