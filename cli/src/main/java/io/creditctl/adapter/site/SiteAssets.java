package io.creditctl.adapter.site;

import io.creditctl.core.site.SitePages.Fixed;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** The style sheet and the scripts, as they lie on the class path. */
final class SiteAssets {
  private static final String FOLDER = "/io/creditctl/site/assets/";
  private static final List<String> NAMES =
      List.of("site.css", "search-index.js", "search-find.js", "search.js");

  private SiteAssets() {}

  static List<Fixed> all() {
    List<Fixed> assets = new ArrayList<>();
    for (String name : NAMES) {
      try (InputStream in = SiteAssets.class.getResourceAsStream(FOLDER + name)) {
        assets.add(new Fixed("assets/" + name, in.readAllBytes()));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return assets;
  }
}
